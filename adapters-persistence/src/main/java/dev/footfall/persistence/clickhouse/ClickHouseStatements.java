package dev.footfall.persistence.clickhouse;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What is said to ClickHouse in a way of its own and is no question: SQL as text, all of it fixed. */
final class ClickHouseStatements {
    private ClickHouseStatements() {}

    /** An empty table of this server with the columns of another one, for rows that replace others or do not. */
    static void stage(DSLContext context, String name, Table<?> view) {
        context.execute(
                view.field("entry_props") == null
                        ? "CREATE TABLE {0} AS {1} ENGINE = MergeTree ORDER BY arrival"
                        : "CREATE TABLE {0} AS {1} ENGINE = ReplacingMergeTree(arrival) ORDER BY session_id",
                DSL.name(name),
                DSL.name(Rows.behind(view)));
    }

    static void drop(DSLContext context, String name) {
        context.execute("DROP TABLE IF EXISTS {0} SYNC", DSL.name(name));
    }

    static boolean hasTable(DSLContext context, String name) {
        return context.fetch(
                        "SELECT name FROM system.tables WHERE database = currentDatabase() AND name = {0}",
                        DSL.val(name))
                .isNotEmpty();
    }

    /** A table that will never have a row. */
    static void mark(DSLContext context, String name) {
        context.execute(
                "CREATE TABLE IF NOT EXISTS {0} (nothing UInt8) ENGINE = MergeTree ORDER BY nothing", DSL.name(name));
    }

    /**
     * Takes all rows out of a table.
     *
     * @param cluster of which all servers have some, if it is not one server alone
     */
    static void empty(DSLContext context, Optional<String> cluster, String table) {
        cluster.ifPresentOrElse(
                servers -> context.execute(
                        "TRUNCATE TABLE {0} ON CLUSTER {1} SYNC", DSL.name(table + "_local"), DSL.name(servers)),
                () -> context.execute("TRUNCATE TABLE {0} SYNC", DSL.name(table)));
    }

    /** Tables of this beginning that nobody has changed for so many hours. */
    static List<String> idleTables(DSLContext context, String beginning, int hours) {
        return context.fetch(
                        "SELECT name FROM system.tables WHERE database = currentDatabase() AND startsWith(name, {0})"
                                + " AND metadata_modification_time < now() - toIntervalHour({1})",
                        DSL.val(beginning), DSL.val(hours))
                .getValues(0, String.class);
    }

    /**
     * Deletes rows, and returns when they are gone.
     *
     * @param cluster of which all servers have some, if it is not one server alone
     */
    static void delete(DSLContext context, Optional<String> cluster, String table, Condition which) {
        cluster.ifPresentOrElse(
                servers -> context.execute(
                        "DELETE FROM {0} ON CLUSTER {1} WHERE {2} SETTINGS lightweight_deletes_sync = 2",
                        DSL.name(table + "_local"), DSL.name(servers), which),
                () -> context.execute(
                        "DELETE FROM {0} WHERE {1} SETTINGS lightweight_deletes_sync = 2", DSL.name(table), which));
    }

    /** Each row of a table that has the last version of its key. */
    static Table<?> lastVersions(String table, String alias) {
        return DSL.table("{0} AS {1} FINAL", DSL.name(table), DSL.name(alias));
    }

    static Select<Record1<Long>> rows(Long... numbers) {
        return DSL.select(DSL.field("arrayJoin({0})", SQLDataType.BIGINT, DSL.val(numbers)));
    }

    static Select<Record1<String>> rows(String... texts) {
        return DSL.select(DSL.field("arrayJoin({0})", SQLDataType.VARCHAR, DSL.val(texts)));
    }

    /** The value that goes with the greatest of others. */
    static <T> Field<T> latest(Field<T> value, Field<?> by) {
        return DSL.field("argMax({0}, {1})", value.getDataType(), value, by);
    }
}
