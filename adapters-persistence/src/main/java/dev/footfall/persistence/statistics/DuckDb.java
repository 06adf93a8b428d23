package dev.footfall.persistence.statistics;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.conf.ParamCastMode;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What only DuckDB says in its way: the one place for SQL as text, all of it fixed. */
final class DuckDb {
    private DuckDb() {}

    /** Values are bound without casts, of which there would be hundreds; DuckDB knows their types. */
    static Settings settings() {
        return new Settings().withExecuteLogging(false).withParamCastMode(ParamCastMode.NEVER);
    }

    static int checkpoint(DSLContext context) {
        return context.execute("CHECKPOINT");
    }

    /** A value of a map; null if the key is missing. */
    static Field<String> entry(Field<?> map, String key) {
        return DSL.field("map_extract_value({0}, {1})", SQLDataType.VARCHAR, map, DSL.val(key));
    }

    static Condition contains(Field<String> text, String piece) {
        return DSL.condition("contains({0}, {1})", text, DSL.val(piece));
    }

    static Condition matches(Field<String> text, String regularExpression) {
        return DSL.condition("regexp_matches({0}, {1})", text, DSL.val(regularExpression));
    }

    /** Found anywhere, where {@code .} is any character. */
    static Condition finds(Field<String> text, String regularExpression) {
        return DSL.condition("regexp_matches({0}, {1}, 's')", text, DSL.val(regularExpression));
    }

    /** A row for each of the values. */
    static <T> Field<T> unnested(List<? extends Field<T>> values) {
        return DSL.field("unnest([{0}])", values.getFirst().getDataType(), DSL.list(values));
    }

    /** A row for each of the values, in line with the rows of other lists: one bound list, whatever its length. */
    static Field<String> listed(List<String> values) {
        return DSL.field("unnest({0})", SQLDataType.VARCHAR, DSL.val(values.toArray(String[]::new)));
    }

    /** The exact quotient, cut off after three decimals; null if the divisor is 0. */
    static Field<BigDecimal> thousandths(Field<BigDecimal> dividend, Field<? extends Number> divisor) {
        return DSL.field(
                "cast(cast(divide(cast({0} * 1000 as hugeint), cast(nullif({1}, 0) as hugeint)) as decimal(38, 3)) * 0.001 as decimal(38, 3))",
                SQLDataType.DECIMAL, dividend, divisor);
    }

    /** The first, or the second where the first is null. */
    static Field<Object> firstKnown(Field<Object> first, Field<Object> second) {
        return DSL.field("coalesce({0}, {1})", Object.class, first, second);
    }

    /** The quotient as a double; null if the divisor is 0. */
    static Field<Double> quotient(Field<? extends Number> dividend, Field<? extends Number> divisor) {
        return DSL.field("({0} / nullif({1}, 0))", SQLDataType.DOUBLE, dividend, divisor);
    }

    static Field<Double> roundHalfEven(Field<Double> number) {
        return DSL.field("round_even({0}, 0)", SQLDataType.DOUBLE, number);
    }

    /** The remainder, which is never negative, of any second of any {@link java.time.Instant}. */
    static Field<Long> floorMod(Field<Long> number, long divisor) {
        return DSL.field(
                "(({0} + {1}) % {2})", SQLDataType.BIGINT, number, DSL.val(shift(divisor) * divisor), DSL.val(divisor));
    }

    /** The quotient rounded down, of any second of any {@link java.time.Instant}. */
    static Field<Long> floorDiv(Field<Long> number, long divisor) {
        return DSL.field(
                "(divide({0} + {1}, {2}) - {3})",
                SQLDataType.BIGINT,
                number,
                DSL.val(shift(divisor) * divisor),
                DSL.val(divisor),
                DSL.val(shift(divisor)));
    }

    // Divisions round towards 0, so all numbers are made positive first: so many divisors later, nothing else differs.
    private static long shift(long divisor) {
        return -Instant.MIN.getEpochSecond() / divisor + 1;
    }

    /** The epoch day of the first day of a month, given the epoch day of any. */
    static Field<Long> firstOfMonth(Field<Long> epochDay) {
        return DSL.field(
                "date_diff('day', date '1970-01-01', date_trunc('month', date '1970-01-01' + cast({0} as integer)))",
                SQLDataType.BIGINT, epochDay);
    }

    /** The numbers as rows: one bound list, which DuckDB digests four times as fast as a thousand bound numbers. */
    static Select<Record1<Long>> rows(Long... numbers) {
        return DSL.select(DSL.field("unnest({0})", SQLDataType.BIGINT, DSL.val(numbers)));
    }

    /** The texts as rows: a condition on any number of them is one parameter. */
    static Select<Record1<String>> rows(String... texts) {
        return DSL.select(DSL.field("unnest({0})", SQLDataType.VARCHAR, DSL.val(texts)));
    }

    /** Rows that came later have a greater one, those of the own transaction greater ones than all others. */
    static Field<Long> rowId(Table<?> table) {
        return DSL.field("{0}.rowid", SQLDataType.BIGINT, DSL.name(table.getName()));
    }

    /** The greatest {@link #rowId}, less than all if there is no row. */
    static long lastRowId(DSLContext context, Table<?> table) {
        return context.select(DSL.coalesce(DSL.max(rowId(table)), DSL.val(-1L)))
                .from(table)
                .fetchSingle()
                .value1();
    }

    /** The value that goes with the greatest of others; null without rows. */
    static <T> Field<T> latest(Field<T> value, Field<?> by) {
        return DSL.field("arg_max({0}, {1})", value.getDataType(), value, by);
    }

    /** A row for every key of a map, in line with the rows of {@link #everyValue}. */
    static Field<String> everyKey(Field<?> map) {
        return DSL.field("unnest(map_keys({0}))", SQLDataType.VARCHAR, map);
    }

    static Field<String> everyValue(Field<?> map) {
        return DSL.field("unnest(map_values({0}))", SQLDataType.VARCHAR, map);
    }

    /** Writes a table's rows in their order. */
    static void writeParquet(DSLContext context, Table<?> table, Path file) {
        context.execute("COPY {0} TO {1} (FORMAT parquet, COMPRESSION zstd)", table, DSL.val(file.toString()));
    }

    /** Appends a file's rows in their order; columns that it does not have take their defaults. */
    static void readParquet(DSLContext context, Table<?> table, Path file) {
        context.execute("INSERT INTO {0} BY NAME SELECT * FROM read_parquet({1})", table, DSL.val(file.toString()));
    }

    /** One row for every {@code step} from one number to another, both included. */
    static Field<Long> everyStep(Field<Long> from, Field<Long> to, long step) {
        return DSL.field("unnest(generate_series({0}, {1}, {2}))", SQLDataType.BIGINT, from, to, DSL.val(step));
    }
}
