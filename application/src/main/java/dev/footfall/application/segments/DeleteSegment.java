package dev.footfall.application.segments;

import dev.footfall.application.segments.SegmentProblem.Attempt;
import dev.footfall.application.site.SegmentRepository;
import dev.footfall.application.sites.SitesStores;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.segment.Segment.Kind;
import io.vavr.control.Either;

/** Deletes a segment and the shared links that are limited to it. The plan is not asked. */
public final class DeleteSegment {
    private final SegmentRepository segments;
    private final KnownSegments known;
    private final Transactions transactions;

    DeleteSegment(SitesStores stores, Transactions transactions) {
        this.segments = stores.segments();
        this.known = new KnownSegments(stores.segments(), stores.users());
        this.transactions = transactions;
    }

    /** @return what there was */
    public Either<SegmentProblem, OwnedSegment> delete(SegmentCaller caller, String id) {
        return transactions.inOneOrNone(() -> caller.mayTouch(Kind.PERSONAL, Attempt.DELETE)
                .flatMap(able -> known.find(caller, id))
                .flatMap(segment ->
                        caller.mayTouch(segment.kind(), Attempt.DELETE).map(able -> segment))
                .map(known::withOwner)
                .peek(owned -> segments.remove(owned.segment().id())));
    }
}
