package dev.footfall.domain.stats;

import dev.footfall.domain.stats.Dimension.OfEvent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What the metrics of a row are for which nothing was found (stats-query-v2.md appendix A.2). */
public final class EmptyRow {
    private static final Value.Decimal NO_MONEY = new Value.Decimal(BigDecimal.ZERO.setScale(3));

    private final ResolvedQuery query;
    private final Revenue revenue;

    public EmptyRow(ResolvedQuery query) {
        this.query = query;
        this.revenue = new Revenue(query);
    }

    /** @param dimensions of the row, whose goal decides about money */
    public List<Value> metrics(List<Value> dimensions) {
        int at = query.dimensions().indexOf(OfEvent.GOAL);
        Optional<String> goal =
                at >= 0 && dimensions.get(at) instanceof Value.Text(String name) ? Optional.of(name) : Optional.empty();
        return query.metrics().stream().map(metric -> of(metric, goal)).toList();
    }

    /** Of a row of which nothing else is known. */
    public List<Value> metrics() {
        return query.metrics().stream()
                .map(metric -> of(metric, Optional.empty()))
                .toList();
    }

    private Value of(Metric metric, Optional<String> goal) {
        return switch (metric) {
            case VIEWS_PER_VISIT, BOUNCE_RATE, PERCENTAGE, CONVERSION_RATE, GROUP_CONVERSION_RATE ->
                new Value.Fraction(0);
            case VISIT_DURATION, EXIT_RATE, SCROLL_DEPTH, TIME_ON_PAGE -> new Value.Nothing();
            case TOTAL_REVENUE, AVERAGE_REVENUE -> revenue.shown(NO_MONEY, goal);
            case VISITORS, VISITS, PAGEVIEWS, EVENTS, SAMPLE_PERCENT -> new Value.Whole(0);
        };
    }
}
