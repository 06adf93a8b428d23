package dev.footfall.application.segments;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.access.SitesGrant;
import dev.footfall.application.sites.SitesStores;
import dev.footfall.application.stats.ReadSiteFacts;
import dev.footfall.application.store.Transactions;
import io.vavr.control.Either;
import java.time.InstantSource;

/** Everything that can be done with segments. */
public record SegmentUseCases(
        ListSegments listSegments,
        ReadSegment readSegment,
        CreateSegment createSegment,
        UpdateSegment updateSegment,
        DeleteSegment deleteSegment,
        ListLinksOfSegment listLinksOfSegment,
        Memberships memberships) {

    /** @param facts what the rules about filters have to know of a site */
    public static SegmentUseCases over(
            SitesStores stores, ReadSiteFacts facts, Transactions transactions, InstantSource clock) {
        return new SegmentUseCases(
                new ListSegments(stores),
                new ReadSegment(stores),
                new CreateSegment(stores, facts, transactions, clock),
                new UpdateSegment(stores, facts, transactions, clock),
                new DeleteSegment(stores, transactions),
                new ListLinksOfSegment(stores),
                stores.memberships());
    }

    /** The user of a key, if he has a role on the site that allows the operation at all. */
    public Either<SegmentProblem, SegmentCaller> caller(SitesGrant grant) {
        return SegmentCaller.of(grant, memberships);
    }
}
