package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.GOALS;
import static dev.footfall.persistence.tables.configuration.Tables.NODES;
import static dev.footfall.persistence.tables.configuration.Tables.SALTS;
import static dev.footfall.persistence.tables.configuration.Tables.SITES;
import static dev.footfall.persistence.tables.configuration.Tables.UNFINISHED_WORK;
import static dev.footfall.persistence.tables.configuration.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.move.Census;
import dev.footfall.application.move.MovableStore;
import dev.footfall.application.move.MoveData;
import dev.footfall.application.move.MoveProblem;
import dev.footfall.application.move.MoveProblem.TargetNotEmpty;
import dev.footfall.application.store.Node;
import dev.footfall.domain.user.User.Power;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MovedConfigurationTest {
    private static final Node NODE = new Node("7c1e3f34");
    private static final long REMOVED = 40;
    private static final int SALTS_THAT_TAKE_SEVERAL_PIECES = 1_200;

    @TempDir
    private Path folder;

    @Test
    void every_row_of_every_table_is_the_same_in_postgresql_and_again_in_sqlite() {
        try (SqliteDatabase first = SqliteDatabase.open(folder.resolve("first.sqlite"));
                PostgresDatabase second = PostgresDatabase.open(PostgresServer.aDatabase());
                SqliteDatabase third = SqliteDatabase.open(folder.resolve("third.sqlite"))) {
            first.statements().write(MovedConfigurationTest::fill);
            Map<String, List<String>> stored = rows(first);
            assertThat(stored)
                    .hasSize(28)
                    .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

            Census all = moved(first.movable(Node.ONLY), second.movable(NODE)).get();
            assertThat(all.total())
                    .isEqualTo(stored.values().stream().mapToLong(List::size).sum());
            assertThat(node(second)).containsExactly(NODE.name());
            assertThat(rows(second)).isEqualTo(renamed(stored));

            assertThat(moved(second.movable(NODE), third.movable(Node.ONLY))).isEqualTo(Either.right(all));
            assertThat(rows(third)).isEqualTo(stored);
            assertThat(rows(first)).isEqualTo(stored);
        }
    }

    @Test
    void no_id_is_given_out_a_second_time_on_the_way() {
        try (SqliteDatabase first = SqliteDatabase.open(folder.resolve("first.sqlite"));
                PostgresDatabase second = PostgresDatabase.open(PostgresServer.aDatabase());
                SqliteDatabase third = SqliteDatabase.open(folder.resolve("third.sqlite"))) {
            first.statements().write(MovedConfigurationTest::fill);
            first.statements().write(db -> {
                insert(db, USERS, REMOVED);
                return db.deleteFrom(USERS).where(USERS.ID.eq(REMOVED)).execute();
            });

            assertThat(moved(first.movable(Node.ONLY), second.movable(NODE)).isRight())
                    .isTrue();
            assertThat(moved(second.movable(NODE), third.movable(Node.ONLY)).isRight())
                    .isTrue();

            assertThat(nextUser(second)).isEqualTo(REMOVED + 1);
            assertThat(nextUser(third)).isEqualTo(REMOVED + 1);
        }
    }

    @Test
    void what_is_left_to_do_is_left_to_whoever_has_the_events_then() {
        try (SqliteDatabase first = SqliteDatabase.open(folder.resolve("first.sqlite"));
                PostgresDatabase second = PostgresDatabase.open(PostgresServer.aDatabase())) {
            first.statements().write(MovedConfigurationTest::fill);
            first.statements()
                    .write(db -> db.update(UNFINISHED_WORK)
                            .set(UNFINISHED_WORK.WORK, "purge")
                            .execute());

            assertThat(moved(first.movable(Node.ONLY), second.movable(NODE)).isRight())
                    .isTrue();

            assertThat(second.unfinishedWork(NODE).all()).hasSize(1);
        }
    }

    @Test
    void a_store_with_a_site_is_not_filled_but_one_that_was_only_opened_is() {
        try (SqliteDatabase first = SqliteDatabase.open(folder.resolve("first.sqlite"));
                PostgresDatabase second = PostgresDatabase.open(PostgresServer.aDatabase())) {
            first.statements().write(MovedConfigurationTest::fill);
            assertThat(second.unfinishedWork(NODE).all()).isEmpty();

            assertThat(moved(first.movable(Node.ONLY), second.movable(NODE)).isRight())
                    .isTrue();
            assertThat(moved(first.movable(Node.ONLY), second.movable(NODE)))
                    .isEqualTo(Either.left(new TargetNotEmpty()));
        }
    }

    @Test
    void a_text_that_postgresql_has_no_room_for_does_not_stop_the_move() {
        try (SqliteDatabase first = SqliteDatabase.open(folder.resolve("first.sqlite"));
                PostgresDatabase second = PostgresDatabase.open(PostgresServer.aDatabase())) {
            first.statements().write(db -> {
                insert(db, USERS, 1);
                return db.update(USERS).set(USERS.NAME, "A\u0000da").execute();
            });

            assertThat(moved(first.movable(Node.ONLY), second.movable(NODE)).isRight())
                    .isTrue();
            List<String> names = second.statements()
                    .read(db -> db.select(USERS.NAME).from(USERS).fetch(USERS.NAME));
            assertThat(names).containsExactly("A\uFFFDda");
        }
    }

    private static Either<MoveProblem, Census> moved(MovableStore from, MovableStore to) {
        return new MoveData((table, rows, all) -> {}).move(from, to);
    }

    private static int fill(DSLContext db) {
        ConfigurationTables.ALL.forEach(table -> insert(db, table, 1));
        db.update(SITES)
                .set(SITES.FORMER_DOMAIN, (String) null)
                .set(SITES.DOMAIN_CHANGED_AT, (Long) null)
                .execute();
        for (long id = 2; id <= SALTS_THAT_TAKE_SEVERAL_PIECES; id++) {
            insert(db, SALTS, id);
        }
        return db.fetchCount(SALTS);
    }

    /** A row whose references go to those with the id 1. */
    private static void insert(DSLContext db, Table<?> table, long id) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Field<?> field : table.fields()) {
            cells.add(cell(table, field, id));
        }
        int unused = db.insertInto(table, table.fields()).values(cells).execute();
    }

    private static @Nullable Object cell(Table<?> table, Field<?> field, long id) {
        if (field.equals(GOALS.PAGE_PATH) || field.equals(GOALS.SCROLL_THRESHOLD)) {
            return null;
        }
        if (isReference(table, field)) {
            return 1L;
        }
        if (field.getName().equals("id")) {
            return id;
        }
        if (table.equals(NODES) || field.getName().equals("node")) {
            return Node.ONLY.name();
        }
        return switch (field.getType().getSimpleName()) {
            case "Long" -> 5_000_000_000L;
            case "Boolean" -> true;
            case "byte[]" -> new byte[] {(byte) id, 0, -1};
            default -> field.getName() + " \u00e4\uD83D\uDE00 " + id;
        };
    }

    private static boolean isReference(Table<?> table, Field<?> field) {
        return table.getReferences().stream()
                .flatMap(reference -> reference.getFields().stream())
                .anyMatch((TableField<?, ?> refers) -> refers.getName().equals(field.getName()));
    }

    private static Map<String, List<String>> rows(JooqConfigurationStore store) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (Table<?> table : ConfigurationTables.ALL) {
            List<String> some = store.statements()
                    .read(db -> db.selectFrom(table)
                            .orderBy(1)
                            .fetch(row -> Arrays.stream(row.intoArray())
                                    .map(MovedConfigurationTest::text)
                                    .toList()
                                    .toString()));
            rows.put(table.getName(), some);
        }
        return rows;
    }

    private static String text(@Nullable Object cell) {
        return cell instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(cell);
    }

    private static Map<String, List<String>> renamed(Map<String, List<String>> stored) {
        Map<String, List<String>> renamed = new TreeMap<>();
        stored.forEach((table, rows) -> renamed.put(
                table,
                rows.stream()
                        .map(row -> row.replaceAll("(?<=[\\[ ])only(?=[,\\]])", NODE.name()))
                        .toList()));
        return renamed;
    }

    private static List<String> node(JooqConfigurationStore store) {
        return store.statements().read(db -> db.select(NODES.NAME).from(NODES).fetch(NODES.NAME));
    }

    private static long nextUser(JooqConfigurationStore store) {
        return store.users()
                .add("next@example.org", "Next", Power.CUSTOMER)
                .id()
                .value();
    }
}
