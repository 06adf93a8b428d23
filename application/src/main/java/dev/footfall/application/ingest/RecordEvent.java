package dev.footfall.application.ingest;

import dev.footfall.application.ingest.IngestionCounts.Drop;
import dev.footfall.application.ingest.OpenSessions.Candidate;
import dev.footfall.application.ingest.VisitorIds.Salts;
import dev.footfall.application.ingest.pipeline.Draft;
import dev.footfall.application.ingest.pipeline.Pipeline;
import dev.footfall.domain.page.PageUrl;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.VisitorId;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Takes live events in: through the {@link Pipeline}, then into the store. What is not dropped is durable when the future of
 * {@link #record} is complete, and what became of each target is counted.
 *
 * <p>Any number of threads may call it; visits are worked out by one of them at a time.
 */
public final class RecordEvent {
    private final Pipeline pipeline;
    private final Identities identities;
    private final Figures figures;
    private final Commits commits;
    private final Optional<Executor> executor;
    private final InstantSource clock;

    /**
     * @param pipeline a live one
     * @param executor waits for the store in the place of callers; without one they wait, and the future of {@link #record} is
     *     complete when it is returned
     */
    public RecordEvent(
            Pipeline pipeline,
            Identities identities,
            Commits commits,
            Figures figures,
            Optional<Executor> executor,
            InstantSource clock) {
        this.pipeline = pipeline;
        this.identities = identities;
        this.figures = figures;
        this.commits = commits;
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * The future fails with {@link dev.footfall.application.store.StoreUnavailable} when the event could not be made durable,
     * and with {@link BatchRefused} when the store works but cannot take this event.
     */
    public CompletableFuture<Either<IngestProblem, Receipt>> record(IncomingEvent event) {
        try {
            return recorded(event);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private CompletableFuture<Either<IngestProblem, Receipt>> recorded(IncomingEvent event) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Decided> targets = event.targets().stream()
                .map(target -> pipeline.begin(event, target, now))
                .map(begun -> new Decided(begun, pipeline.run(begun)))
                .toList();
        List<Candidate> candidates = targets.stream()
                .flatMap(target -> target.end().toJavaStream())
                .map(identities::of)
                .toList();
        if (candidates.isEmpty()) {
            return CompletableFuture.completedFuture(Either.right(receipt(targets, List.of())));
        }
        return stored(candidates).thenApply(stored -> stored.map(outcomes -> receipt(targets, outcomes)));
    }

    private CompletableFuture<Either<IngestProblem, List<Optional<DropReason>>>> stored(List<Candidate> candidates) {
        return executor.map(given -> commits.submit(candidates, given))
                .orElseGet(() -> CompletableFuture.completedFuture(commits.submit(candidates)));
    }

    /** How many requests wait for the store. */
    public int waiting() {
        return commits.waiting();
    }

    private Receipt receipt(List<Decided> targets, List<Optional<DropReason>> outcomes) {
        var next = outcomes.iterator();
        List<Optional<DropReason>> all = new ArrayList<>();
        for (Decided target : targets) {
            Optional<DropReason> outcome = target.end().fold(Optional::of, stored -> next.next());
            figures.count(target.begun(), outcome);
            all.add(outcome);
        }
        return new Receipt(all);
    }

    private record Decided(Draft begun, Either<DropReason, Draft> end) {}

    /** Who sent an event: what makes a visitor's number. */
    public record Identities(VisitorIds ids, RegistrableDomains domains) {
        Candidate of(Draft draft) {
            Salts salts = ids.at(draft.happened());
            String agent = draft.event().sender().userAgent().orElse("");
            String address = draft.event().sender().address();
            String hostname = draft.page().hostname();
            String root = hostname.equals(PageUrl.NO_HOSTNAME) ? hostname : domains.of(hostname);
            return new Candidate(
                    draft.arrival(VisitorId.of(salts.today(), agent, address, draft.target(), root)),
                    salts.before().map(salt -> VisitorId.of(salt, agent, address, draft.target(), root)));
        }
    }

    /** Where what became of events is counted: of each site, and of all. */
    public record Figures(IngestionCounts counts, IngestMeter meter) {
        void count(Draft draft, Optional<DropReason> dropped) {
            dropped.ifPresentOrElse(meter::dropped, meter::accepted);
            draft.site()
                    .ifPresent(site -> dropped.ifPresentOrElse(
                            reason -> counts.dropped(site.id(), drop(draft, reason)),
                            () -> counts.accepted(site.id(), draft.at())));
        }

        private static Drop drop(Draft draft, DropReason reason) {
            return new Drop(
                    draft.at(),
                    reason,
                    draft.event().name(),
                    draft.page().hostname(),
                    draft.page().pathname());
        }
    }

    /**
     * What may wait for the store; what does not fit is refused.
     *
     * @param capacity how many requests
     * @param bytes roughly how much memory their events may take
     * @param patience how long each may wait for its turn; a commit has as long again
     * @param largestBatch how many requests one commit takes
     */
    public record Queue(int capacity, long bytes, Duration patience, int largestBatch) {
        public static final Queue DEFAULT = new Queue(10_000, 64_000_000, Duration.ofSeconds(5), 1_000);

        /** Otherwise the {@link #DEFAULT}. */
        public Queue(int capacity, int largestBatch) {
            this(capacity, DEFAULT.bytes, DEFAULT.patience, largestBatch);
        }

        GroupCommit.Bounds bounds() {
            return new GroupCommit.Bounds(capacity, bytes, patience, largestBatch);
        }
    }
}
