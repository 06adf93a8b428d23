package dev.footfall.application.segments;

import dev.footfall.application.segments.SegmentProblem.Attempt;
import dev.footfall.application.segments.SegmentProblem.NotAllowed;
import dev.footfall.application.site.SegmentRepository;
import dev.footfall.application.sites.SitesStores;
import dev.footfall.application.stats.ReadSiteFacts;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.segment.SegmentForm;
import io.vavr.control.Either;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Changes what is given of a segment, which is the caller's from then on. */
public final class UpdateSegment {
    private final SegmentRepository segments;
    private final KnownSegments known;
    private final SegmentChecks checks;
    private final Transactions transactions;
    private final InstantSource clock;

    UpdateSegment(SitesStores stores, ReadSiteFacts facts, Transactions transactions, InstantSource clock) {
        this.segments = stores.segments();
        this.known = new KnownSegments(stores.segments(), stores.users());
        this.checks = new SegmentChecks(facts);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param given any of {@code name}, {@code type} and {@code segment_data} */
    public Either<SegmentProblem, OwnedSegment> update(SegmentCaller caller, String id, JsonTree.Members given) {
        return transactions.inOneOrNone(() -> caller.mayTouch(Kind.PERSONAL, Attempt.EDIT)
                .flatMap(able -> known.find(caller, id))
                .flatMap(segment -> kind(given, segment)
                        .flatMap(kind -> allowed(caller, segment.kind(), kind)
                                .flatMap(able -> checks.passed(SegmentForm.part(given), able))
                                .map(form -> changed(caller, segment, kind, form)))));
    }

    /** A segment of the site takes the right and the plan for those, before the change as well as after it. */
    private static Either<SegmentProblem, SegmentCaller> allowed(SegmentCaller caller, Kind before, Kind after) {
        return caller.mayTouch(before, Attempt.EDIT)
                .flatMap(able -> able.mayTouch(after, Attempt.EDIT))
                .flatMap(able -> able.hasPaidFor(before))
                .flatMap(able -> able.hasPaidFor(after));
    }

    // That a kind must not be blank is found out with the rest of the form.
    private static Either<SegmentProblem, Kind> kind(JsonTree.Members given, Segment segment) {
        return switch (given.member(SegmentForm.TYPE).orElseGet(JsonTree.Null::new)) {
            case JsonTree.Null() -> Either.right(segment.kind());
            case JsonTree.Text(String word)
            when Kind.named(word).isPresent() -> Either.right(Kind.named(word).orElseThrow());
            case JsonTree ignored -> Either.left(new NotAllowed(Attempt.EDIT));
        };
    }

    private OwnedSegment changed(SegmentCaller caller, Segment segment, Kind kind, SegmentForm form) {
        Segment changed = new Segment(
                segment.id(),
                form.name().orElse(segment.name()),
                kind,
                Optional.of(caller.user().orElseThrow()),
                form.data().orElse(segment.data()),
                segment.createdAt(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        segments.change(changed);
        return known.withOwner(changed);
    }
}
