package dev.footfall.memory.configuration;

import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Rows by their number, in its order. Not for several threads at once: see {@link Tables}.
 *
 * @param <R> immutable
 */
final class Table<R> {
    private SortedMap<Long, R> rows = TreeMap.empty();
    private long last;

    Optional<R> find(long number) {
        return rows.get(number).toJavaOptional();
    }

    /** Oldest first. */
    List<R> where(Predicate<R> condition) {
        return rows.values().filter(condition).toJavaList();
    }

    /** The oldest. */
    Optional<R> first(Predicate<R> condition) {
        return rows.values().find(condition).toJavaOptional();
    }

    boolean has(Predicate<R> condition) {
        return first(condition).isPresent();
    }

    /** @param numbered makes the row of its number, which is new, and never given again */
    R add(LongFunction<R> numbered) {
        last++;
        R row = numbered.apply(last);
        rows = rows.put(last, row);
        return row;
    }

    /** In place of the row of this number, if there is one. */
    void change(long number, UnaryOperator<R> change) {
        rows = rows.computeIfPresent(number, (same, row) -> change.apply(row))._2;
    }

    void change(Predicate<R> condition, UnaryOperator<R> change) {
        rows = rows.mapValues(row -> condition.test(row) ? change.apply(row) : row);
    }

    void remove(long number) {
        rows = rows.remove(number);
    }

    void remove(Predicate<R> condition) {
        rows = rows.filterValues(row -> !condition.test(row));
    }

    /** Brings the rows back as they are now; numbers given meanwhile are not given again. */
    Runnable snapshot() {
        SortedMap<Long, R> kept = rows;
        return () -> rows = kept;
    }
}
