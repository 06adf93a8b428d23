package dev.footfall.domain.stats;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import java.util.List;

/** What a dashboard calls the metrics of a question (stats-query-v2.md appendix A). */
final class MetricLabels {
    private MetricLabels() {}

    static List<String> of(ResolvedQuery query) {
        return query.metrics().stream().map(metric -> of(metric, query)).toList();
    }

    private static String of(Metric metric, ResolvedQuery query) {
        return switch (metric) {
            case VISITORS -> visitors(query);
            case CONVERSION_RATE, GROUP_CONVERSION_RATE -> "CR";
            default -> metric.wireName();
        };
    }

    private static String visitors(ResolvedQuery query) {
        if (query.circumstances().pace() == Circumstances.Pace.REALTIME) {
            return "Current visitors";
        }
        if (!ResolvedQuery.topLevel(query.filters(), OfEvent.GOAL).isEmpty()) {
            return "Conversions";
        }
        if (query.dimensions().equals(List.of(OfVisit.ENTRY_PAGE))) {
            return "Unique entrances";
        }
        return query.dimensions().equals(List.of(OfVisit.EXIT_PAGE)) ? "Unique exits" : "Visitors";
    }
}
