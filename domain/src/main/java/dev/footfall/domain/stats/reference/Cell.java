package dev.footfall.domain.stats.reference;

import dev.footfall.domain.stats.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * One displayed value of a group.
 *
 * @param place a moment for a time bucket, so that buckets of equal label stay apart and in order; 0 for all else
 */
record Cell(Value shown, long place) implements Comparable<Cell> {
    /** Numbers by size, texts by their UTF-8 bytes; what is nothing comes last whichever way one sorts. */
    static final Comparator<Value> BY_SIZE = Cell::compare;

    @Override
    public int compareTo(Cell other) {
        return place == other.place ? compare(shown, other.shown) : Long.compare(place, other.place);
    }

    private static int compare(Value one, Value other) {
        return one instanceof Value.Text(String left) && other instanceof Value.Text(String right)
                ? Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8))
                : Double.compare(number(one), number(other));
    }

    private static double number(Value value) {
        return switch (value) {
            case Value.Whole(long whole) -> whole;
            case Value.Fraction(double fraction) -> fraction;
            case Value.Text text -> throw new IllegalArgumentException("a text among numbers: " + text);
            case Value.Nothing nothing -> throw new IllegalArgumentException("nothing has no size");
        };
    }
}
