package dev.footfall.server.metrics;

import dev.footfall.application.ingest.IngestMeter;
import dev.footfall.domain.visit.DropReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Everything that is measured. Labels are of small closed sets: never a site, a path or a visitor. */
public final class Meters implements IngestMeter {
    private static final Duration[] LATENCIES = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };
    private static final double[] COMMIT_SIZES = {1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000};

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Counter accepted = Counter.builder("footfall.events.accepted")
            .description("events on disk, one for each site they were for")
            .register(registry);
    private final Map<DropReason, Counter> dropped = new EnumMap<>(DropReason.class);
    private final Map<Refusal, Counter> refused = new EnumMap<>(Refusal.class);
    private final DistributionSummary commits = DistributionSummary.builder("footfall.commit.requests")
            .description("requests whose events one commit stored")
            .serviceLevelObjectives(COMMIT_SIZES)
            .register(registry);

    /** All reasons are there from the start, so that a rate can be asked of one that has not occurred yet. */
    public Meters() {
        for (DropReason reason : DropReason.values()) {
            dropped.put(
                    reason,
                    Counter.builder("footfall.events.dropped")
                            .description("events that came to nothing, one for each site they were for")
                            .tag("reason", reason.wireName())
                            .register(registry));
        }
        for (Refusal reason : Refusal.values()) {
            refused.put(
                    reason,
                    Counter.builder("footfall.requests.refused")
                            .description("requests with events that were not taken in, which their senders were told")
                            .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    @Override
    public void refused(Refusal reason) {
        Optional.ofNullable(refused.get(reason)).ifPresent(Counter::increment);
    }

    @Override
    public void accepted() {
        accepted.increment();
    }

    @Override
    public void dropped(DropReason reason) {
        Optional.ofNullable(dropped.get(reason)).ifPresent(Counter::increment);
    }

    @Override
    public void committed(int requests) {
        commits.record(requests);
    }

    /** @param incidents how many there are that nobody has cleared away */
    public void watchStore(IntSupplier incidents) {
        Gauge.builder("footfall.store.incidents", incidents, IntSupplier::getAsInt)
                .description("what happened to the event store that an operator has to look at; footfall doctor tells")
                .strongReference(true)
                .register(registry);
    }

    /** @param waiting how many requests wait for the store */
    public void watchQueue(IntSupplier waiting) {
        Gauge.builder("footfall.queue.requests", waiting, IntSupplier::getAsInt)
                .description("requests that wait for the next commit")
                .strongReference(true)
                .register(registry);
    }

    /** A request has been answered. */
    public void answered(Api api, String method, int status, Duration took) {
        Timer.builder("footfall.http.requests")
                .description("answered requests")
                .tags("api", api.label(), "method", Api.method(method), "status", Integer.toString(status))
                .serviceLevelObjectives(LATENCIES)
                .register(registry)
                .record(took);
    }

    /** All figures as they are now, in Prometheus' text format. */
    public String text() {
        return registry.scrape();
    }
}
