package dev.footfall.application.ingest;

import dev.footfall.application.ingest.BulkStore.Load;
import dev.footfall.application.ingest.BulkStore.Progress;
import dev.footfall.application.ingest.Loaded.Dropped;
import dev.footfall.application.ingest.OpenSessions.Candidate;
import dev.footfall.application.ingest.OpenSessions.Draft;
import dev.footfall.application.ingest.Visits.Watch;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Events of a file on their way into the store, beside live traffic: one transaction. Used by one thread. */
final class EventLoad implements AutoCloseable {
    private final SiteId site;
    private final Visits visits;
    private final Watch watch;
    private final Load load;
    private final List<Dropped> dropped = new ArrayList<>();
    private long accepted;
    private Instant earliest = Instant.MAX;

    // The watch comes first: what live traffic does after it began is either in the load's state or noticed.
    EventLoad(SiteId site, Visits visits, BulkStore store) {
        this.site = site;
        this.visits = visits;
        this.watch = visits.watch(site);
        this.load = begun(store);
    }

    private Load begun(BulkStore store) {
        try {
            return store.begin(site);
        } catch (RuntimeException failed) {
            watch.close();
            throw failed;
        }
    }

    /** Registers arrivals, in order. */
    void add(List<NumberedArrival> arrivals) {
        Draft draft = new OpenSessions(
                        load.lastVisits(arrivals.stream()
                                .map(numbered -> numbered.arrival().visitor())
                                .collect(Collectors.toSet())),
                        Instant.MIN,
                        visits.fresh())
                .draft();
        Set<SessionId> taken = load.known(
                arrivals.stream().flatMap(numbered -> numbered.visit().stream()).collect(Collectors.toSet()));
        for (NumberedArrival numbered : arrivals) {
            draft.take(Candidate.loaded(numbered.arrival(), numbered.visit().filter(id -> !taken.contains(id))))
                    .ifPresentOrElse(
                            reason -> dropped.add(new Dropped(numbered.line(), reason)),
                            () -> accepted(numbered.arrival()));
        }
        if (!draft.isEmpty()) {
            load.append(draft.batch());
        }
    }

    private void accepted(Arrival arrival) {
        accepted++;
        if (arrival.timestamp().isBefore(earliest)) {
            earliest = arrival.timestamp();
        }
    }

    /** When the first event happened; empty if there is none. */
    Optional<Instant> earliest() {
        return accepted == 0 ? Optional.empty() : Optional.of(earliest);
    }

    /** Returns once everything is durable, unless live traffic has overtaken the load: then nothing is stored. */
    Ending commit(Optional<Progress> progress) {
        return visits.holdingOff(() -> {
            if (!watch.touched().isEmpty() && load.touches(watch.touched())) {
                return Ending.OVERTAKEN;
            }
            load.commit(progress);
            visits.reread(site);
            return Ending.STORED;
        });
    }

    Loaded loaded() {
        return new Loaded(accepted, dropped);
    }

    @Override
    public void close() {
        try (watch) {
            load.close();
        }
    }

    /** How a load ends. */
    enum Ending {
        STORED,
        /** Live traffic has changed visits on whose old state the load was built. */
        OVERTAKEN
    }

    /**
     * An event of a file and its line.
     *
     * @param visit the id that its visit had where it comes from
     */
    record NumberedArrival(long line, Arrival arrival, Optional<SessionId> visit) {}
}
