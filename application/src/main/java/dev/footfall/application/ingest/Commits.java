package dev.footfall.application.ingest;

import dev.footfall.application.ingest.IngestMeter.Refusal;
import dev.footfall.application.ingest.OpenSessions.Candidate;
import dev.footfall.application.ingest.RecordEvent.Queue;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.DropReason;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * The last part of the one road that all live events take: visits and store, many requests at a time. A request that
 * spoils the batch of the others is told apart. Any thread may call.
 */
public final class Commits {
    private static final long BYTES_OF_AN_EVENT = 1_000;

    private final Visits visits;
    private final IngestMeter meter;
    private final GroupCommit<List<Candidate>, Outcome> queue;

    /**
     * @param meter is told of each commit and of each refusal
     * @param nanos how much time has passed since some moment: by it requests wait no longer than they may
     */
    public Commits(Visits visits, IngestMeter meter, Queue queue, LongSupplier nanos) {
        this.visits = visits;
        this.meter = meter;
        this.queue = new GroupCommit<>(queue.bounds(), nanos, Commits::weight, this::commit, visits::settle);
    }

    /**
     * Returns once what is not dropped is durable: for each candidate of the request why it was dropped, if it was.
     *
     * @throws StoreUnavailable when it could not be made durable
     * @throws BatchRefused when the store works but cannot take this request
     */
    Either<IngestProblem, List<Optional<DropReason>>> submit(List<Candidate> request) {
        return result(queue.submit(request));
    }

    /**
     * As {@link #submit(List)}, of who does not wait; the future fails with what would be thrown.
     *
     * @param executor does the work, when it is the request's turn, and completes the future
     */
    CompletableFuture<Either<IngestProblem, List<Optional<DropReason>>>> submit(
            List<Candidate> request, Executor executor) {
        return queue.submit(request, executor).thenApply(this::result);
    }

    private Either<IngestProblem, List<Optional<DropReason>>> result(Optional<Outcome> outcome) {
        if (outcome.isEmpty()) {
            meter.refused(Refusal.QUEUE);
            return Either.left(new IngestProblem.QueueFull());
        }
        return switch (outcome.get()) {
            case Outcome.Stored(var dropped) -> Either.right(dropped);
            case Outcome.Failed(var failure) -> throw failure;
        };
    }

    /** How many requests wait. */
    int waiting() {
        return queue.waiting();
    }

    /** What became of a request. */
    private sealed interface Outcome {
        /** Of each candidate why it was dropped, if it was. */
        record Stored(List<Optional<DropReason>> candidates) implements Outcome {}

        /** Nothing of it is stored, as far as the failure says so. */
        record Failed(RuntimeException failure) implements Outcome {}
    }

    /** One outcome for each request, in order. A batch that the store cannot take is halved until the culprits are alone. */
    private List<Outcome> commit(List<List<Candidate>> requests) {
        try {
            List<List<Optional<DropReason>>> stored = visits.commit(requests);
            meter.committed(requests.size());
            return stored.stream().<Outcome>map(Outcome.Stored::new).toList();
        } catch (BatchRefused refused) {
            return requests.size() == 1 ? failed(requests, Refusal.UNSTORABLE, refused) : halves(requests);
        } catch (StoreUnavailable down) {
            return failed(requests, Refusal.STORE, down);
        }
    }

    private List<Outcome> halves(List<List<Candidate>> requests) {
        int middle = requests.size() / 2;
        List<Outcome> outcomes = new ArrayList<>(commit(requests.subList(0, middle)));
        outcomes.addAll(commit(requests.subList(middle, requests.size())));
        return outcomes;
    }

    private List<Outcome> failed(List<List<Candidate>> requests, Refusal reason, RuntimeException failure) {
        requests.forEach(request -> meter.refused(reason));
        return requests.stream()
                .<Outcome>map(request -> new Outcome.Failed(failure))
                .toList();
    }

    /** Roughly how many bytes a request holds in memory. */
    private static long weight(List<Candidate> request) {
        return request.stream()
                .map(Candidate::arrival)
                .mapToLong(Commits::weight)
                .sum();
    }

    private static long weight(Arrival arrival) {
        long characters = arrival.hostname().length();
        characters += arrival.pathname().length();
        for (var property : arrival.props().entrySet()) {
            characters += property.getKey().length();
            characters += property.getValue().length();
        }
        return BYTES_OF_AN_EVENT + 2 * characters;
    }
}
