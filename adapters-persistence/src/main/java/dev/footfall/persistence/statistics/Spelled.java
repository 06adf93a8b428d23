package dev.footfall.persistence.statistics;

import dev.footfall.domain.place.PlaceName.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Table;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.CustomField;
import org.jooq.impl.SQLDataType;

/**
 * Parts of statements that spell themselves when they are rendered, in the {@link Dialect} of whichever database that is
 * for: so one compiler serves all databases and is told about none.
 */
final class Spelled {
    private Spelled() {}

    private static <T> Field<T> field(DataType<T> type, Function<Dialect, Field<T>> spelling) {
        return CustomField.of("spelled", type, context -> context.visit(spelling.apply(Dialect.of(context))));
    }

    private static Condition condition(Function<Dialect, Condition> spelling) {
        return CustomCondition.of(context -> context.visit(spelling.apply(Dialect.of(context))));
    }

    /** @see Dialect#entry */
    static Field<String> entry(Field<?> map, String key) {
        return field(SQLDataType.VARCHAR, dialect -> dialect.entry(map, key));
    }

    /** @see Dialect#everyKey */
    static Field<String> everyKey(Field<?> map) {
        return field(SQLDataType.VARCHAR, dialect -> dialect.everyKey(map));
    }

    /** @see Dialect#everyValue */
    static Field<String> everyValue(Field<?> map) {
        return field(SQLDataType.VARCHAR, dialect -> dialect.everyValue(map));
    }

    /** @see Dialect#contains */
    static Condition contains(Field<String> text, String piece) {
        return condition(dialect -> dialect.contains(text, piece));
    }

    /** @see Dialect#matches */
    static Condition matches(Field<String> text, String regularExpression) {
        return condition(dialect -> dialect.matches(text, regularExpression));
    }

    /** @see Dialect#finds */
    static Condition finds(Field<String> text, String regularExpression) {
        return condition(dialect -> dialect.finds(text, regularExpression));
    }

    /** @see Dialect#lower */
    static Field<String> lower(Field<String> text) {
        return field(SQLDataType.VARCHAR, dialect -> dialect.lower(text));
    }

    /** @see Dialect#placeName */
    static Field<String> placeName(Kind kind, Field<String> code) {
        return field(SQLDataType.VARCHAR, dialect -> dialect.placeName(kind, code));
    }

    /** @see Dialect#unnested */
    static <T> Field<T> unnested(List<? extends Field<T>> values) {
        return field(values.getFirst().getDataType(), dialect -> dialect.unnested(values));
    }

    /** @see Dialect#listed */
    static Field<String> listed(List<List<String>> lists, int number) {
        return field(SQLDataType.VARCHAR, dialect -> dialect.listed(lists, number));
    }

    /** @see Dialect#everyStep */
    static Field<Long> everyStep(Field<Long> from, Field<Long> to, long step) {
        return field(SQLDataType.BIGINT, dialect -> dialect.everyStep(from, to, step));
    }

    /** @see Dialect#thousandths */
    static Field<BigDecimal> thousandths(Field<BigDecimal> dividend, Field<? extends Number> divisor) {
        return field(SQLDataType.DECIMAL, dialect -> dialect.thousandths(dividend, divisor));
    }

    /** @see Dialect#quotient */
    static Field<Double> quotient(Field<? extends Number> dividend, Field<? extends Number> divisor) {
        return field(SQLDataType.DOUBLE, dialect -> dialect.quotient(dividend, divisor));
    }

    /** @see Dialect#roundHalfEven */
    static Field<Double> roundHalfEven(Field<Double> number) {
        return field(SQLDataType.DOUBLE, dialect -> dialect.roundHalfEven(number));
    }

    /** @see Dialect#floorMod */
    static Field<Long> floorMod(Field<Long> number, long divisor) {
        return field(SQLDataType.BIGINT, dialect -> dialect.floorMod(number, divisor));
    }

    /** @see Dialect#floorDiv */
    static Field<Long> floorDiv(Field<Long> number, long divisor) {
        return field(SQLDataType.BIGINT, dialect -> dialect.floorDiv(number, divisor));
    }

    /** @see Dialect#firstOfMonth */
    static Field<Long> firstOfMonth(Field<Long> epochDay) {
        return field(SQLDataType.BIGINT, dialect -> dialect.firstOfMonth(epochDay));
    }

    /** @see Dialect#firstKnown */
    static Field<Object> firstKnown(Field<Object> first, Field<Object> second) {
        return field(SQLDataType.OTHER, dialect -> dialect.firstKnown(first, second));
    }

    /** @see Dialect#nullable */
    static <T> Field<T> nullable(Field<T> value) {
        return field(value.getDataType(), dialect -> dialect.nullable(value));
    }

    /** @see Dialect#selected */
    static Field<Object> selected(Name name, int before) {
        return field(SQLDataType.OTHER, dialect -> dialect.selected(name, before));
    }

    /** @see Dialect#arrival */
    static Field<Long> arrival(Table<?> table) {
        return field(SQLDataType.BIGINT, dialect -> dialect.arrival(table));
    }
}
