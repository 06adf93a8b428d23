package dev.footfall.memory.statistics;

import dev.footfall.application.billing.TrafficCounts;
import dev.footfall.application.export.StoredData;
import dev.footfall.application.funnels.FunnelAnswers;
import dev.footfall.application.funnels.FunnelEngine;
import dev.footfall.application.ingest.BulkStore;
import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.statistics.StatisticsStore;
import dev.footfall.application.stats.Answers;
import dev.footfall.application.stats.PropertyNames;
import dev.footfall.application.stats.StatsEngine;
import dev.footfall.application.store.StoreHealth;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.place.PlaceNames;
import dev.footfall.domain.stats.reference.ReferenceEngine;
import dev.footfall.domain.visit.EventName;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The statistics of a process that keeps nothing: every port of them, over lists. Any number of threads may use it; a
 * reader sees whole batches only. What it takes grows with the events, and so does the time of an answer.
 *
 * <p>Questions are answered by the reference engine. An adapter that keeps events in its own way may put them in here to
 * have questions answered; for one that grows into plans of its own, {@link #engine} and {@link #funnels} execute them.
 */
public final class MemoryStatistics implements StatisticsStore {
    private final PlaceNames placeNames;
    private volatile Rows rows = Rows.NONE;
    private volatile boolean closed;

    /** @param placeNames what places are called in answers */
    public MemoryStatistics(PlaceNames placeNames) {
        this.placeNames = new RememberedNames(placeNames);
    }

    @Override
    public EventStore events() {
        return new MemoryEventStore(this);
    }

    @Override
    public BulkStore loads() {
        return new MemoryBulkStore(this);
    }

    @Override
    public StoredData data() {
        return new MemoryStoredData(this);
    }

    @Override
    public StatsEngine engine() {
        return plan -> new Evaluation(rows(), placeNames).execute(plan);
    }

    @Override
    public FunnelEngine funnels() {
        return plan -> new Evaluation(rows(), placeNames).execute(plan);
    }

    @Override
    public Answers answers() {
        return new ReferenceAnswers(this::reference);
    }

    @Override
    public FunnelAnswers funnelAnswers() {
        return new ReferenceAnswers(this::reference);
    }

    private ReferenceEngine reference() {
        Rows now = rows();
        return new ReferenceEngine(
                now.events().asJava(), now.sessions().toList(), now.imported().toList(), placeNames);
    }

    @Override
    public PropertyNames properties() {
        return (site, most) -> {
            Map<String, Long> uses = rows().events()
                    .toJavaStream()
                    .filter(event -> site.data().contains(event.site())
                            && !event.timestamp().isBefore(site.nativeStart()))
                    .filter(event -> !event.name().equals(EventName.ENGAGEMENT))
                    .flatMap(event -> event.props().keySet().stream())
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            return uses.entrySet().stream()
                    .map(use -> new PropertyNames.Used(use.getKey(), use.getValue()))
                    .sorted(Comparator.comparingLong(PropertyNames.Used::events)
                            .reversed()
                            .thenComparing(PropertyNames.Used::name))
                    .limit(most)
                    .toList();
        };
    }

    @Override
    public TrafficCounts traffic() {
        return new MemoryTrafficCounts(this);
    }

    @Override
    public StoreHealth health() {
        return () -> !closed;
    }

    /** @throws StoreUnavailable when it is closed */
    Rows rows() {
        if (closed) {
            throw new StoreUnavailable("the store in memory is closed", new IllegalStateException("closed"));
        }
        return rows;
    }

    synchronized void change(UnaryOperator<Rows> change) {
        rows = change.apply(rows());
    }

    /** Everything is forgotten. */
    @Override
    public synchronized void close() {
        closed = true;
        rows = Rows.NONE;
    }
}
