package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.PLACE_NAMES;

import dev.footfall.domain.place.PlaceName.Kind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.conf.ParamCastMode;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What only DuckDB says in its way: the one place for SQL as text, all of it fixed. */
final class DuckDb implements Dialect {
    static final Dialect DIALECT = new DuckDb();

    private DuckDb() {}

    /** Values are bound without casts, of which there would be hundreds; DuckDB knows their types. */
    static Settings settings() {
        return new Settings().withExecuteLogging(false).withParamCastMode(ParamCastMode.NEVER);
    }

    static int checkpoint(DSLContext context) {
        return context.execute("CHECKPOINT");
    }

    @Override
    public Field<String> entry(Field<?> map, String key) {
        return DSL.field("map_extract_value({0}, {1})", SQLDataType.VARCHAR, map, DSL.val(key));
    }

    @Override
    public Condition contains(Field<String> text, String piece) {
        return DSL.condition("contains({0}, {1})", text, DSL.val(piece));
    }

    @Override
    public Condition matches(Field<String> text, String regularExpression) {
        return DSL.condition("regexp_matches({0}, {1})", text, DSL.val(regularExpression));
    }

    @Override
    public Condition finds(Field<String> text, String regularExpression) {
        return DSL.condition("regexp_matches({0}, {1}, 's')", text, DSL.val(regularExpression));
    }

    @Override
    public Field<String> lower(Field<String> text) {
        return DSL.lower(text);
    }

    @Override
    public Field<String> placeName(Kind kind, Field<String> code) {
        return DSL.coalesce(
                DSL.field(DSL.select(PLACE_NAMES.NAME)
                        .from(PLACE_NAMES)
                        .where(PLACE_NAMES.KIND.eq(PlaceNameTable.kind(kind)))
                        .and(PLACE_NAMES.CODE.eq(code))),
                "");
    }

    @Override
    public Field<Object> selected(Name name, int before) {
        return DSL.field(name);
    }

    @Override
    public Field<Long> arrival(Table<?> table) {
        return rowId(table);
    }

    @Override
    public <T> Field<T> nullable(Field<T> value) {
        return value;
    }

    @Override
    public <T> Field<T> unnested(List<? extends Field<T>> values) {
        return DSL.field("unnest([{0}])", values.getFirst().getDataType(), DSL.list(values));
    }

    // One bound list, whatever its length.
    @Override
    public Field<String> listed(List<List<String>> lists, int number) {
        return DSL.field(
                "unnest({0})", SQLDataType.VARCHAR, DSL.val(lists.get(number).toArray(String[]::new)));
    }

    @Override
    public Field<BigDecimal> thousandths(Field<BigDecimal> dividend, Field<? extends Number> divisor) {
        return DSL.field(
                "cast(cast(divide(cast({0} * 1000 as hugeint), cast(nullif({1}, 0) as hugeint)) as decimal(38, 3)) * 0.001 as decimal(38, 3))",
                SQLDataType.DECIMAL, dividend, divisor);
    }

    @Override
    public Field<Object> firstKnown(Field<Object> first, Field<Object> second) {
        return DSL.field("coalesce({0}, {1})", Object.class, first, second);
    }

    @Override
    public Field<Double> quotient(Field<? extends Number> dividend, Field<? extends Number> divisor) {
        return DSL.field("({0} / nullif({1}, 0))", SQLDataType.DOUBLE, dividend, divisor);
    }

    @Override
    public Field<Double> roundHalfEven(Field<Double> number) {
        return DSL.field("round_even({0}, 0)", SQLDataType.DOUBLE, number);
    }

    @Override
    public Field<Long> floorMod(Field<Long> number, long divisor) {
        return DSL.field(
                "(({0} + {1}) % {2})", SQLDataType.BIGINT, number, DSL.val(shift(divisor) * divisor), DSL.val(divisor));
    }

    @Override
    public Field<Long> floorDiv(Field<Long> number, long divisor) {
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

    @Override
    public Field<Long> firstOfMonth(Field<Long> epochDay) {
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

    /** How many rows there are, deleted ones too, as far as that is known without a look at them. */
    static long estimatedRows(DSLContext context, Table<?> table) {
        return context.select(DSL.field("estimated_size", SQLDataType.BIGINT))
                .from("duckdb_tables()")
                .where(DSL.field("table_name", SQLDataType.VARCHAR).eq(table.getName()))
                .fetchSingle()
                .value1();
    }

    /** The value that goes with the greatest of others; null without rows. */
    static <T> Field<T> latest(Field<T> value, Field<?> by) {
        return DSL.field("arg_max({0}, {1})", value.getDataType(), value, by);
    }

    @Override
    public Field<String> everyKey(Field<?> map) {
        return DSL.field("unnest(map_keys({0}))", SQLDataType.VARCHAR, map);
    }

    @Override
    public Field<String> everyValue(Field<?> map) {
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

    @Override
    public Field<Long> everyStep(Field<Long> from, Field<Long> to, long step) {
        return DSL.field("unnest(generate_series({0}, {1}, {2}))", SQLDataType.BIGINT, from, to, DSL.val(step));
    }
}
