package dev.footfall.application.sites;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param before where the page before it ends; empty: there is none, or nobody has come from there
 * @param after where the next page begins; empty: there is none
 * @param limit how many rows it could have
 */
public record Page<T>(List<T> rows, Optional<Position> before, Optional<Position> after, int limit) {
    public Page {
        rows = List.copyOf(rows);
    }

    public <U> Page<U> map(Function<T, U> row) {
        return new Page<>(rows.stream().map(row).toList(), before, after, limit);
    }
}
