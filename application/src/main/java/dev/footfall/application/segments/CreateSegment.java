package dev.footfall.application.segments;

import dev.footfall.application.segments.SegmentProblem.Attempt;
import dev.footfall.application.segments.SegmentProblem.LimitReached;
import dev.footfall.application.segments.SegmentProblem.NotAllowed;
import dev.footfall.application.segments.SegmentProblem.NotLoggedIn;
import dev.footfall.application.site.SegmentRepository;
import dev.footfall.application.sites.SitesStores;
import dev.footfall.application.stats.ReadSiteFacts;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.segment.Segment;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.segment.Segment.NewSegment;
import dev.footfall.domain.segment.SegmentForm;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Saves a filter of a site; it belongs to the caller. */
public final class CreateSegment {
    private final SegmentRepository segments;
    private final KnownSegments known;
    private final SegmentChecks checks;
    private final Transactions transactions;
    private final InstantSource clock;

    CreateSegment(SitesStores stores, ReadSiteFacts facts, Transactions transactions, InstantSource clock) {
        this.segments = stores.segments();
        this.known = new KnownSegments(stores.segments(), stores.users());
        this.checks = new SegmentChecks(facts);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param given {@code name}, {@code type} and {@code segment_data} */
    public Either<SegmentProblem, OwnedSegment> create(SegmentCaller caller, JsonTree.Members given) {
        return transactions.inOneOrNone(() -> loggedIn(caller)
                .flatMap(user -> withRoom(caller)
                        .flatMap(able -> kind(given))
                        .flatMap(kind -> caller.mayTouch(kind, Attempt.CREATE)
                                .flatMap(allowed -> allowed.hasPaidFor(kind))
                                .flatMap(able -> checks.passed(SegmentForm.whole(given), able))
                                .map(form -> made(caller, user, kind, form)))));
    }

    private static Either<SegmentProblem, UserId> loggedIn(SegmentCaller caller) {
        return caller.user()
                .<Either<SegmentProblem, UserId>>map(Either::right)
                .orElseGet(() -> Either.left(new NotLoggedIn()));
    }

    private Either<SegmentProblem, SegmentCaller> withRoom(SegmentCaller caller) {
        return segments.of(caller.site().id()).size() < Segment.MOST
                ? Either.right(caller)
                : Either.left(new LimitReached());
    }

    // Nobody may make what is of no known kind.
    private static Either<SegmentProblem, Kind> kind(JsonTree.Members given) {
        return given.member(SegmentForm.TYPE)
                .flatMap(value -> value instanceof JsonTree.Text(String word) ? Kind.named(word) : Optional.empty())
                .<Either<SegmentProblem, Kind>>map(Either::right)
                .orElseGet(() -> Either.left(new NotAllowed(Attempt.CREATE)));
    }

    private OwnedSegment made(SegmentCaller caller, UserId user, Kind kind, SegmentForm form) {
        NewSegment wanted = new NewSegment(
                form.name().orElseThrow(),
                kind,
                Optional.of(user),
                form.data().orElseThrow(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return known.withOwner(segments.add(caller.site().id(), wanted));
    }
}
