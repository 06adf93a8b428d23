package dev.footfall.domain.stats;

/** Whether something belongs to single events, to whole visits, or may be read off either (stats-query-v2.md §9). */
public enum Grain {
    EVENT,
    VISIT,
    EITHER
}
