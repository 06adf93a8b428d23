package dev.footfall.application.ingest;

import dev.footfall.domain.visit.DropReason;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it is told. */
final class CountingMeter implements IngestMeter {
    final List<DropReason> dropped = new ArrayList<>();
    final List<Integer> commits = new ArrayList<>();
    final List<Refusal> refused = new ArrayList<>();
    int accepted;

    @Override
    public synchronized void accepted() {
        accepted++;
    }

    @Override
    public synchronized void dropped(DropReason reason) {
        dropped.add(reason);
    }

    @Override
    public synchronized void committed(int requests) {
        commits.add(requests);
    }

    @Override
    public synchronized void refused(Refusal reason) {
        refused.add(reason);
    }
}
