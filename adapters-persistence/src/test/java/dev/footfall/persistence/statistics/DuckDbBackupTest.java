package dev.footfall.persistence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.application.export.StoredData.Span;
import dev.footfall.application.ingest.BulkStore.Load;
import dev.footfall.application.ingest.BulkStore.Progress;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.contract.Traffic;
import dev.footfall.contract.Visitor;
import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.Record;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DuckDbBackupTest {
    private static final SiteId SITE = new SiteId(1);

    @TempDir
    Path folder;

    @Test
    void a_restored_store_holds_what_was_backed_up_in_the_same_order() {
        Traffic traffic = traffic("guest", 20_000);
        try (DuckDbDatabase database = open("old");
                DuckDbDatabase restored = open("new")) {
            fill(database, traffic);
            Map<String, Long> counts = database.backup(copy());
            assertThat(counts)
                    .hasSize(14)
                    .containsEntry("events", 40_000L)
                    .containsEntry("sessions", 20_000L)
                    .containsEntry("imported_pages", 1L)
                    .containsEntry("imported_visitors", 0L)
                    .containsEntry("load_progress", 1L);

            assertThat(restored.restore(copy(), counts.keySet())).isEqualTo(counts);

            assertThat(events(restored)).isEqualTo(events(database));
            assertThat(sessions(restored)).isEqualTo(sessions(database));
            assertThat(new DuckDbBulkStore(restored).progressOf(SITE, "file")).isEqualTo(5);
            assertThat(pages(restored)).isEqualTo(pages(database));
        }
    }

    @Test
    void a_snapshot_does_not_see_what_is_committed_after_it() {
        try (DuckDbDatabase database = open("old")) {
            DuckDbEventStore live = new DuckDbEventStore(database);
            live.append(traffic("early", 10).batch());
            try (DuckDbSnapshot snapshot = database.snapshot()) {
                live.append(traffic("late", 5).batch());
                Traffic again = traffic("early", 10);
                live.append(new Batch(again.events(), List.of(), again.sessions()));
                database.checkpoint();
                assertThat(snapshot.copyTo(copy())).containsEntry("events", 20L).containsEntry("sessions", 10L);
            }
            assertThat(events(database)).hasSize(50);
        }
    }

    @Test
    void nothing_is_restored_into_a_store_that_is_in_use_or_from_half_a_backup() throws IOException {
        try (DuckDbDatabase database = open("old");
                DuckDbDatabase restored = open("new")) {
            fill(database, traffic("guest", 3));
            Set<String> tables = database.backup(copy()).keySet();
            assertThatThrownBy(() -> database.restore(copy(), tables)).isInstanceOf(IllegalStateException.class);
            assertThat(events(database)).hasSize(6);

            Files.delete(copy().resolve("load_progress.parquet"));
            assertThatThrownBy(() -> restored.restore(copy(), tables)).isInstanceOf(StoreUnavailable.class);
            assertThat(events(restored)).isEmpty();
        }
    }

    @Test
    void a_copy_from_before_there_was_a_table_leaves_it_empty() throws IOException {
        try (DuckDbDatabase database = open("old");
                DuckDbDatabase restored = open("new")) {
            fill(database, traffic("guest", 3));
            Set<String> tables = new HashSet<>(database.backup(copy()).keySet());
            tables.remove("event_ids");
            Files.delete(copy().resolve("event_ids.parquet"));
            assertThat(restored.restore(copy(), tables))
                    .containsEntry("event_ids", 0L)
                    .containsEntry("events", 6L);
        }
    }

    private DuckDbDatabase open(String name) {
        return DuckDbDatabase.open(DuckDbSettings.of(folder.resolve(name + ".duckdb")));
    }

    private Path copy() {
        return folder.resolve("it's a copy/of statistics");
    }

    private static void fill(DuckDbDatabase database, Traffic traffic) {
        try (Load load = new DuckDbBulkStore(database).begin(SITE)) {
            load.append(traffic.batch());
            load.append(
                    new ImportId(3),
                    List.of(new ImportedRow(
                            ImportedTable.PAGES,
                            LocalDate.of(2019, 3, 1),
                            List.of("h", "/"),
                            List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L))));
            load.commit(Optional.of(new Progress("file", 5)));
        }
    }

    private static Traffic traffic(String name, int number) {
        return Traffic.on(
                SITE,
                IntStream.range(0, number)
                        .mapToObj(i -> Visitor.visitor(name + i)
                                .at("2024-03-04T10:00")
                                .views("/" + i % 7, Map.of("b", "1", "a", "2"))
                                .does("Buy", "/"))
                        .toList());
    }

    private static List<? extends Record> pages(DuckDbDatabase database) {
        return database.read(context -> context.fetch(ImportedTables.of(ImportedTable.PAGES)));
    }

    private static List<Event> events(DuckDbDatabase database) {
        List<Event> events = new ArrayList<>();
        new DuckDbStoredData(database).events(SITE, Span.ALL, events::add);
        return events;
    }

    private static List<Session> sessions(DuckDbDatabase database) {
        List<Session> sessions = new ArrayList<>();
        new DuckDbStoredData(database).sessions(SITE, Span.ALL, sessions::add);
        return sessions;
    }
}
