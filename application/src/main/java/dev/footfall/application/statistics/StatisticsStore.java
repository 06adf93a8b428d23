package dev.footfall.application.statistics;

import dev.footfall.application.billing.TrafficCounts;
import dev.footfall.application.export.StoredData;
import dev.footfall.application.funnels.FunnelAnswers;
import dev.footfall.application.funnels.FunnelEngine;
import dev.footfall.application.funnels.PlannedFunnelAnswers;
import dev.footfall.application.ingest.BulkStore;
import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.stats.Answers;
import dev.footfall.application.stats.PlannedAnswers;
import dev.footfall.application.stats.PropertyNames;
import dev.footfall.application.stats.StatsEngine;
import dev.footfall.application.store.StoreHealth;

/**
 * Events, visits and imported rows, with all that writes and reads them: one store, in which every port sees what the others
 * have committed. Any number of threads may use it, with one writer of events and one load at a time. Its ports throw
 * {@link dev.footfall.application.store.StoreUnavailable} when the store fails, and once it is closed.
 */
public interface StatisticsStore extends AutoCloseable {
    EventStore events();

    BulkStore loads();

    StoredData data();

    StatsEngine engine();

    FunnelEngine funnels();

    /** What questions are answered by: plans that {@link #engine} executes, unless a store needs no plan. */
    default Answers answers() {
        return new PlannedAnswers(engine());
    }

    /** The same for funnels, whose plans {@link #funnels} executes. */
    default FunnelAnswers funnelAnswers() {
        return new PlannedFunnelAnswers(funnels());
    }

    PropertyNames properties();

    TrafficCounts traffic();

    StoreHealth health();

    /** Waits for nobody: a load that is under way is undone. Closing twice does nothing. */
    @Override
    void close();
}
