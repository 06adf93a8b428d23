package dev.footfall.application.ingest;

import dev.footfall.application.ingest.BatchVerdict.Flaw;
import dev.footfall.application.ingest.EventStore.Received;
import dev.footfall.application.ingest.OpenSessions.Candidate;
import dev.footfall.application.ingest.RecordEvent.Figures;
import dev.footfall.application.ingest.RecordEvent.Identities;
import dev.footfall.application.ingest.pipeline.Draft;
import dev.footfall.application.ingest.pipeline.Pipeline;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.EventId;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

/**
 * Takes many events of one site in at once, all that are accepted or, upon failure, none (extensions.md §3). They take the
 * road of live events; what is allowed is decided as of now, visits are worked out in the order in which things happened.
 *
 * <p>An id that was accepted in the last 24 hours changes nothing, so whoever has had no answer sends the same batch again.
 * Any thread may call; batches of one site wait for each other, live events for none of them but in the commit.
 */
public final class RecordBatch {
    public static final int MOST_EVENTS = 2_000;
    public static final Duration OLDEST = Duration.ofDays(5);
    public static final Duration FARTHEST_AHEAD = Duration.ofMinutes(5);

    private static final Duration MEMORY = Duration.ofHours(24);

    private final Pipeline pipeline;
    private final Authors authors;
    private final Commits commits;
    private final Figures figures;
    private final EventStore store;
    private final EarlierStarts starts;
    private final InstantSource clock;
    private final Turns turns = new Turns();

    /** @param pipeline a live one */
    public RecordBatch(
            Pipeline pipeline,
            Authors authors,
            Commits commits,
            Figures figures,
            EventStore store,
            EarlierStarts starts,
            InstantSource clock) {
        this.pipeline = pipeline;
        this.authors = authors;
        this.commits = commits;
        this.figures = figures;
        this.store = store;
        this.starts = starts;
        this.clock = clock;
    }

    /**
     * A verdict for each event, in their order. Of two events with one id the first counts.
     *
     * @param events at most {@value #MOST_EVENTS}
     * @throws dev.footfall.application.store.StoreUnavailable when the events could not be made durable
     */
    public Either<IngestProblem, List<BatchVerdict>> record(Site site, List<BatchEvent> events) {
        if (events.size() > MOST_EVENTS) {
            throw new IllegalArgumentException("more than " + MOST_EVENTS + " events");
        }
        Lock turn = turns.of(site.id());
        turn.lock();
        try {
            return recordAlone(site, events, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        } finally {
            turn.unlock();
        }
    }

    /** Forgets ids that have become too old to make a difference. */
    public void forgetOldIds() {
        store.forgetReceived(clock.instant().minus(MEMORY));
    }

    private Either<IngestProblem, List<BatchVerdict>> recordAlone(Site site, List<BatchEvent> events, Instant now) {
        Set<EventId> seen = new HashSet<>(
                store.received(site.id(), events.stream().map(BatchEvent::id).toList(), now.minus(MEMORY)));
        List<Either<BatchVerdict, Judged>> judged = events.stream()
                .map(event -> settled(site, event, seen, now)
                        .<Either<BatchVerdict, Judged>>map(Either::left)
                        .orElseGet(() -> Either.right(judged(site, event, now))))
                .toList();
        List<Judged> passed = judged.stream()
                .flatMap(Either::toJavaStream)
                .filter(Judged::hasPassed)
                .sorted(Comparator.comparing(Judged::happened))
                .toList();
        return stored(site, passed, now)
                .map(dropped -> judged.stream()
                        .map(each -> each.fold(
                                verdict -> verdict,
                                event -> verdict(event, dropped.getOrDefault(event.id(), event.drop()))))
                        .toList());
    }

    /** What needs no judging. */
    private static Optional<BatchVerdict> settled(Site site, BatchEvent event, Set<EventId> seen, Instant now) {
        Instant happened = event.happened().orElse(now);
        if (happened.isBefore(now.minus(OLDEST))) {
            return Optional.of(new BatchVerdict.Refused(Flaw.TOO_OLD));
        }
        if (happened.isAfter(now.plus(FARTHEST_AHEAD))) {
            return Optional.of(new BatchVerdict.Refused(Flaw.TOO_FAR_AHEAD));
        }
        if (!site.answersTo(event.target(), now)) {
            return Optional.of(new BatchVerdict.Refused(Flaw.OTHER_SITE));
        }
        return seen.add(event.id()) ? Optional.empty() : Optional.of(new BatchVerdict.Duplicate());
    }

    private Judged judged(Site site, BatchEvent event, Instant now) {
        Draft begun = pipeline.begin(event.event(), event.target(), now, site)
                .happenedAt(event.happened().orElse(now).truncatedTo(ChronoUnit.SECONDS));
        return new Judged(event, begun, pipeline.run(begun));
    }

    /** Why what had passed so far was dropped after all, if it was. */
    private Either<IngestProblem, Map<EventId, Optional<DropReason>>> stored(
            Site site, List<Judged> passed, Instant now) {
        if (passed.isEmpty()) {
            return Either.right(Map.of());
        }
        List<Candidate> candidates = passed.stream()
                .map(event -> authors.of(site.id(), event.event(), event.end().get())
                        .with(new Received(site.id(), event.id(), now)))
                .toList();
        Supplier<Either<IngestProblem, List<Optional<DropReason>>>> storing = () -> commits.submit(candidates);
        return new Beginning(site, store)
                .movedBy(passed.stream().map(Judged::happened).toList())
                .map(earliest -> starts.around(site.id(), earliest, storing, Either::isRight))
                .orElseGet(storing)
                .map(outcomes -> byId(passed, outcomes));
    }

    private static Map<EventId, Optional<DropReason>> byId(List<Judged> passed, List<Optional<DropReason>> outcomes) {
        Map<EventId, Optional<DropReason>> byId = new HashMap<>();
        Iterator<Optional<DropReason>> next = outcomes.iterator();
        passed.forEach(event -> byId.put(event.id(), next.next()));
        return byId;
    }

    private BatchVerdict verdict(Judged event, Optional<DropReason> drop) {
        figures.count(event.begun(), drop);
        return drop.<BatchVerdict>map(BatchVerdict.Dropped::new).orElseGet(BatchVerdict.Accepted::new);
    }

    /** An event after the pipeline. */
    private record Judged(BatchEvent event, Draft begun, Either<DropReason, Draft> end) {
        EventId id() {
            return event.id();
        }

        boolean hasPassed() {
            return end.isRight();
        }

        Instant happened() {
            return begun.happened();
        }

        Optional<DropReason> drop() {
            return end.fold(Optional::of, passed -> Optional.empty());
        }
    }

    /** Who sent an event: told by address and user agent, or by the sender. */
    public record Authors(Identities identities, OwnIdentifiers own) {
        private Candidate of(SiteId site, BatchEvent event, Draft draft) {
            return event.identifier()
                    .map(identifier -> new Candidate(draft.arrival(own.visitor(site, identifier)), Optional.empty()))
                    .orElseGet(() -> identities.of(draft));
        }
    }
}
