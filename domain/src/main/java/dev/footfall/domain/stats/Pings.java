package dev.footfall.domain.stats;

import dev.footfall.domain.stats.QueryPlan.Column;
import dev.footfall.domain.stats.QueryPlan.Column.Term;
import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.QueryPlan.Measure.Plain;
import dev.footfall.domain.stats.QueryPlan.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What engagement pings tell: how deep pages were scrolled and how long they were read (stats-query-v2.md §8.5, §8.6).
 * They are a part of the events of which nothing else is asked, so they are read apart from these, and all at once.
 */
record Pings(ResolvedQuery query, NativeParts own, TimeOnPage timeOnPage) {
    private static final List<Measure> DEPTH = List.of(Plain.SCROLL_TOTAL, Plain.SCROLLED_VISITS);
    private static final List<Measure> TIME = List.of(Plain.ENGAGEMENT_MILLIS, Plain.ENGAGED_VISITS);

    /** @param side what is counted of events */
    Column scrollDepth(Side side, Layout layout) {
        Part pings = ofWholeRange();
        return new Column.Mean(
                Stream.concat(
                                Stream.of(new Term(layout.of(pings, Plain.SCROLL_TOTAL), 1)),
                                side.totals(Metric.SCROLL_DEPTH, 1, layout))
                        .toList(),
                Stream.concat(
                                Stream.of(new Term(layout.of(pings, Plain.SCROLLED_VISITS), 1)),
                                side.counts(Metric.SCROLL_DEPTH, 1, layout))
                        .toList());
    }

    /** Those that tell how long pages were read. */
    Part ofReading() {
        return timeOnPage.isFromPingsOnly() ? ofWholeRange() : own.pings(TIME, timeOnPage.cutoff());
    }

    private Part ofWholeRange() {
        List<Measure> measures = new ArrayList<>();
        if (query.metrics().contains(Metric.SCROLL_DEPTH)) {
            measures.addAll(DEPTH);
        }
        if (query.metrics().contains(Metric.TIME_ON_PAGE) && timeOnPage.isFromPingsOnly()) {
            measures.addAll(TIME);
        }
        return own.pings(measures);
    }
}
