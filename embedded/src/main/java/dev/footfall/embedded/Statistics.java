package dev.footfall.embedded;

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
import dev.footfall.domain.place.PlaceNames;
import dev.footfall.persistence.clickhouse.ClickHouseBulkStore;
import dev.footfall.persistence.clickhouse.ClickHouseDatabase;
import dev.footfall.persistence.clickhouse.ClickHouseEventStore;
import dev.footfall.persistence.clickhouse.ClickHouseFunnelEngine;
import dev.footfall.persistence.clickhouse.ClickHousePropertyNames;
import dev.footfall.persistence.clickhouse.ClickHouseStatsEngine;
import dev.footfall.persistence.clickhouse.ClickHouseStoredData;
import dev.footfall.persistence.clickhouse.ClickHouseUrl;
import dev.footfall.persistence.statistics.DuckDbBulkStore;
import dev.footfall.persistence.statistics.DuckDbDatabase;
import dev.footfall.persistence.statistics.DuckDbEventStore;
import dev.footfall.persistence.statistics.DuckDbFunnelEngine;
import dev.footfall.persistence.statistics.DuckDbPropertyNames;
import dev.footfall.persistence.statistics.DuckDbSettings;
import dev.footfall.persistence.statistics.DuckDbStatsEngine;
import dev.footfall.persistence.statistics.DuckDbStoredData;
import dev.footfall.persistence.statistics.DuckDbTrafficCounts;
import dev.footfall.persistence.statistics.JooqTrafficCounts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Where events and visits are kept, and what reads and writes them there. */
sealed interface Statistics extends StatisticsStore {
    /** Folds the log into the file if nobody is disturbed by it. */
    void tidyUpIfQuiet();

    /** What somebody has to know about, a sentence each. */
    List<String> incidents();

    static Statistics open(
            DataDirectory directory,
            Optional<Elsewhere> elsewhere,
            UnaryOperator<DuckDbSettings> settings,
            PlaceNames placeNames) {
        return elsewhere
                .<Statistics>map(place -> switch (place) {
                    case Elsewhere.ClickHouse(ClickHouseUrl url) ->
                        new InClickHouse(ClickHouseDatabase.open(url, placeNames));
                    case Elsewhere.OfHost(var opening) -> new Given(opening.apply(placeNames));
                })
                .orElseGet(() -> new InFile(
                        DuckDbDatabase.open(settings.apply(DuckDbSettings.of(directory.statistics())), placeNames)));
    }

    /** As {@link #open}, for whoever fills them from elsewhere. */
    static Statistics openToFill(
            DataDirectory directory,
            Optional<Elsewhere> elsewhere,
            UnaryOperator<DuckDbSettings> settings,
            PlaceNames placeNames) {
        return elsewhere.isPresent() && elsewhere.get() instanceof Elsewhere.ClickHouse(ClickHouseUrl url)
                ? new InClickHouse(ClickHouseDatabase.openToFill(url, placeNames))
                : open(directory, elsewhere, settings, placeNames);
    }

    /** Where they may be kept, if not in the data directory. */
    sealed interface Elsewhere {
        record ClickHouse(ClickHouseUrl url) implements Elsewhere {}

        record OfHost(Function<PlaceNames, ? extends StatisticsStore> opening) implements Elsewhere {}
    }

    /** Anywhere else: in memory, or with an adapter of the host's. */
    record Given(StatisticsStore store) implements Statistics {
        @Override
        public EventStore events() {
            return store.events();
        }

        @Override
        public BulkStore loads() {
            return store.loads();
        }

        @Override
        public StoredData data() {
            return store.data();
        }

        @Override
        public StatsEngine engine() {
            return store.engine();
        }

        @Override
        public FunnelEngine funnels() {
            return store.funnels();
        }

        @Override
        public Answers answers() {
            return store.answers();
        }

        @Override
        public FunnelAnswers funnelAnswers() {
            return store.funnelAnswers();
        }

        @Override
        public PropertyNames properties() {
            return store.properties();
        }

        @Override
        public TrafficCounts traffic() {
            return store.traffic();
        }

        @Override
        public StoreHealth health() {
            return store.health();
        }

        /** The store tidies up by itself. */
        @Override
        public void tidyUpIfQuiet() {}

        @Override
        public List<String> incidents() {
            return List.of();
        }

        @Override
        public void close() {
            store.close();
        }
    }

    /** In the data directory. */
    record InFile(DuckDbDatabase store) implements Statistics {
        @Override
        public EventStore events() {
            return new DuckDbEventStore(store);
        }

        @Override
        public BulkStore loads() {
            return new DuckDbBulkStore(store);
        }

        @Override
        public StoredData data() {
            return new DuckDbStoredData(store);
        }

        @Override
        public StatsEngine engine() {
            return new DuckDbStatsEngine(store);
        }

        @Override
        public FunnelEngine funnels() {
            return new DuckDbFunnelEngine(store);
        }

        @Override
        public PropertyNames properties() {
            return new DuckDbPropertyNames(store);
        }

        @Override
        public TrafficCounts traffic() {
            return new DuckDbTrafficCounts(store);
        }

        @Override
        public StoreHealth health() {
            return store;
        }

        @Override
        public void tidyUpIfQuiet() {
            var unused = store.checkpointIfQuiet();
        }

        @Override
        public List<String> incidents() {
            return store.incidents().all();
        }

        @Override
        public void close() {
            store.close();
        }
    }

    /** In a database that others may ask as well. */
    record InClickHouse(ClickHouseDatabase store) implements Statistics {
        @Override
        public EventStore events() {
            return new ClickHouseEventStore(store);
        }

        @Override
        public BulkStore loads() {
            return new ClickHouseBulkStore(store);
        }

        @Override
        public StoredData data() {
            return new ClickHouseStoredData(store);
        }

        @Override
        public StatsEngine engine() {
            return new ClickHouseStatsEngine(store);
        }

        @Override
        public FunnelEngine funnels() {
            return new ClickHouseFunnelEngine(store);
        }

        @Override
        public PropertyNames properties() {
            return new ClickHousePropertyNames(store);
        }

        @Override
        public TrafficCounts traffic() {
            return new JooqTrafficCounts(store);
        }

        @Override
        public StoreHealth health() {
            return store;
        }

        /** ClickHouse tidies up by itself. */
        @Override
        public void tidyUpIfQuiet() {}

        @Override
        public List<String> incidents() {
            return List.of();
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
