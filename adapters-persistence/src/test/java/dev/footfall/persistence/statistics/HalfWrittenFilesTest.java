package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.Mishaps.copy;
import static dev.footfall.persistence.Mishaps.cut;
import static dev.footfall.persistence.Mishaps.flip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.contract.Traffic;
import dev.footfall.contract.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a store whose files are not what they were: the state of a killed process, with one file damaged. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HalfWrittenFilesTest {
    private static final int SETTLED = 5;
    private static final int LOGGED = 20;
    private static final int JOURNALLED = 7;
    /** Within the first entry behind the log's header. */
    private static final int REFUSED = 60;

    private static final int ALL = SETTLED + LOGGED + JOURNALLED;

    @TempDir
    static Path killed;

    @TempDir
    Path folder;

    /** The files as they are while somebody has them open: five commits in the file, twenty in its log, seven in the journal. */
    @BeforeAll
    static void a_process_is_killed() throws IOException {
        Path running = Files.createDirectory(killed.resolve("running"));
        try (DuckDbDatabase database = DuckDbDatabase.open(DuckDbSettings.of(running.resolve("stats.duckdb")))) {
            for (int number = 0; number < ALL; number++) {
                if (number == SETTLED) {
                    database.checkpoint();
                }
                new DuckDbEventStore(database).append(batch(number));
                if (number < SETTLED + LOGGED) {
                    assertThat(events(database)).isEqualTo(number + 1);
                }
            }
            copy(running, killed);
        }
    }

    @Test
    void undamaged_files_are_opened_without_a_word() throws IOException {
        assertThat(given("")).exists();
        assertThat(open()).isEqualTo(ALL);
        assertThat(incidents()).isEmpty();
    }

    @Test
    void a_log_without_its_end_is_reported_once_with_what_is_missing() throws IOException {
        Path log = given(".wal");
        cut(log, Files.size(log) / 2);
        int left = open();
        assertThat(left).isBetween(SETTLED + JOURNALLED, ALL - 1);
        assertThat(incidents()).singleElement().asString().contains("are lost").contains((ALL - left) + " events");
        assertThat(open()).isEqualTo(left);
        assertThat(incidents()).hasSize(1);
    }

    @Test
    void a_log_that_is_gone_is_reported() throws IOException {
        Files.delete(given(".wal"));
        assertThat(open()).isEqualTo(SETTLED + JOURNALLED);
        assertThat(incidents()).singleElement().asString().contains(LOGGED + " events are lost");
    }

    /** DuckDB refuses the log, or takes the damage for its end, depending on where it is. */
    @Test
    void all_that_precedes_a_damaged_byte_of_the_log_is_served_and_the_rest_is_reported() throws IOException {
        for (int sixth = 1; sixth <= 5; sixth++) {
            cut(given(".wal"), damaged(sixth));
            int preceding = open();
            startAnew();
            flip(given(".wal"), damaged(sixth));
            int left = open();
            assertThat(left).isEqualTo(preceding).isBetween(SETTLED + JOURNALLED, ALL - 1);
            assertThat(incidents()).last().asString().contains((ALL - left) + " events are lost");
            assertThat(open()).isEqualTo(left);
        }
    }

    @Test
    void a_refused_log_is_kept_as_it_was() throws IOException {
        Path log = given(".wal");
        flip(log, REFUSED);
        byte[] damaged = Files.readAllBytes(log);
        open();
        assertThat(incidents())
                .first()
                .asString()
                .contains("is damaged from byte ")
                .contains(".wal.damaged-");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().contains(".wal.")))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept).hasBinaryContent(damaged));
        }
    }

    @Test
    void a_start_that_was_killed_after_it_had_kept_a_refused_log_is_made_up_for_by_the_next() throws IOException {
        Path log = given(".wal");
        flip(log, damaged(5));
        Files.copy(log, folder.resolve("stats.duckdb.wal.damaged-20240304T100000000Z"));
        Files.writeString(folder.resolve("stats.duckdb.wal.new"), "half a copy");
        int left = open();
        startAnew();
        flip(given(".wal"), damaged(5));
        assertThat(open()).isEqualTo(left).isGreaterThan(SETTLED + JOURNALLED);
    }

    @Test
    void a_log_whose_very_beginning_is_damaged_is_kept_and_not_served() throws IOException {
        flip(given(".wal"), 8);
        assertThat(open()).isEqualTo(SETTLED + JOURNALLED);
        assertThat(incidents()).first().asString().contains("is kept as stats.duckdb.wal.damaged-");
        assertThat(incidents()).last().asString().contains(LOGGED + " events are lost");
    }

    @Test
    void garbage_after_the_log_loses_nothing() throws IOException {
        Path log = given(".wal");
        Files.write(log, "garbage".repeat(100).getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        assertThat(open()).isEqualTo(ALL);
    }

    @Test
    void a_journal_that_is_gone_is_reported_once() throws IOException {
        Files.delete(given(".journal"));
        Files.delete(folder.resolve("stats.duckdb.journal-wal"));
        assertThat(open()).isEqualTo(SETTLED + LOGGED);
        assertThat(incidents()).singleElement().asString().contains(JOURNALLED + " events are lost");
        assertThat(open()).isEqualTo(SETTLED + LOGGED);
        assertThat(incidents()).hasSize(1);
    }

    @Test
    void a_journal_without_its_end_is_reported_with_what_is_missing() throws IOException {
        Path log = given(".journal-wal");
        cut(log, Files.size(log) * 2 / 3);
        int left = open();
        assertThat(left).isBetween(SETTLED + LOGGED, ALL - 1);
        assertThat(incidents()).singleElement().asString().contains((ALL - left) + " events are lost");
    }

    @Test
    void whatever_a_damaged_byte_of_the_journal_costs_is_reported() throws IOException {
        for (int sixth = 0; sixth <= 5; sixth++) {
            Files.deleteIfExists(folder.resolve("stats.duckdb.incidents"));
            Path log = given(".journal-wal");
            flip(log, Files.size(log) * sixth / 6);
            int left = open();
            assertThat(left).isBetween(SETTLED + LOGGED, ALL - 1);
            assertThat(incidents()).last().asString().contains((ALL - left) + " events are lost");
        }
    }

    @Test
    void a_batch_of_the_journal_whose_bytes_have_changed_is_left_out_and_reported() throws IOException, SQLException {
        changeBatch(given(".journal"), SETTLED + LOGGED + 3);
        assertThat(open()).isEqualTo(ALL - 1);
        assertThat(incidents())
                .singleElement()
                .asString()
                .contains("commit " + (SETTLED + LOGGED + 3) + " with 1 events cannot be read");
    }

    @Test
    void a_journal_that_cannot_be_read_is_kept_and_reported() throws IOException {
        Path journal = given(".journal");
        Files.delete(folder.resolve("stats.duckdb.journal-wal"));
        Files.writeString(journal, "something else".repeat(1000));
        assertThat(open()).isEqualTo(SETTLED + LOGGED);
        assertThat(incidents()).hasSize(2).first().asString().contains("is kept as stats.duckdb.journal.damaged-");
        assertThat(incidents()).last().asString().contains(JOURNALLED + " events are lost");
    }

    @Test
    void garbage_after_the_journal_loses_nothing() throws IOException {
        Path log = given(".journal-wal");
        Files.write(log, "garbage".repeat(100).getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        assertThat(open()).isEqualTo(ALL);
        assertThat(incidents()).isEmpty();
    }

    @Test
    void a_damaged_mark_is_reported_and_written_anew() throws IOException {
        Path mark = given(".acknowledged");
        for (Damage damage : List.<Damage>of(
                file -> cut(file, 20),
                file -> flip(file, 15),
                file -> Files.writeString(file, "garbage"),
                file -> Files.writeString(file, Files.readString(file) + "more"))) {
            damage.to(mark);
            int before = incidents().size();
            assertThat(open()).isGreaterThanOrEqualTo(ALL);
            assertThat(incidents()).hasSize(before + 1).last().asString().contains("is damaged");
            append();
        }
    }

    @Test
    void a_missing_or_empty_mark_is_made_anew() throws IOException {
        cut(given(".acknowledged"), 0);
        assertThat(open()).isEqualTo(ALL);
        Files.delete(folder.resolve("stats.duckdb.acknowledged"));
        assertThat(open()).isEqualTo(ALL);
        assertThat(incidents()).isEmpty();
    }

    @Test
    void a_damaged_database_file_is_refused_with_one_line_that_names_it() throws IOException {
        Path file = given("");
        for (Damage damage : List.<Damage>of(
                broken -> cut(broken, Files.size(broken) / 2), broken -> cut(broken, 100), broken -> flip(broken, 9))) {
            copy(killed, folder);
            damage.to(file);
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(this::open)
                    .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("\n"));
        }
    }

    @Test
    void a_file_whose_making_was_cut_short_is_kept_and_made_anew() throws IOException {
        for (int length : List.of(0, 1, 100, 4_096, 8_192, 12_287, 12_288)) {
            startAnew();
            Files.write(folder.resolve("stats.duckdb"), new byte[length]);
            assertThat(open()).as(length + " bytes").isZero();
            assertThat(incidents()).singleElement().asString().contains("is kept as stats.duckdb.damaged-");
            append();
            assertThat(open()).isEqualTo(1);
            assertThat(incidents()).hasSize(1);
        }
    }

    @Test
    void a_file_that_has_only_a_part_of_its_headers_is_kept_and_made_anew() throws IOException {
        Path file = folder.resolve("stats.duckdb");
        open();
        cut(file, 8_192);
        Files.delete(folder.resolve("stats.duckdb.acknowledged"));
        assertThat(open()).isZero();
        assertThat(incidents()).singleElement().asString().contains("is kept as stats.duckdb.damaged-");
    }

    @Test
    void a_file_that_others_have_open_is_left_where_it_is_however_short() throws IOException, SQLException {
        Path file = folder.resolve("stats.duckdb");
        try (Connection other = DriverManager.getConnection("jdbc:duckdb:" + file)) {
            assertThat(Files.size(file)).isEqualTo(12_288);
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(this::open);
            assertThat(other.isClosed()).isFalse();
        }
        assertThat(file).exists();
        assertThat(incidents()).isEmpty();
        assertThat(open()).isZero();
    }

    @Test
    void a_short_file_of_somebody_else_is_left_where_it_is() throws IOException {
        Path file = folder.resolve("stats.duckdb");
        Files.writeString(file, "my notes about web analytics");
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(this::open);
        assertThat(file).hasContent("my notes about web analytics");
    }

    @Test
    void a_store_that_is_gone_is_made_anew_of_the_journal_and_reported() throws IOException {
        Files.delete(given(""));
        Files.delete(folder.resolve("stats.duckdb.wal"));
        assertThat(open()).isEqualTo(JOURNALLED);
        assertThat(incidents()).singleElement().asString().contains((SETTLED + LOGGED) + " events are lost");
    }

    /** Something that happens to a file. */
    @FunctionalInterface
    private interface Damage {
        void to(Path file) throws IOException;
    }

    private void startAnew() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> file.toFile().delete());
        }
    }

    private static long damaged(int sixth) throws IOException {
        return Files.size(killed.resolve("stats.duckdb.wal")) * sixth / 6;
    }

    private Path given(String ending) throws IOException {
        copy(killed, folder);
        return folder.resolve("stats.duckdb" + ending);
    }

    /** Opens the store, and counts its events. */
    private int open() {
        try (DuckDbDatabase database = DuckDbDatabase.open(settings())) {
            return events(database);
        }
    }

    private static int events(DuckDbDatabase database) {
        return new DuckDbEventStore(database).activeSince(Instant.EPOCH).size();
    }

    private static void changeBatch(Path journal, long sequence) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + journal);
                PreparedStatement change = connection.prepareStatement(
                        "UPDATE batches SET content = CAST('other' AS BLOB) WHERE sequence = ?")) {
            change.setLong(1, sequence);
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }

    private void append() {
        try (DuckDbDatabase database = DuckDbDatabase.open(settings())) {
            new DuckDbEventStore(database).append(batch(100 + incidents().size()));
        }
    }

    private DuckDbSettings settings() {
        return DuckDbSettings.of(folder.resolve("stats.duckdb"));
    }

    private List<String> incidents() {
        return Incidents.of(settings().file(), settings().clock()).all();
    }

    private static Batch batch(int number) {
        return Traffic.on(
                        Plans.SITE,
                        Visitor.visitor("guest " + number)
                                .at("2024-03-04T10:00")
                                .views("/" + number))
                .batch();
    }
}
