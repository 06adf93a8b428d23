package dev.footfall.application.segments;

import dev.footfall.application.site.SegmentRepository;
import dev.footfall.application.sites.Bounds;
import dev.footfall.application.sites.Page;
import dev.footfall.application.sites.Position;
import dev.footfall.application.sites.SitesStores;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.segment.Segment;
import io.vavr.control.Either;
import java.util.List;

/** The segments of a site and the caller's own on it, newest first. */
public final class ListSegments {
    private final SegmentRepository segments;
    private final KnownSegments known;

    ListSegments(SitesStores stores) {
        this.segments = stores.segments();
        this.known = new KnownSegments(stores.segments(), stores.users());
    }

    /** @param asked which page */
    public Either<SegmentProblem, Page<OwnedSegment>> list(SegmentCaller caller, JsonTree.Members asked) {
        return Bounds.read(asked)
                .<SegmentProblem>mapLeft(SegmentProblem.OfSites::new)
                .map(bounds -> bounds.of(
                        newestFirst(caller), segment -> Position.of(segment.id().value())))
                .map(page -> page.map(known::withOwner));
    }

    private List<Segment> newestFirst(SegmentCaller caller) {
        return segments.of(caller.site().id()).reversed().stream()
                .filter(caller::sees)
                .toList();
    }
}
