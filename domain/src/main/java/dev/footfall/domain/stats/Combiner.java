package dev.footfall.domain.stats;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.imported.SiteImport.ScrollDepth;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.QueryResult.Help;
import dev.footfall.domain.stats.QueryResult.Imports;
import dev.footfall.domain.stats.QueryResult.Meta;
import dev.footfall.domain.stats.QueryResult.MetricWarning;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes an answer of what a store found: labels, money, and what is said about the rows. */
public final class Combiner {
    private final ResolvedQuery query;
    private final Revenue revenue;
    private final TimeLabels labels;
    private final Map<Dimension, TimeBuckets> buckets = new HashMap<>();
    private final Set<String> scrollGoals;
    private final boolean countsNoEvents;

    private Combiner(ResolvedQuery query) {
        this.query = query;
        this.revenue = new Revenue(query);
        this.labels = TimeLabels.of(query);
        query.dimensions().forEach(dimension -> {
            if (dimension instanceof Dimension.Time.Buckets(Granularity granularity)) {
                buckets.put(dimension, TimeBuckets.of(granularity, query.site().zone(), query.range()));
            }
        });
        this.scrollGoals = query.matchingGoals().stream()
                .filter(goal -> goal.trigger() instanceof Trigger.PageScrolled)
                .map(Goal::displayName)
                .collect(Collectors.toSet());
        this.countsNoEvents = !scrollGoals.isEmpty()
                && !query.dimensions().contains(OfEvent.GOAL)
                && ResolvedQuery.topLevel(query.filters(), OfEvent.GOAL).stream()
                        .anyMatch(match -> match.caseRule() == CaseRule.UNSAID);
    }

    public static QueryResult combine(QueryPlan plan, PartialResults found) {
        return new Combiner(plan.query()).combine(found);
    }

    private QueryResult combine(PartialResults found) {
        List<QueryResult.Row> rows = found.rows().stream().map(this::row).toList();
        Imports imports = ImportedData.use(query);
        return new QueryResult(
                rows,
                new Meta(
                        found.totalRows(),
                        ofLabels(Include.TIME_LABELS, labels::all),
                        warnings(imports),
                        asks(Include.IMPORTS) || asks(Include.IMPORTS_META) ? Optional.of(imports) : Optional.empty(),
                        help(found.rows())),
                query);
    }

    private boolean asks(Include include) {
        return query.include().contains(include);
    }

    private <T> Optional<T> ofLabels(Include asked, Function<TimeBuckets, T> of) {
        return asks(asked) ? query.buckets().map(of) : Optional.empty();
    }

    private Help help(List<PartialResults.Row> rows) {
        return new Help(
                asks(Include.DASHBOARD_METRIC_LABELS) ? Optional.of(MetricLabels.of(query)) : Optional.empty(),
                asks(Include.EMPTY_METRICS) ? Optional.of(new EmptyRow(query).metrics()) : Optional.empty(),
                ofLabels(Include.PRESENT_INDEX, labels::present),
                ofLabels(Include.PARTIAL_TIME_LABELS, labels::partial),
                ofLabels(Include.TIME_LABEL_RESULT_INDICES, buckets -> labels.rows(buckets, rows)));
    }

    private Map<Metric, MetricWarning> warnings(Imports imports) {
        Map<Metric, MetricWarning> warnings = new EnumMap<>(Metric.class);
        warnings.putAll(revenue.warnings());
        if (query.metrics().contains(Metric.SCROLL_DEPTH)
                && imports == Imports.INCLUDED
                && ImportedData.within(query.range(), query.site()).stream()
                        .noneMatch(found -> found.scrollDepth() == ScrollDepth.KNOWN)) {
            warnings.put(Metric.SCROLL_DEPTH, MetricWarning.NO_IMPORTED_SCROLL_DEPTH);
        }
        if (query.metrics().contains(Metric.TIME_ON_PAGE) && new TimeOnPage(query).usesStays()) {
            warnings.put(Metric.TIME_ON_PAGE, MetricWarning.LEGACY_TIME_ON_PAGE_USED);
        }
        return warnings;
    }

    private QueryResult.Row row(PartialResults.Row row) {
        List<Value> dimensions = new ArrayList<>();
        for (int i = 0; i < row.keys().size(); i++) {
            dimensions.add(shown(query.dimensions().get(i), row.keys().get(i)));
        }
        Optional<String> goal = goal(dimensions);
        List<Value> metrics = new ArrayList<>();
        for (int i = 0; i < row.columns().size(); i++) {
            metrics.add(shown(query.metrics().get(i), row.columns().get(i), goal));
        }
        return new QueryResult.Row(dimensions, metrics);
    }

    private Optional<String> goal(List<Value> dimensions) {
        int index = query.dimensions().indexOf(OfEvent.GOAL);
        return index >= 0 && dimensions.get(index) instanceof Value.Text(String name)
                ? Optional.of(name)
                : Optional.empty();
    }

    private Value shown(Metric metric, Value found, Optional<String> goal) {
        // Reading far enough is no event of its own: stats-query-v2.md §8.2.
        if (metric == Metric.EVENTS
                && (countsNoEvents || goal.filter(scrollGoals::contains).isPresent())) {
            return new Value.Nothing();
        }
        return found instanceof Value.Decimal amount ? revenue.shown(amount, goal) : found;
    }

    private Value shown(Dimension dimension, Value key) {
        return switch (key) {
            case Value.Whole(long number) ->
                Optional.ofNullable(buckets.get(dimension))
                        .<Value>map(time -> new Value.Text(time.label(number)))
                        .orElse(key);
            // An unknown country is two NULs to clients: stats-query-v2.md §5.3.
            case Value.Text(String code) when dimension == OfVisit.COUNTRY && code.isEmpty() -> new Value.Text("\0\0");
            case Value.Text text -> text;
            case Value.Fraction fraction -> fraction;
            case Value.Decimal decimal -> decimal;
            case Value.Money money -> money;
            case Value.Nothing nothing -> nothing;
        };
    }
}
