package dev.footfall.application.move;

import java.util.OptionalLong;

/**
 * What became of a table of a damaged store.
 *
 * @param kept rows that came over
 * @param lost rows that could not be read; empty if some could not and nobody knows how many
 * @param dropped rows that could be read and do not fit without those that could not
 */
public record TableSalvage(String table, long kept, OptionalLong lost, long dropped) {
    /** @param stored how many rows there were, if that is known; at least as many as were read */
    public static TableSalvage read(String table, long rows, OptionalLong stored, boolean complete) {
        OptionalLong lost = complete
                ? OptionalLong.of(0)
                : stored.isPresent() ? OptionalLong.of(Math.max(0, stored.getAsLong() - rows)) : OptionalLong.empty();
        return new TableSalvage(table, rows, lost, 0);
    }

    TableSalvage without(long unfitting) {
        return new TableSalvage(table, kept - unfitting, lost, dropped + unfitting);
    }

    /** Whether all of it came over. */
    public boolean isWhole() {
        return lost.orElse(1) == 0 && dropped == 0;
    }
}
