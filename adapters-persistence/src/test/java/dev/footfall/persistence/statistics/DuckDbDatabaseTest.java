package dev.footfall.persistence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.application.ingest.BatchRefused;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.contract.Traffic;
import dev.footfall.contract.Visitor;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.PartialResults;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Revenue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DuckDbDatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

    @TempDir
    Path folder;

    @Test
    void what_was_stored_is_there_after_closing_and_opening_again() {
        try (DuckDbDatabase database = open()) {
            new DuckDbEventStore(database).append(visits(1).batch());
        }
        try (DuckDbDatabase database = open()) {
            assertThat(pageviews(database)).isEqualTo(1);
        }
    }

    @Test
    void closing_leaves_no_log_behind() {
        try (DuckDbDatabase database = open()) {
            new DuckDbEventStore(database).append(visits(1).batch());
            assertThat(folder.resolve("stats.duckdb.journal")).exists();
        }
        assertThat(folder.resolve("stats.duckdb.wal")).doesNotExist();
        assertThat(folder.resolve("stats.duckdb.journal")).doesNotExist();
        assertThat(folder.resolve("stats.duckdb.journal-wal")).doesNotExist();
    }

    @Test
    void a_new_file_is_made_with_its_folders() {
        DuckDbDatabase.open(DuckDbSettings.of(folder.resolve("not/yet/there.duckdb")))
                .close();
        assertThat(folder.resolve("not/yet/there.duckdb")).exists();
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws IOException {
        Files.writeString(folder.resolve("stats.duckdb"), "something else".repeat(1000));
        assertThatThrownBy(this::open).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void tables_are_brought_up_to_date_all_at_once_or_not_at_all() throws SQLException {
        String url = "jdbc:duckdb:" + folder.resolve("stats.duckdb");
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:dev/footfall/persistence/statistics")
                .target("2")
                .load()
                .migrate();
        try (Connection other = DriverManager.getConnection(url)) {
            run(other, "CREATE TABLE commits (in_the_way VARCHAR)");
        }
        assertThatThrownBy(this::open)
                .isInstanceOf(StoreUnavailable.class)
                .rootCause()
                .hasMessageContaining("\"commits\" already exists");
        try (Connection other = DriverManager.getConnection(url)) {
            assertThat(DuckDbDatabase.on(other).fetch("SHOW TABLES").getValues(0, String.class))
                    .contains("events", "imported_visitors", "commits")
                    .doesNotContain("place_names", "event_ids");
            run(other, "DROP TABLE commits");
        }
        assertThat(open().answers()).isTrue();
    }

    @Test
    void it_answers_while_it_is_open() {
        DuckDbDatabase database = open();
        assertThat(database.answers()).isTrue();
        database.close();
        assertThat(database.answers()).isFalse();
    }

    @Test
    void a_closed_database_stays_closed() {
        DuckDbDatabase database = open();
        database.close();
        assertThatThrownBy(() -> new DuckDbEventStore(database).append(visits(1).batch()))
                .isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void five_thousand_events_are_one_commit() {
        try (DuckDbDatabase database = open()) {
            new DuckDbEventStore(database).append(visits(5000).batch());
            assertThat(pageviews(database)).isEqualTo(5000);
        }
    }

    @Test
    void thousands_of_visits_may_go_on_in_one_commit() {
        try (DuckDbDatabase database = open()) {
            DuckDbEventStore store = new DuckDbEventStore(database);
            Traffic traffic = visits(3000);
            store.append(traffic.batch());
            store.append(new Batch(traffic.events(), List.of(), traffic.sessions()));
            assertThat(count(database, Metric.VISITS)).isEqualTo(3000);
        }
    }

    @Test
    void nothing_is_visible_of_a_batch_that_failed() {
        try (DuckDbDatabase database = open()) {
            DuckDbEventStore store = new DuckDbEventStore(database);
            Traffic traffic = visits(3);
            List<Event> events = new ArrayList<>(traffic.events());
            events.add(unstorable(traffic.events().getFirst()));
            Batch batch = new Batch(events, traffic.sessions(), List.of());

            assertThatThrownBy(() -> store.append(batch)).isInstanceOf(BatchRefused.class);

            assertThat(pageviews(database)).isZero();
            assertThat(count(database, Metric.VISITS)).isZero();
        }
    }

    @Test
    void what_the_tables_cannot_take_now_is_kept_and_seen_whole_once_they_can() throws SQLException {
        try (DuckDbDatabase database = open()) {
            database.write(connection -> run(connection.connection(), "ALTER TABLE sessions RENAME TO elsewhere"));
            DuckDbEventStore store = new DuckDbEventStore(database);

            store.append(visits(3).batch());
            assertThat(pageviews(database)).isZero();
            assertThatThrownBy(() -> store.activeSince(Instant.EPOCH)).isInstanceOf(StoreUnavailable.class);

            repair(folder.resolve("stats.duckdb"), "ALTER TABLE elsewhere RENAME TO sessions");
            assertThat(store.activeSince(Instant.EPOCH)).hasSize(3);
            assertThat(pageviews(database)).isEqualTo(3);
            assertThat(count(database, Metric.VISITS)).isEqualTo(3);
        }
    }

    @Test
    void a_visit_that_goes_on_in_many_batches_is_one_row_whenever_rows_are_made_of_them() {
        Visitor alice = Visitor.visitor("alice").at("2024-03-04T10:00").views("/0");
        try (DuckDbDatabase database = open()) {
            DuckDbEventStore store = new DuckDbEventStore(database);
            store.append(Traffic.on(Plans.SITE, alice).batch());
            for (int page = 1; page <= 9; page++) {
                alice = alice.then("10:0" + page).views("/" + page);
                Traffic soFar = Traffic.on(Plans.SITE, alice);
                store.append(new Batch(List.of(soFar.events().getLast()), List.of(), soFar.sessions()));
                if (page == 4) {
                    assertThat(pageviews(database)).isEqualTo(5);
                }
            }
            assertThat(pageviews(database)).isEqualTo(10);
            assertThat(count(database, Metric.VISITS)).isEqualTo(1);
            assertThat(store.activeSince(Instant.EPOCH))
                    .extracting(live -> live.session().pageviews())
                    .containsExactly(10);
        }
    }

    @Test
    void what_is_put_off_is_done_once_it_is_worth_it() {
        try (DuckDbDatabase database = open()) {
            DuckDbEventStore store = new DuckDbEventStore(database);
            store.append(visits(10).batch());
            store.settle();
            assertThat(database.hasPutOff()).isTrue();
            store.append(visits(20_000).batch());
            store.settle();
            assertThat(database.hasPutOff()).isFalse();
        }
    }

    @Test
    void what_is_put_off_is_done_once_nobody_writes() throws InterruptedException {
        try (DuckDbDatabase database = open()) {
            new DuckDbEventStore(database).append(visits(10).batch());
            while (database.hasPutOff()) {
                database.checkpointIfQuiet();
                Thread.sleep(20);
            }
            assertThat(pageviews(database)).isEqualTo(10);
        }
    }

    @Test
    void whoever_by_passes_the_journal_finds_what_was_in_it() {
        try (DuckDbDatabase database = open()) {
            DuckDbEventStore store = new DuckDbEventStore(database);
            store.append(visits(3).batch());
            new DuckDbStoredData(database).purge(Plans.SITE);
            assertThat(pageviews(database)).isZero();
            store.append(visits(2).batch());
            assertThat(pageviews(database)).isEqualTo(2);
        }
    }

    @Test
    void a_failed_batch_does_not_stand_in_the_way_of_the_next() {
        try (DuckDbDatabase database = open()) {
            DuckDbEventStore store = new DuckDbEventStore(database);
            Traffic traffic = visits(1);
            Batch bad = new Batch(List.of(unstorable(traffic.events().getFirst())), List.of(), traffic.sessions());
            store.append(traffic.batch());

            assertThatThrownBy(() -> store.append(bad)).isInstanceOf(BatchRefused.class);
            assertThat(count(database, Metric.VISITS)).isEqualTo(1);

            store.append(new Batch(traffic.events(), List.of(), List.of()));
            assertThat(pageviews(database)).isEqualTo(2);
        }
    }

    @Test
    void a_long_log_is_folded_into_the_file_once_nobody_writes() throws IOException, InterruptedException {
        try (DuckDbDatabase database = open()) {
            assertThat(database.checkpointIfQuiet()).isFalse();
            new DuckDbEventStore(database).append(visits(20_000).batch());
            assertThat(pageviews(database)).isEqualTo(20_000);
            assertThat(Files.size(folder.resolve("stats.duckdb.wal"))).isGreaterThan(2_000_000);
            boolean folded = false;
            while (!folded) {
                folded = database.checkpointIfQuiet();
                Thread.sleep(20);
            }
            assertThat(folder.resolve("stats.duckdb.wal")).doesNotExist();
            assertThat(pageviews(database)).isEqualTo(20_000);
        }
    }

    private DuckDbDatabase open() {
        return DuckDbDatabase.open(DuckDbSettings.of(folder.resolve("stats.duckdb")));
    }

    private static Traffic visits(int number) {
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            visitors.add(Visitor.visitor("visitor " + i).at("2024-03-04T10:00").views("/page/" + i));
        }
        return Traffic.on(Plans.SITE, visitors);
    }

    private static void repair(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                DuckDbSettings.of(file).url(), DuckDbSettings.of(file).properties())) {
            run(connection, sql);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    // More money than the column takes.
    private static Event unstorable(Event event) {
        return new Event(
                event.site(),
                event.name(),
                event.timestamp(),
                event.hostname(),
                event.pathname(),
                event.visitor(),
                event.session(),
                event.props(),
                event.engagement(),
                Optional.of(
                        new Revenue(new Revenue.Money(new BigDecimal("1e20").setScale(3), "EUR"), Optional.empty())),
                event.attributes());
    }

    private static long pageviews(DuckDbDatabase database) {
        return count(database, Metric.PAGEVIEWS);
    }

    private static long count(DuckDbDatabase database, Metric metric) {
        PartialResults found = new DuckDbStatsEngine(database)
                .execute(Plans.of(QueryRequest.of(new DateRange.Dates(DAY, DAY), metric)));
        return ((Value.Whole) found.rows().getFirst().columns().getFirst()).number();
    }
}
