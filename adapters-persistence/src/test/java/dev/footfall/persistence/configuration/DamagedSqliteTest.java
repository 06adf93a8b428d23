package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.Mishaps.cut;
import static dev.footfall.persistence.Mishaps.flip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.move.RecoverData;
import dev.footfall.application.move.TableSalvage;
import dev.footfall.application.store.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DamagedSqliteTest {
    private static final int PAGE = 4096;
    private static final int SITES = 300;
    private static final int GOALS = 3_000;
    private static final String COUNT_TO = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ";

    @TempDir
    static Path sound;

    @TempDir
    Path folder;

    private final List<String> notes = new ArrayList<>();
    private List<TableSalvage> all = List.of();

    @BeforeAll
    static void a_store_is_filled() throws SQLException {
        Path file = sound.resolve("store.sqlite");
        SqliteDatabase.open(file).close();
        run(
                file,
                "INSERT INTO teams (id, identifier, name, hourly_api_request_limit) VALUES (1, 'a', 'Team', 600)",
                COUNT_TO + SITES + ") INSERT INTO sites (id, domain, team_id, timezone, kind, created_at,"
                        + " native_stats_start_at) SELECT i, 'site' || i || '.example', 1, 'UTC', 'regular', 0, 0 FROM n",
                COUNT_TO + GOALS + ") INSERT INTO goals (id, site_id, display_name, event_name)" + " SELECT i, 1 + i % "
                        + SITES + ", 'Goal ' || i, 'goal ' || i FROM n",
                "DELETE FROM goals WHERE id = " + GOALS,
                "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    @Test
    void all_comes_over_from_a_file_that_is_not_damaged() throws IOException, SQLException {
        recover(given());
        assertThat(all).hasSize(28).allMatch(TableSalvage::isWhole);
        assertThat(notes).isEmpty();
        assertThat(number("SELECT count(*) FROM goals")).isEqualTo(GOALS - 1);
        assertThat(number("SELECT seq FROM sqlite_sequence WHERE name = 'goals'"))
                .isEqualTo(GOALS);
    }

    @Test
    void a_damaged_page_costs_the_rows_on_it_and_nothing_else() throws IOException, SQLException {
        Path file = given();
        flip(file, leaf("goals", 5));
        recover(file);
        TableSalvage goals = salvage("goals");
        assertThat(GOALS - 1 - goals.kept()).isBetween(1L, 200L);
        assertThat(goals.dropped()).isZero();
        assertThat(all).filteredOn(table -> !table.table().equals("goals")).allMatch(TableSalvage::isWhole);
        assertThat(number("SELECT count(*) FROM goals WHERE event_name = 'goal ' || id"))
                .isEqualTo(goals.kept());
    }

    @Test
    void rows_that_refer_to_lost_ones_are_dropped_and_counted() throws IOException, SQLException {
        Path file = given();
        flip(file, leaf("sites", 1));
        recover(file);
        long sites = salvage("sites").kept();
        assertThat(sites).isBetween(SITES - 100L, SITES - 1L);
        assertThat(salvage("goals").dropped()).isEqualTo(GOALS - 1 - number("SELECT count(*) FROM goals"));
        assertThat(salvage("goals").dropped()).isGreaterThanOrEqualTo((SITES - sites) * (GOALS / SITES) - 1);
        assertThat(number("SELECT count(*) FROM pragma_foreign_key_check")).isZero();
    }

    @Test
    void a_file_that_is_cut_keeps_the_rows_that_are_left() throws IOException, SQLException {
        Path file = given();
        cut(file, leaf("goals", 20));
        recover(file);
        assertThat(salvage("sites").isWhole()).isTrue();
        assertThat(salvage("goals").kept()).isBetween(100L, GOALS - 1L);
    }

    @Test
    void a_damaged_beginning_is_replaced() throws IOException, SQLException {
        for (long at : List.of(0L, 5L, 15L, 18L)) {
            Path file = given();
            flip(file, at);
            recover(file);
            assertThat(all).as("byte " + at).allMatch(TableSalvage::isWhole);
            assertThat(notes).as("byte " + at).singleElement().asString().startsWith("The first 100 bytes of");
        }
    }

    @Test
    void something_behind_the_end_costs_nothing() throws IOException, SQLException {
        Path file = given();
        Files.write(file, "garbage".repeat(2_000).getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        recover(file);
        assertThat(all).allMatch(TableSalvage::isWhole);
    }

    @Test
    void of_a_file_that_is_something_else_every_table_is_lost() throws IOException {
        Path file = given();
        Files.writeString(file, "something else".repeat(10_000));
        recover(file);
        assertThat(all).hasSize(28).allSatisfy(table -> {
            assertThat(table.kept()).isZero();
            assertThat(table.lost()).isEmpty();
        });
    }

    private void recover(Path file) throws IOException {
        notes.clear();
        Path made = folder.resolve("new.sqlite");
        Files.deleteIfExists(made);
        try (SqliteDatabase target = SqliteDatabase.open(made);
                DamagedSqlite damaged = DamagedSqlite.open(file, made, notes::add)) {
            all = new RecoverData((table, rows) -> {})
                    .recover(damaged, target.movable(Node.ONLY))
                    .get();
        }
    }

    private TableSalvage salvage(String table) {
        return all.stream().filter(one -> one.table().equals(table)).findFirst().orElseThrow();
    }

    private Path given() throws IOException {
        return Files.copy(
                sound.resolve("store.sqlite"), folder.resolve("store.sqlite"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where the page is that has the rows of a table, one of many. */
    private static long leaf(String table, int number) throws SQLException {
        return (number(
                                sound.resolve("store.sqlite"),
                                "SELECT pageno FROM dbstat WHERE name = '" + table
                                        + "' AND pagetype = 'leaf' ORDER BY pageno LIMIT 1 OFFSET " + number)
                        - 1)
                * PAGE;
    }

    private long number(String question) throws SQLException {
        return number(folder.resolve("new.sqlite"), question);
    }

    private static long number(Path file, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            return found.next() ? found.getLong(1) : -1;
        }
    }

    private static void run(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }
}
