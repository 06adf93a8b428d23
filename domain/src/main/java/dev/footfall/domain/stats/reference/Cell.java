package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.SortTerm.Direction;
import dev.footfall.domain.stats.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * One displayed value of a group.
 *
 * @param place a moment for a time bucket, so that buckets of equal label stay apart and in order; 0 for all else
 */
record Cell(Value shown, long place) implements Comparable<Cell> {
    /** Numbers by size, money by its amount in whichever currency; nothing comes last whichever way one sorts. */
    static Comparator<Value> bySize(Direction direction) {
        return (one, other) -> {
            boolean none = one instanceof Value.Nothing;
            boolean noOther = other instanceof Value.Nothing;
            if (none || noOther) {
                return Boolean.compare(none, noOther);
            }
            return switch (direction) {
                case ASC -> compare(one, other);
                case DESC -> compare(other, one);
            };
        };
    }

    @Override
    public int compareTo(Cell other) {
        return place == other.place ? compare(shown, other.shown) : Long.compare(place, other.place);
    }

    // Texts by their UTF-8 bytes.
    private static int compare(Value one, Value other) {
        return one instanceof Value.Text(String left) && other instanceof Value.Text(String right)
                ? Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8))
                : number(one).compareTo(number(other));
    }

    private static BigDecimal number(Value value) {
        return switch (value) {
            case Value.Whole(long whole) -> BigDecimal.valueOf(whole);
            case Value.Fraction(double fraction) -> BigDecimal.valueOf(fraction);
            case Value.Decimal(BigDecimal decimal) -> decimal;
            case Value.Money(BigDecimal amount, String currency) -> amount;
            case Value.Text text -> throw new IllegalArgumentException("a text among numbers: " + text);
            case Value.Nothing nothing -> throw new IllegalArgumentException("nothing has no size");
        };
    }
}
