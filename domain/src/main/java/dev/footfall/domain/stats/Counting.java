package dev.footfall.domain.stats;

/** From what page views and events are counted: v1's breakdowns differ from everything else. */
public enum Counting {
    /** Single events. */
    EVENTS_ONLY,
    /** Also whole visits, where nothing else asks for events (stats-api-v1.md §10.2). */
    EVENTS_OR_VISITS;

    public Grain grainOf(Metric metric) {
        return this == EVENTS_OR_VISITS && metric.grain() == Grain.EVENT ? Grain.EITHER : metric.grain();
    }
}
