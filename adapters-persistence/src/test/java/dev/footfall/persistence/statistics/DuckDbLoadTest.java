package dev.footfall.persistence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.application.export.StoredData.Span;
import dev.footfall.application.ingest.BulkStore.Load;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.contract.Traffic;
import dev.footfall.contract.Visitor;
import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Revenue;
import dev.footfall.domain.visit.Revenue.Money;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.VisitorId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Table;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DuckDbLoadTest {
    private static final SiteId SITE = new SiteId(1);
    private static final String TEN = "2024-03-04T10:00";

    @TempDir
    Path folder;

    @Test
    void visits_that_have_moved_on_may_still_be_continued() {
        try (DuckDbDatabase database = open()) {
            Load load = new DuckDbBulkStore(database).begin(SITE);
            for (int part = 0; part < 13; part++) {
                load.append(visits(part * 10_000, 10_000).batch());
            }
            List<VisitorId> early = visitors(0, 3).stream().map(Visitor::id).toList();
            List<LiveSession> found = load.lastVisits(early);
            assertThat(found).hasSize(3);
            Traffic more = Traffic.on(
                    SITE,
                    visitors(0, 3).stream()
                            .map(visitor -> visitor.then("10:10").views("/more"))
                            .toList());
            load.append(new Batch(more.events(), List.of(), more.sessions()));
            assertThat(load.lastVisits(early))
                    .extracting(LiveSession::session)
                    .containsExactlyInAnyOrderElementsOf(more.sessions());
            load.commit(Optional.empty());

            List<Session> stored = new ArrayList<>();
            new DuckDbStoredData(database).sessions(SITE, Span.ALL, stored::add);
            assertThat(stored).hasSize(130_000).containsAll(more.sessions());
            assertThat(stored.subList(0, 129_997)).isEqualTo(visits(3, 129_997).sessions());
        }
    }

    @Test
    void the_file_may_be_tidied_while_a_load_is_open() {
        try (DuckDbDatabase database =
                DuckDbDatabase.open(DuckDbSettings.of(file()).withMemory(256).withLog(1))) {
            DuckDbEventStore live = new DuckDbEventStore(database);
            live.append(visits(0, 1_000).batch());
            try (Load load = new DuckDbBulkStore(database).begin(SITE)) {
                load.append(visits(100_000, 5_000).batch());
                for (int part = 1; part < 6; part++) {
                    // Far more than the log may hold, so that DuckDB wants to tidy up by itself as well.
                    live.append(visits(part * 5_000, 5_000).batch());
                    Traffic again = visits(part * 5_000, 1_000);
                    live.append(new Batch(again.events(), List.of(), again.sessions()));
                    database.checkpoint();
                }
                load.append(visits(105_000, 5_000).batch());
                load.commit(Optional.empty());
            }
            database.checkpoint();
            assertThat(count(database, StoredTables.ALL.get(1))).isEqualTo(36_000);
        }
        try (DuckDbDatabase database = open()) {
            assertThat(count(database, StoredTables.ALL.get(0))).isEqualTo(41_000);
            assertThat(count(database, StoredTables.ALL.get(1))).isEqualTo(36_000);
        }
    }

    @Test
    void a_load_that_has_failed_leaves_nothing_and_stands_in_nobodys_way() {
        try (DuckDbDatabase database = open()) {
            DuckDbBulkStore store = new DuckDbBulkStore(database);
            Traffic traffic = visits(0, 3);
            try (Load load = store.begin(SITE)) {
                load.append(traffic.batch());
                Batch bad = new Batch(List.of(unstorable(traffic.events().getFirst())), List.of(), List.of());
                assertThatThrownBy(() -> load.append(bad)).isInstanceOf(StoreUnavailable.class);
                assertThatThrownBy(() -> load.commit(Optional.empty())).isInstanceOf(StoreUnavailable.class);
            }
            assertThat(count(database, StoredTables.ALL.get(0))).isZero();
            try (Load load = store.begin(SITE)) {
                load.append(traffic.batch());
                load.commit(Optional.empty());
            }
            assertThat(count(database, StoredTables.ALL.get(0))).isEqualTo(3);
        }
    }

    @Test
    void aggregates_of_every_kind_are_stored_column_by_column() {
        try (DuckDbDatabase database = open()) {
            try (Load load = new DuckDbBulkStore(database).begin(SITE)) {
                for (ImportedTable table : ImportedTable.values()) {
                    load.append(new ImportId(7), List.of(row(table), row(table)));
                }
                load.append(ImportId.LEGACY, List.of());
                load.commit(Optional.empty());
            }
            for (ImportedTable table : ImportedTable.values()) {
                List<String> columns = new ArrayList<>(List.of("site_id", "import_id", "date"));
                columns.addAll(table.dimensions());
                columns.addAll(table.counters());
                List<Object> values = new ArrayList<>(List.of(1L, 7L, 17_840L));
                values.addAll(row(table).dimensions());
                values.addAll(row(table).counters());
                var stored = database.read(context -> context.fetch(ImportedTables.of(table)));
                assertThat(stored).hasSize(2);
                assertThat(stored.getFirst().fieldsRow().fields())
                        .extracting(field -> field.getName())
                        .containsExactlyElementsOf(columns);
                assertThat(stored.getFirst().intoList()).isEqualTo(values);
            }
        }
    }

    private static ImportedRow row(ImportedTable table) {
        return new ImportedRow(
                table,
                LocalDate.ofEpochDay(17_840),
                table.dimensions().stream().map(name -> "some " + name).toList(),
                IntStream.range(0, table.counters().size())
                        .mapToObj(i -> 9_000_000_000L + i)
                        .toList());
    }

    private DuckDbDatabase open() {
        return DuckDbDatabase.open(DuckDbSettings.of(file()));
    }

    private Path file() {
        return folder.resolve("stats.duckdb");
    }

    private static Traffic visits(int from, int number) {
        return Traffic.on(SITE, visitors(from, number));
    }

    private static List<Visitor> visitors(int from, int number) {
        return IntStream.range(from, from + number)
                .mapToObj(i -> Visitor.visitor("visitor " + i).at(TEN).views("/page/" + i % 100))
                .toList();
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
                Optional.of(new Revenue(new Money(new BigDecimal("1e20").setScale(3), "EUR"), Optional.empty())),
                event.attributes());
    }

    private static long count(DuckDbDatabase database, Table<?> table) {
        return database.read(StoredTables::counts).getOrDefault(table.getName(), -1L);
    }
}
