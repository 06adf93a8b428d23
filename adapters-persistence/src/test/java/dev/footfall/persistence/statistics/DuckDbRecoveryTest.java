package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.Mishaps.copy;
import static dev.footfall.persistence.Mishaps.cut;
import static dev.footfall.persistence.Mishaps.flip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.move.TableSalvage;
import dev.footfall.contract.Traffic;
import dev.footfall.contract.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What comes over from the files of a killed process, with one of them damaged. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DuckDbRecoveryTest {
    private static final long BLOCKS_FROM = 3 * 4096;
    private static final long BLOCK = 262_144;
    /** More than 122,880 make a second group of rows, and take their time. */
    private static final long SETTLED = Long.getLong("recovery.rows", 20_000);

    private static final long VISITS = 1_000;
    private static final int LOGGED = 6;
    private static final int JOURNALLED = 4;
    private static final long ALL = SETTLED + LOGGED + JOURNALLED;
    private static final String EVERYTHING = "true";

    @TempDir
    static Path killed;

    @TempDir
    Path folder;

    private final List<String> notes = new ArrayList<>();
    private List<TableSalvage> all = List.of();

    /** Thousands of events in the file, six in its log, four in the journal, of a visit each. */
    @BeforeAll
    static void a_process_is_killed() throws IOException {
        Path running = Files.createDirectory(killed.resolve("running"));
        try (DuckDbDatabase database = DuckDbDatabase.open(DuckDbSettings.of(running.resolve("stats.duckdb")))) {
            database.write(connection -> fill(connection.context()));
            database.checkpoint();
            for (int number = 0; number < LOGGED + JOURNALLED; number++) {
                new DuckDbEventStore(database).append(batch(number));
                if (number < LOGGED) {
                    assertThat(events(database)).isEqualTo(SETTLED + number + 1);
                }
            }
            copy(running, killed);
        }
    }

    private static void fill(DSLContext context) {
        context.execute("INSERT INTO events SELECT 1, i, 'pageview', 'shop.example', '/page/' || (i * 7919 % 5003), "
                + "hash(i)::HUGEINT % 1000000007, i, map(['a'], ['' || (i % 100)]), i % 100, 0, NULL, NULL, NULL, NULL, "
                + "'', '', '', '', '', '', '', '', 'Direct', 'DE', '', '', hash(i + 1)::HUGEINT % 1000000007000000, 'Desktop', 'Firefox', '140', 'Linux', '' "
                + "FROM range(" + SETTLED + ") r(i)");
        context.execute(
                "INSERT INTO sessions SELECT 1, i, i, i, i, 0, true, '/e/' || i, '/e/' || i, '', '', 1, 1, map(), "
                        + "'', '', '', '', '', '', '', '', 'Direct', 'DE', '', '', 0, 'Desktop', 'Firefox', '140', 'Linux', '' "
                        + "FROM range(" + VISITS + ") r(i)");
        context.execute("INSERT INTO imported_visitors SELECT 1, 1, i, i, i, i, 0, 0 FROM range(400) r(i)");
    }

    @Test
    void all_comes_over_from_files_that_are_not_damaged() throws IOException {
        given();
        assertThat(recovered()).allMatch(TableSalvage::isWhole);
        assertThat(notes).isEmpty();
        assertThat(salvage("events").kept()).isEqualTo(SETTLED + LOGGED);
        assertThat(salvage("log and journal").kept()).isEqualTo(JOURNALLED);
        assertSame(EVERYTHING);
        assertThat(inTarget(DuckDbRecoveryTest::events)).isEqualTo(ALL);
    }

    @Test
    void a_damaged_block_costs_the_rows_that_DuckDB_reads_with_it_and_nothing_else() throws IOException {
        flip(given(), BLOCKS_FROM + blockOfEvents() * BLOCK + 5_000);
        List<TableSalvage> tables = recovered();
        TableSalvage events = salvage("events");
        assertThat(events.lost().orElseThrow()).isBetween(1L, Math.min(SETTLED + LOGGED, 122_880));
        assertThat(events.kept() + events.lost().orElseThrow()).isEqualTo(SETTLED + LOGGED);
        assertThat(tables).filteredOn(table -> !table.table().equals("events")).allMatch(TableSalvage::isWhole);
        assertThat(inTarget(DuckDbRecoveryTest::wrong)).isZero();
        assertThat(inTarget(DuckDbRecoveryTest::distinct)).isEqualTo(inTarget(DuckDbRecoveryTest::events));
        assertSame("false");
    }

    @Test
    void where_only_attributes_are_damaged_the_rows_come_over_and_those_are_unknown() throws IOException {
        flip(given(), BLOCKS_FROM + blockOfAttributes() * BLOCK + 5_000);
        assertThat(recovered()).allMatch(TableSalvage::isWhole);
        assertThat(inTarget(DuckDbRecoveryTest::events)).isEqualTo(ALL);
        assertThat(inTarget(DuckDbRecoveryTest::distinct)).isEqualTo(ALL);
        assertThat(inTarget(DuckDbRecoveryTest::wrong)).isZero();
        assertThat(notes)
                .contains("Of " + (SETTLED + LOGGED) + " rows events.city_geoname_id could not be read, and is"
                        + " unknown in them now.");
        assertThat(inTarget(store -> number(store, "SELECT count(*) FROM events WHERE city_geoname_id <> 0")))
                .isLessThanOrEqualTo(JOURNALLED);
        assertSame("false");
    }

    @Test
    void damaged_headers_cost_nothing_but_a_note() throws IOException {
        for (long at : List.of(9L, 4_097L, 12_000L)) {
            startAnew();
            flip(given(), at);
            assertThat(recovered()).as("byte " + at).allMatch(TableSalvage::isWhole);
            assertThat(notes).as("byte " + at).isNotEmpty().allMatch(note -> note.contains("it was taken"));
            assertSame(EVERYTHING);
        }
    }

    @Test
    void a_file_that_is_cut_to_nothing_keeps_the_rows_that_were_not_in_it_yet() throws IOException {
        cut(given(), BLOCKS_FROM + 1_000);
        assertThat(recovered())
                .filteredOn(table -> !table.table().equals("log and journal"))
                .allSatisfy(table -> assertThat(table.kept()).isZero());
        assertThat(salvage("log and journal").kept()).isGreaterThanOrEqualTo(JOURNALLED);
        assertThat(inTarget(DuckDbRecoveryTest::distinct))
                .isEqualTo(salvage("log and journal").kept());
    }

    @Test
    void something_behind_the_end_of_a_file_costs_nothing() throws IOException {
        for (String ending : List.of("", ".wal", ".journal-wal")) {
            startAnew();
            Files.writeString(beside(ending), "garbage".repeat(100), StandardOpenOption.APPEND);
            assertThat(recovered()).as(ending).allMatch(TableSalvage::isWhole);
            assertSame(EVERYTHING);
        }
    }

    @Test
    void of_a_damaged_log_what_precedes_the_damage_comes_over_and_the_rest_is_counted() throws IOException {
        Path log = beside(".wal");
        flip(log, Files.size(log) * 5 / 6);
        recovered();
        TableSalvage journal = salvage("log and journal");
        assertThat(journal.lost().orElseThrow()).isBetween(1L, (long) LOGGED - 1);
        assertThat(salvage("events").kept() + journal.kept() + journal.lost().orElseThrow())
                .isEqualTo(ALL);
        assertThat(inTarget(DuckDbRecoveryTest::events))
                .isEqualTo(ALL - journal.lost().orElseThrow());
        assertThat(inTarget(DuckDbRecoveryTest::distinct)).isEqualTo(inTarget(DuckDbRecoveryTest::events));
        assertThat(notes).anyMatch(note -> note.contains("is damaged from byte "));
    }

    @Test
    void of_a_damaged_journal_every_other_batch_comes_over() throws IOException {
        Path log = beside(".journal-wal");
        cut(log, Files.size(log) * 3 / 4);
        recovered();
        TableSalvage journal = salvage("log and journal");
        assertThat(journal.lost().orElseThrow()).isBetween(1L, (long) JOURNALLED);
        assertThat(inTarget(DuckDbRecoveryTest::events))
                .isEqualTo(ALL - journal.lost().orElseThrow());
    }

    @Test
    void a_journal_that_is_something_else_is_lost_and_counted() throws IOException {
        Files.delete(beside(".journal-wal"));
        Files.writeString(beside(".journal"), "something else".repeat(1000));
        recovered();
        assertThat(salvage("log and journal").lost()).isEqualTo(OptionalLong.of(JOURNALLED));
        assertThat(inTarget(DuckDbRecoveryTest::events)).isEqualTo(SETTLED + LOGGED);
        assertThat(notes).anyMatch(note -> note.startsWith("Nothing in stats.duckdb.journal can be read"));
    }

    @Test
    void a_journal_that_some_start_has_set_aside_is_not_stored_twice() throws IOException {
        given();
        copyAside(".journal", "");
        copyAside(".journal-wal", "-wal");
        recovered();
        assertThat(salvage("stats.duckdb.journal.damaged-20240304T100000000Z").kept())
                .isZero();
        assertSame(EVERYTHING);
    }

    @Test
    void a_journal_that_some_start_has_set_aside_brings_what_is_nowhere_else() throws IOException {
        given();
        copyAside(".journal", "");
        copyAside(".journal-wal", "-wal");
        Files.delete(folder.resolve("stats.duckdb.journal"));
        Files.delete(folder.resolve("stats.duckdb.journal-wal"));
        recovered();
        assertThat(salvage("stats.duckdb.journal.damaged-20240304T100000000Z").kept())
                .isEqualTo(JOURNALLED);
        assertSame(EVERYTHING);
    }

    @Test
    void without_the_number_of_the_last_commit_nothing_is_stored_twice() throws IOException {
        try (DuckDbDatabase database = DuckDbDatabase.open(settings(given()))) {
            database.write(connection -> connection.context().execute("DROP TABLE commits"));
        } catch (RuntimeException numbersAreGone) {
            assertThat(numbersAreGone).hasMessageContaining("cannot");
        }
        recovered();
        assertThat(inTarget(DuckDbRecoveryTest::distinct)).isEqualTo(inTarget(DuckDbRecoveryTest::events));
    }

    /** What is in the way of nothing that can be read: {@code -Drecovery.damages=500}. */
    @Test
    @EnabledIfSystemProperty(named = "recovery.damages", matches = "\\d+")
    void wherever_the_file_is_damaged_what_comes_over_is_what_was_there() throws IOException {
        Random random = new Random(1);
        for (int damage = 0; damage < Integer.getInteger("recovery.damages"); damage++) {
            startAnew();
            Path file = given();
            long at = random.nextLong(Files.size(file) - 3);
            flip(file, at);
            recovered();
            assertThat(inTarget(DuckDbRecoveryTest::distinct))
                    .as("byte " + at)
                    .isEqualTo(inTarget(DuckDbRecoveryTest::events));
            assertThat(inTarget(DuckDbRecoveryTest::wrong)).as("byte " + at).isZero();
        }
    }

    private List<TableSalvage> recovered() {
        notes.clear();
        try (DuckDbDatabase target = DuckDbDatabase.open(settings(folder.resolve("new.duckdb")))) {
            all = new DuckDbRecovery(settings(folder.resolve("stats.duckdb")), target, notes::add)
                    .recover((table, rows) -> {})
                    .get();
        }
        return all;
    }

    private TableSalvage salvage(String table) {
        return all.stream().filter(one -> one.table().equals(table)).findFirst().orElseThrow();
    }

    /** What the damaged store had, and the new one has, is the same, as far as it is not in a damaged part of the events. */
    private void assertSame(String events) throws IOException {
        Path sound = Files.createDirectories(folder.resolve("sound"));
        copy(killed, sound);
        try (DuckDbDatabase before = DuckDbDatabase.open(settings(sound.resolve("stats.duckdb")));
                DuckDbDatabase after = target()) {
            assertThat(fingerprint(after, "events", events)).isEqualTo(fingerprint(before, "events", events));
            for (String table : List.of("sessions", "imported_visitors")) {
                assertThat(fingerprint(after, table, EVERYTHING)).isEqualTo(fingerprint(before, table, EVERYTHING));
            }
        }
    }

    private static String fingerprint(DuckDbDatabase database, String table, String condition) {
        return database.read(context -> context.fetchSingle(
                        "SELECT count(*) || '/' || sum(hash(t)) FROM " + table + " t WHERE " + condition)
                .get(0, String.class));
    }

    private DuckDbDatabase target() {
        return DuckDbDatabase.open(settings(folder.resolve("new.duckdb")));
    }

    private static long events(DuckDbDatabase database) {
        return number(database, "SELECT count(*) FROM events");
    }

    private static long distinct(DuckDbDatabase database) {
        return number(database, "SELECT count(DISTINCT session_id) FROM events");
    }

    private long inTarget(ToLongFunction<DuckDbDatabase> question) {
        try (DuckDbDatabase target = target()) {
            return question.applyAsLong(target);
        }
    }

    /** Rows that are not what they were. */
    private static long wrong(DuckDbDatabase database) {
        return number(
                database,
                "SELECT count(*) FROM events WHERE timestamp < " + SETTLED
                        + " AND (session_id <> timestamp OR pathname <> "
                        + "'/page/' || (timestamp * 7919 % 5003) OR scroll_depth <> timestamp % 100)");
    }

    private static long number(DuckDbDatabase database, String question) {
        return database.read(context -> context.fetchSingle(question).get(0, Long.class));
    }

    private static DuckDbSettings settings(Path file) {
        return DuckDbSettings.of(file);
    }

    private static Batch batch(int number) {
        return Traffic.on(
                        Plans.SITE,
                        Visitor.visitor("guest " + number)
                                .at("2024-03-04T10:00")
                                .views("/" + number))
                .batch();
    }

    /** A block in which there is nothing but events. */
    private static long blockOfEvents() throws IOException {
        try (DuckDbDatabase database = DuckDbDatabase.open(settings(sound()))) {
            return number(
                    database,
                    "SELECT min(block_id) FROM pragma_storage_info('events') WHERE block_id >= 0 AND NOT block_id IN "
                            + "(SELECT block_id FROM pragma_storage_info('sessions')) AND NOT block_id IN "
                            + "(SELECT block_id FROM pragma_storage_info('commits'))");
        }
    }

    /** A block of nothing but attributes of events, the city among them. */
    private static long blockOfAttributes() throws IOException {
        try (DuckDbDatabase database = DuckDbDatabase.open(settings(sound()))) {
            return number(
                    database,
                    "SELECT block_id FROM pragma_storage_info('events') WHERE block_id >= 0 AND column_name = "
                            + "'city_geoname_id' AND block_id NOT IN (SELECT block_id FROM pragma_storage_info('events') "
                            + "WHERE column_id < 15) AND block_id NOT IN (SELECT block_id FROM "
                            + "pragma_storage_info('sessions')) AND block_id NOT IN (SELECT block_id FROM "
                            + "pragma_storage_info('commits')) LIMIT 1");
        }
    }

    private static Path sound() throws IOException {
        Path sound = Files.createDirectories(killed.resolve("sound"));
        copy(killed, sound);
        return sound.resolve("stats.duckdb");
    }

    private void startAnew() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        }
    }

    private Path given() throws IOException {
        return beside("");
    }

    private Path beside(String ending) throws IOException {
        if (Files.notExists(folder.resolve("stats.duckdb"))) {
            copy(killed, folder);
        }
        return folder.resolve("stats.duckdb" + ending);
    }

    private void copyAside(String ending, String kind) throws IOException {
        Files.copy(
                folder.resolve("stats.duckdb" + ending),
                folder.resolve("stats.duckdb.journal.damaged-20240304T100000000Z" + kind));
    }
}
