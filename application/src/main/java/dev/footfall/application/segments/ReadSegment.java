package dev.footfall.application.segments;

import dev.footfall.application.sites.SitesStores;
import io.vavr.control.Either;

/** One segment of the site or of the caller. */
public final class ReadSegment {
    private final KnownSegments known;

    ReadSegment(SitesStores stores) {
        this.known = new KnownSegments(stores.segments(), stores.users());
    }

    public Either<SegmentProblem, OwnedSegment> read(SegmentCaller caller, String id) {
        return known.find(caller, id).map(known::withOwner);
    }
}
