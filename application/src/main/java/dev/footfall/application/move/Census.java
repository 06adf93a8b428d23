package dev.footfall.application.move;

import dev.footfall.domain.site.SiteId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much a store holds.
 *
 * @param rows by table, also of tables that are empty
 * @param eventsBySite of sites that have any; empty for a store that keeps no events
 */
public record Census(SortedMap<String, Long> rows, Map<SiteId, Long> eventsBySite) {
    public Census {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        eventsBySite = Map.copyOf(eventsBySite);
    }

    public static Census of(Map<String, Long> rows, Map<SiteId, Long> eventsBySite) {
        return new Census(new TreeMap<>(rows), eventsBySite);
    }

    /** Of all tables together. */
    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
