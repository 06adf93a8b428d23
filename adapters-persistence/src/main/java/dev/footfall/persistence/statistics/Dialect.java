package dev.footfall.persistence.statistics;

import dev.footfall.domain.place.PlaceName.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.Table;

/** What each database says in a way of its own. Compilers use {@link Spelled} and know none of them. */
interface Dialect {
    /** Of the database that a statement is rendered for. */
    static Dialect of(Context<?> context) {
        return context.family() == SQLDialect.CLICKHOUSE ? ClickHouse.DIALECT : DuckDb.DIALECT;
    }

    /** A value of a map; null if the key is missing. */
    Field<String> entry(Field<?> map, String key);

    /** A row for every key of a map, in line with the rows of {@link #everyValue}. */
    Field<String> everyKey(Field<?> map);

    Field<String> everyValue(Field<?> map);

    Condition contains(Field<String> text, String piece);

    /** Matched where {@code .} is anything but the end of a line. */
    Condition matches(Field<String> text, String regularExpression);

    /** Found anywhere, where {@code .} is any character. */
    Condition finds(Field<String> text, String regularExpression);

    /** In small letters, those of all scripts. */
    Field<String> lower(Field<String> text);

    /** What places of a kind are called; empty for a code that nobody has named. */
    Field<String> placeName(Kind kind, Field<String> code);

    /** A row for each of the values. */
    <T> Field<T> unnested(List<? extends Field<T>> values);

    /** A row for each place of lists of one length: the list with this number, in line with the others. */
    Field<String> listed(List<List<String>> lists, int number);

    /** One row for every {@code step} from one number to another, both included. */
    Field<Long> everyStep(Field<Long> from, Field<Long> to, long step);

    /** The exact quotient, cut off after three decimals; null if the divisor is 0. */
    Field<BigDecimal> thousandths(Field<BigDecimal> dividend, Field<? extends Number> divisor);

    /** The quotient as a double; null if the divisor is 0. */
    Field<Double> quotient(Field<? extends Number> dividend, Field<? extends Number> divisor);

    Field<Double> roundHalfEven(Field<Double> number);

    /** The remainder, which is never negative, of any second of any {@link java.time.Instant}. */
    Field<Long> floorMod(Field<Long> number, long divisor);

    /** The quotient rounded down, of any second of any {@link java.time.Instant}. */
    Field<Long> floorDiv(Field<Long> number, long divisor);

    /** The epoch day of the first day of a month, given the epoch day of any. */
    Field<Long> firstOfMonth(Field<Long> epochDay);

    /** The first, or the second where the first is null. */
    Field<Object> firstKnown(Field<Object> first, Field<Object> second);

    /** The same value, of which a window function can say that there is none. */
    <T> Field<T> nullable(Field<T> value);

    /** In an order: the value of a select list that has this name, and so many before it. */
    Field<Object> selected(Name name, int before);

    /** Rows that came later have a greater one. */
    Field<Long> arrival(Table<?> table);
}
