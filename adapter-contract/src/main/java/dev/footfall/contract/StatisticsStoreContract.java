package dev.footfall.contract;

import static dev.footfall.contract.Visitor.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.ingest.EventStore.Received;
import dev.footfall.application.statistics.StatisticsStore;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.EventId;
import dev.footfall.domain.visit.LiveSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * All that a whole store of statistics must do: every contract of one of its ports, and what only the whole can show.
 * Subclass it beside the adapter.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class StatisticsStoreContract {
    private static final SiteId SITE = Shop.IN_UTC.id();
    private static final int QUESTIONS_TO_ANY_STORE = 50;
    private static final long SEED = 8;
    private static final Instant TEN = Instant.parse("2024-03-04T10:00:00Z");

    /**
     * The store of this name: empty when a test first asks for it, later with what it held when it was closed. Stores of
     * different names, and of different tests, know nothing of each other. Places are called as in
     * {@link Stores#PLACE_NAMES}.
     */
    protected abstract StatisticsStore open(String name);

    /** Lets go of a store, which may be opened again. One that keeps nothing has to leave it as it is. */
    protected void close(StatisticsStore store) {
        store.close();
    }

    /** How many random questions are asked unless a property says otherwise: fewer of a store that takes its time. */
    protected int randomQuestions() {
        return 1_500;
    }

    /** As {@link #randomQuestions}, of funnels. */
    protected int randomFunnels() {
        return 500;
    }

    private int opened;

    private Stores stores() {
        StatisticsStore store = open("store-" + opened++);
        return new Stores(store.events(), store.loads(), store.engine(), store.funnels(), () -> close(store));
    }

    /** The same, asked in the store's own way. */
    private Stores answering() {
        StatisticsStore store = open("store-" + opened++);
        return new Stores(store.events(), store.loads(), store.answers(), store.funnelAnswers(), () -> close(store));
    }

    private DataStores data(String name) {
        StatisticsStore store = open(name);
        return new DataStores(store.events(), store.loads(), store.data(), store.properties(), () -> close(store));
    }

    @Test
    void whatever_answers_questions_has_the_answers_of_the_reference() {
        new Differential(this::answering, QUESTIONS_TO_ANY_STORE, SEED).run();
        assertThat(new FunnelDifferential(this::answering, QUESTIONS_TO_ANY_STORE, SEED).run())
                .isPositive();
    }

    @Test
    void what_was_taken_in_outlives_a_restart() {
        Traffic traffic = Traffic.on(
                SITE,
                visitor("alice")
                        .with(Known.EVERYTHING)
                        .at(TEN)
                        .views("/in", Map.of("plan", "pro", "ünï \"q\"\n", ""))
                        .pays("Buy", "12.300", "EUR")
                        .reads("/in", 80, 4_294_967_295L));
        EventId id = new EventId("first");
        try (DataStores before = data("a")) {
            before.events()
                    .append(new Batch(
                            traffic.events(), traffic.sessions(), List.of(), List.of(new Received(SITE, id, TEN))));
        }
        try (DataStores after = data("a")) {
            assertThat(after.eventsOf(SITE)).isEqualTo(traffic.events());
            assertThat(after.sessionsOf(SITE)).isEqualTo(traffic.sessions());
            assertThat(after.events().activeSince(TEN))
                    .extracting(LiveSession::session)
                    .isEqualTo(traffic.sessions());
            assertThat(after.events().received(SITE, List.of(id), TEN)).containsExactly(id);
        }
    }

    @Test
    void what_was_forgotten_or_deleted_stays_so_after_a_restart() {
        Traffic kept = Traffic.on(new SiteId(2), visitor("alice").at(TEN).views("/"));
        Traffic deleted = Traffic.on(SITE, visitor("alice").at(TEN).views("/"));
        EventId id = new EventId("first");
        try (DataStores before = data("a")) {
            before.events().append(kept.and(deleted).batch());
            before.events()
                    .append(new Batch(List.of(), List.of(), List.of(), List.of(new Received(new SiteId(2), id, TEN))));
            before.events().forgetReceived(TEN.plusSeconds(1));
            before.data().purge(SITE);
        }
        try (DataStores after = data("a")) {
            assertThat(after.eventsOf(SITE)).isEmpty();
            assertThat(after.eventsOf(new SiteId(2))).isEqualTo(kept.events());
            assertThat(after.events().received(new SiteId(2), List.of(id), TEN)).isEmpty();
        }
    }

    @Test
    void an_open_store_answers_and_a_closed_one_does_not() {
        StatisticsStore store = open("a");
        assertThat(store.health().answers()).isTrue();

        store.close();
        store.close();

        assertThat(store.health().answers()).isFalse();
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> store.events().activeSince(TEN));
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> store.events().append(new Batch(List.of(), List.of(), List.of())));
    }

    @Nested
    class Engine extends StatsEngineContract {
        @Override
        protected Stores open() {
            return stores();
        }

        @Override
        protected int randomQuestions() {
            return StatisticsStoreContract.this.randomQuestions();
        }
    }

    @Nested
    class Funnels extends FunnelEngineContract {
        @Override
        protected Stores open() {
            return stores();
        }

        @Override
        protected int randomQuestions() {
            return randomFunnels();
        }
    }

    @Nested
    class Events extends EventStoreContract {
        @Override
        protected Stores open() {
            return stores();
        }
    }

    @Nested
    class Loads extends BulkStoreContract {
        @Override
        protected DataStores open(String name) {
            return data(name);
        }
    }

    @Nested
    class LoadsBesideTraffic extends LoadBesideTrafficContract {
        @Override
        protected DataStores open(String name) {
            return data(name);
        }
    }

    @Nested
    class Data extends StoredDataContract {
        @Override
        protected DataStores open() {
            return data("store");
        }
    }

    @Nested
    class Reporting extends ReportContract {
        @Override
        protected DataStores open() {
            return data("store");
        }
    }

    @Nested
    class ReportingOfEvents extends EventReportContract {
        @Override
        protected DataStores open() {
            return data("store");
        }
    }

    @Nested
    class Properties extends PropertyNamesContract {
        @Override
        protected DataStores open() {
            return data("store");
        }
    }

    @Nested
    class Counts extends TrafficCountsContract {
        @Override
        protected Opened open() {
            StatisticsStore store = StatisticsStoreContract.this.open("store");
            return new Opened(store.events(), store.traffic(), () -> close(store));
        }
    }
}
