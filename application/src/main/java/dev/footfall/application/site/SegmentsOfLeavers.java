package dev.footfall.application.site;

import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.user.UserId;
import java.util.Optional;

/** What becomes of the segments of somebody who may see a site no longer (sites-api.md §8, life cycle). */
public final class SegmentsOfLeavers {
    private final SegmentRepository segments;

    public SegmentsOfLeavers(SegmentRepository segments) {
        this.segments = segments;
    }

    /** His personal segments go, and those of the site are nobody's. Others stay as they are. */
    public void leave(SiteId site, UserId user) {
        segments.of(site).stream()
                .filter(segment -> segment.owner().equals(Optional.of(user)))
                .forEach(this::orphan);
    }

    private void orphan(Segment segment) {
        segment.withoutOwner().ifPresentOrElse(segments::change, () -> segments.remove(segment.id()));
    }
}
