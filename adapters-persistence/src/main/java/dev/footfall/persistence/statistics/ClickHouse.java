package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.PLACE_NAMES;

import dev.footfall.domain.place.PlaceName.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What only ClickHouse says in its way: as in {@link DuckDb}, SQL as text, all of it fixed. */
final class ClickHouse implements Dialect {
    static final Dialect DIALECT = new ClickHouse();

    private ClickHouse() {}

    @Override
    public Field<String> entry(Field<?> map, String key) {
        return DSL.field("if(mapContains({0}, {1}), {0}[{1}], NULL)", SQLDataType.VARCHAR, map, DSL.val(key));
    }

    // Within a select list, calls with the same argument unfold together.
    @Override
    public Field<String> everyKey(Field<?> map) {
        return DSL.field("tupleElement(arrayJoin({0}), 1)", SQLDataType.VARCHAR, map);
    }

    @Override
    public Field<String> everyValue(Field<?> map) {
        return DSL.field("tupleElement(arrayJoin({0}), 2)", SQLDataType.VARCHAR, map);
    }

    @Override
    public Condition contains(Field<String> text, String piece) {
        return DSL.condition("position({0}, {1}) > 0", text, DSL.val(piece));
    }

    // ClickHouse has the point match the end of a line unless it is told otherwise.
    @Override
    public Condition matches(Field<String> text, String regularExpression) {
        return DSL.condition("match({0}, {1})", text, DSL.val("(?-s)" + regularExpression));
    }

    @Override
    public Condition finds(Field<String> text, String regularExpression) {
        return DSL.condition("match({0}, {1})", text, DSL.val("(?s)" + regularExpression));
    }

    // Letter by letter, as everywhere else; of its own accord it looks at the neighbours of one and makes two of the
    // other.
    @Override
    public Field<String> lower(Field<String> text) {
        return DSL.field("lowerUTF8(translateUTF8({0}, 'Σİ', 'σi'))", SQLDataType.VARCHAR, text);
    }

    // Both lists are constants to the statement, which reads them once.
    @Override
    public Field<String> placeName(Kind kind, Field<String> code) {
        return DSL.field(
                "transform({0}, ({1}), ({2}), '')",
                SQLDataType.VARCHAR, code, all(kind, PLACE_NAMES.CODE), all(kind, PLACE_NAMES.NAME));
    }

    private static Field<?> all(Kind kind, Field<String> column) {
        return DSL.field(DSL.select(DSL.field("groupArray({0})", SQLDataType.OTHER, column))
                .from(DSL.select(PLACE_NAMES.CODE, PLACE_NAMES.NAME)
                        .from(PLACE_NAMES)
                        .where(PLACE_NAMES.KIND.eq(PlaceNameTable.kind(kind)))
                        .orderBy(PLACE_NAMES.CODE)
                        .asTable(PLACE_NAMES.getName())));
    }

    @Override
    public <T> Field<T> unnested(List<? extends Field<T>> values) {
        return DSL.field("arrayJoin([{0}])", values.getFirst().getDataType(), DSL.list(values));
    }

    @Override
    public Field<String> listed(List<List<String>> lists, int number) {
        return DSL.field(
                "tupleElement(arrayJoin(arrayZip({0})), {1})",
                SQLDataType.VARCHAR,
                DSL.list(lists.stream()
                        .map(list -> DSL.val(list.toArray(String[]::new)))
                        .toList()),
                DSL.inline(number + 1));
    }

    @Override
    public Field<Long> everyStep(Field<Long> from, Field<Long> to, long step) {
        return DSL.field("arrayJoin(range({0}, {1} + 1, {2}))", SQLDataType.BIGINT, from, to, DSL.val(step));
    }

    @Override
    public Field<BigDecimal> thousandths(Field<BigDecimal> dividend, Field<? extends Number> divisor) {
        // In whole thousandths: divideDecimal takes the zeros behind the point of 0.008 for none.
        return DSL.field(
                "if({1} = 0, NULL, cast(toDecimal128(intDiv(toInt256({0} * 1000), toInt256(greatest({1}, 1))), 0)"
                        + " * toDecimal128('0.001', 3) as Nullable(Decimal(38, 3))))",
                SQLDataType.DECIMAL, dividend, divisor);
    }

    // What a division by null computes behind the null is infinite, and a cast of it to a whole number fails.
    @Override
    public Field<Double> quotient(Field<? extends Number> dividend, Field<? extends Number> divisor) {
        return DSL.field(
                "if(coalesce({1}, 0) = 0, NULL, {0} / coalesce(nullif({1}, 0), 1))",
                SQLDataType.DOUBLE, dividend, divisor);
    }

    @Override
    public Field<Double> roundHalfEven(Field<Double> number) {
        return DSL.field("roundBankers({0}, 0)", SQLDataType.DOUBLE, number);
    }

    @Override
    public Field<Long> floorMod(Field<Long> number, long divisor) {
        return DSL.field("positiveModulo({0}, {1})", SQLDataType.BIGINT, number, DSL.val(divisor));
    }

    @Override
    public Field<Long> floorDiv(Field<Long> number, long divisor) {
        long shift = -Instant.MIN.getEpochSecond() / divisor + 1;
        return DSL.field(
                "(intDiv({0} + {1}, {2}) - {3})",
                SQLDataType.BIGINT, number, DSL.val(shift * divisor), DSL.val(divisor), DSL.val(shift));
    }

    // Its dates end in 2299, and begin in 1900.
    @Override
    public Field<Long> firstOfMonth(Field<Long> epochDay) {
        return DSL.field("({0} - toDayOfMonth(toDate32({0})) + 1)", SQLDataType.BIGINT, epochDay);
    }

    @Override
    public Field<Object> firstKnown(Field<Object> first, Field<Object> second) {
        return DSL.field("coalesce({0}, {1})", Object.class, first, second);
    }

    @Override
    public <T> Field<T> nullable(Field<T> value) {
        return DSL.field("toNullable({0})", value.getDataType(), value);
    }

    // By its place: several tables of a join may have a column of the same name.
    @Override
    public Field<Object> selected(Name name, int before) {
        return DSL.field("{0}", Object.class, DSL.inline(before + 1));
    }

    @Override
    public Field<Long> arrival(Table<?> table) {
        return DSL.field(DSL.name(table.getName(), "arrival"), SQLDataType.BIGINT);
    }
}
