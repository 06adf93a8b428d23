package dev.footfall.application.ingest;

import dev.footfall.application.ingest.OpenSessions.Candidate;
import dev.footfall.application.ingest.RecordEvent.Queue;
import dev.footfall.domain.visit.DropReason;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;

/** The last part of the one road that all live events take: visits and store, many requests at a time. Any thread may call. */
public final class Commits {
    private final GroupCommit<List<Candidate>, List<Optional<DropReason>>> commits;

    /** @param meter is told of each commit */
    public Commits(Visits visits, IngestMeter meter, Queue queue) {
        this.commits = new GroupCommit<>(queue.capacity(), queue.largestBatch(), requests -> {
            List<List<Optional<DropReason>>> outcomes = visits.commit(requests);
            meter.committed(requests.size());
            return outcomes;
        });
    }

    /** Returns once what is not dropped is durable: for each candidate of the request why it was dropped, if it was. */
    Either<IngestProblem, List<Optional<DropReason>>> submit(List<Candidate> request) {
        return commits.submit(request)
                .<Either<IngestProblem, List<Optional<DropReason>>>>map(Either::right)
                .orElseGet(() -> Either.left(new IngestProblem.QueueFull()));
    }

    /** How many requests wait. */
    int waiting() {
        return commits.waiting();
    }
}
