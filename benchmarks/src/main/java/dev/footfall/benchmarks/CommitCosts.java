package dev.footfall.benchmarks;

import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.Sessions;
import dev.footfall.domain.visit.Sessions.Registered;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitorId;
import dev.footfall.persistence.statistics.DuckDbDatabase;
import dev.footfall.persistence.statistics.DuckDbEventStore;
import dev.footfall.persistence.statistics.DuckDbSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a durable commit of 1, 10, 100 and 1000 page views costs the event store; half of the visitors are there already.
 *
 * <p>Arguments: a file that is not there yet, how many commits of each size. Prints for each size the median and the 99th
 * percentile of a commit in milliseconds, and the median of the processor's time.
 */
public final class CommitCosts {
    private static final List<Integer> SIZES = List.of(1, 10, 100, 1_000);
    private static final Instant START = Instant.parse("2026-02-01T12:00:00Z");
    private static final int WARM_UP = 20;
    private static final double NANOS_OF_A_MILLI = 1e6;

    private final DuckDbEventStore store;
    private final Map<Long, LiveSession> visits = new HashMap<>();
    private long arrivals;

    private CommitCosts(DuckDbEventStore store) {
        this.store = store;
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[1]);
        try (DuckDbDatabase database = DuckDbDatabase.open(DuckDbSettings.of(Path.of(arguments[0])))) {
            CommitCosts costs = new CommitCosts(new DuckDbEventStore(database));
            for (int size : SIZES) {
                costs.measure(size, rounds);
            }
        }
    }

    private void measure(int size, int rounds) {
        long[] took = new long[rounds];
        long[] processor = new long[rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            Batch batch = batch(size);
            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long begun = System.nanoTime();
            store.append(batch);
            if (round >= 0) {
                took[round] = System.nanoTime() - begun;
                processor[round] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used;
            }
        }
        Arrays.sort(took);
        Arrays.sort(processor);
        System.out.printf(
                Locale.ROOT,
                "{\"events\":%d,\"p50_ms\":%.2f,\"p99_ms\":%.2f,\"processor_p50_ms\":%.2f}%n",
                size,
                took[rounds / 2] / NANOS_OF_A_MILLI,
                took[rounds * 99 / 100] / NANOS_OF_A_MILLI,
                processor[rounds / 2] / NANOS_OF_A_MILLI);
    }

    // Every other arrival is of somebody new; the others are of those who came before them.
    private Batch batch(int size) {
        List<Event> events = new ArrayList<>();
        Map<SessionId, Session> opened = new HashMap<>();
        Map<SessionId, Session> continued = new HashMap<>();
        for (int i = 0; i < size; i++) {
            long visitor = arrivals++ / 2;
            boolean known = visits.containsKey(visitor);
            SessionId fresh = new SessionId(visitor * 0x9E3779B97F4A7C15L);
            Registered registered = Sessions.register(
                            Optional.ofNullable(visits.get(visitor)), arrival(visitor), () -> fresh)
                    .get();
            visits.put(visitor, registered.visit());
            events.add(registered.event());
            Session session = registered.visit().session();
            (known && !opened.containsKey(session.id()) ? continued : opened).put(session.id(), session);
        }
        return new Batch(events, List.copyOf(opened.values()), List.copyOf(continued.values()));
    }

    private static Arrival arrival(long visitor) {
        return new Arrival(
                new SiteId(1),
                EventName.PAGEVIEW,
                START.plusSeconds(visitor / 100),
                "bench.example",
                "/page/" + visitor % 50,
                new VisitorId(visitor * 31),
                Map.of(),
                Interaction.INTERACTIVE,
                Engagement.NONE,
                Optional.empty(),
                VisitAttributes.UNKNOWN);
    }
}
