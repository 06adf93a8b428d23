package dev.footfall.domain.access;

/** The families of endpoints whose decision procedures differ (access-control.md §4). */
public enum ApiFamily {
    /** {@code /api/v1/stats}: refuses consolidated views. */
    STATS_V1,
    /** {@code /api/v2/query}: answers consolidated views. */
    QUERY_V2,
    /** The evaluation of funnels: refuses consolidated views. */
    FUNNELS;

    public boolean answersConsolidatedViews() {
        return this == QUERY_V2;
    }
}
