package dev.footfall.embedded;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many rows each table of both stores holds, by the table's name.
 *
 * @param configuration of the store of sites, teams and keys; empty when that is not in the data directory
 * @param statistics of the store of events and visits; empty when that is not in the data directory
 */
public record RowCounts(SortedMap<String, Long> configuration, SortedMap<String, Long> statistics) {
    public RowCounts {
        configuration = Collections.unmodifiableSortedMap(new TreeMap<>(configuration));
        statistics = Collections.unmodifiableSortedMap(new TreeMap<>(statistics));
    }

    static RowCounts of(Map<String, Long> configuration, Map<String, Long> statistics) {
        return new RowCounts(new TreeMap<>(configuration), new TreeMap<>(statistics));
    }

    /** Whether the rows are those that were counted earlier; tables that were not there then are empty. */
    boolean match(RowCounts counted) {
        return match(configuration, counted.configuration) && match(statistics, counted.statistics);
    }

    private static boolean match(SortedMap<String, Long> found, SortedMap<String, Long> counted) {
        return found.keySet().containsAll(counted.keySet())
                && found.entrySet().stream()
                        .allMatch(table -> table.getValue().equals(counted.getOrDefault(table.getKey(), 0L)));
    }
}
