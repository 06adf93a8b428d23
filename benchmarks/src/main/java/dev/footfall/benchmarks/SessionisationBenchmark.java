package dev.footfall.benchmarks;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.Sessions;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The rule that makes visits of events, applied to one page view of a running visit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SessionisationBenchmark {
    private static final Arrival FIRST = view("/", Instant.parse("2026-02-01T12:00:00Z"));
    private static final Arrival NEXT = view("/pricing", Instant.parse("2026-02-01T12:01:00Z"));
    private static final Optional<LiveSession> RUNNING = Sessions.register(
                    Optional.empty(), FIRST, () -> new SessionId(1))
            .toJavaOptional()
            .map(Sessions.Registered::visit);

    /** A page view of a visit that is under way. */
    @Benchmark
    public Sessions.Registered continuing() {
        return Sessions.register(RUNNING, NEXT, () -> new SessionId(2)).get();
    }

    private static Arrival view(String page, Instant at) {
        return new Arrival(
                new SiteId(1),
                EventName.PAGEVIEW,
                at,
                "bench.example",
                page,
                new VisitorId(7),
                Map.of(),
                Interaction.INTERACTIVE,
                Engagement.NONE,
                Optional.empty(),
                VisitAttributes.UNKNOWN);
    }
}
