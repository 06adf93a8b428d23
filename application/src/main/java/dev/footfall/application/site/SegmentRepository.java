package dev.footfall.application.site;

import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.NewSegment;
import dev.footfall.domain.segment.Segment.SegmentId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/** The saved filters of sites. */
public interface SegmentRepository {
    /** Oldest first. */
    List<Segment> of(SiteId site);

    /** The oldest of that name and owner; {@code owner} empty means: of nobody. */
    Optional<Segment> named(SiteId site, String name, Optional<UserId> owner);

    Segment add(SiteId site, NewSegment segment);

    /** The segment of this number, if the site has it. */
    Optional<Segment> find(SiteId site, SegmentId segment);

    /** Stores another state of a known segment. */
    void change(Segment segment);

    /** Removes a segment and the shared links that are limited to it. */
    void remove(SegmentId segment);
}
