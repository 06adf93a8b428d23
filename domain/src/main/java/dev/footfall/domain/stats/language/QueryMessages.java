package dev.footfall.domain.stats.language;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryProblem;
import dev.footfall.domain.stats.QueryProblem.Fault;
import dev.footfall.domain.stats.QueryProblem.JsonType;
import dev.footfall.domain.stats.QueryProblem.Violation;
import dev.footfall.domain.stats.SortTerm;
import java.util.List;
import java.util.stream.Collectors;

/** The words of {@link QueryProblem}s, as the API publishes them (stats-query-v2.md §3, §6, §8, §11). */
public final class QueryMessages {
    private QueryMessages() {}

    public static String of(QueryProblem problem) {
        return switch (problem) {
            case QueryProblem.SchemaViolations(List<Violation> violations) ->
                violations.stream().map(QueryMessages::line).collect(Collectors.joining("\n"));
            case QueryProblem.RangeOutOfBounds(JsonTree range) -> "Invalid date_range " + ValueText.of(range);
            case QueryProblem.OffsetMissing(JsonTree range) -> "Invalid date_range '" + ValueText.of(range) + "'.";
            case QueryProblem.ComparedOffsetMissing(JsonTree range) ->
                "Invalid include.compare '" + ValueText.of(range) + "'.";
            case QueryProblem.UnknownOperator(JsonTree filter) ->
                "Unknown operator for filter '" + ValueText.of(filter) + "'.";
            case QueryProblem.UnfitClauses(JsonTree leaf) -> "Invalid filter '" + ValueText.of(leaf) + "'.";
            case QueryProblem.UnfitCountry() ->
                "Invalid visit:country filter, visit:country needs to be a valid 2-letter country code.";
            case QueryProblem.UnqueriedOrder(SortTerm term) ->
                "Invalid order_by entry '" + tuple(term) + "'. Entry is not a queried metric or dimension.";
            case QueryProblem.PropertiesUnavailable() ->
                "The owner of this site does not have access to the custom properties feature.";
            case QueryProblem.OnlyAtTopLevel(Dimension dimension) ->
                "Invalid filters. Dimension `" + dimension.wireName() + "` can only be filtered at the top level.";
            case QueryProblem.NestedPropertyOfConversion() ->
                "Invalid filters. When `conversion_rate` or `group_conversion_rate` metrics are used, "
                        + "custom property filters can only be used on top level.";
            case QueryProblem.TooManySegments() ->
                "Invalid filters. You can only use up to 10 segment filters in a query.";
            case QueryProblem.UnknownSegments() -> "Invalid filters. Some segments don't exist or aren't accessible.";
            case QueryProblem.NestedBehavior() ->
                "Invalid filters. Behavioral filters (has_done, has_not_done) cannot be nested.";
            case QueryProblem.BehaviorOfVisits() ->
                "Invalid filters. Behavioral filters (has_done, has_not_done) can only be used with event dimension "
                        + "filters.";
            case QueryProblem.UnknownGoal(String name) ->
                "Invalid filters. The goal `" + name + "` is not configured for this site. Find out how to configure "
                        + "goals here: https://plausible.io/docs/stats-api#filtering-by-goals";
            case QueryProblem.InvalidExpression(String clause) ->
                "Invalid filters. Invalid regular expression '" + clause + "'.";
            case QueryProblem.RevenueUnavailable() ->
                "The owner of this site does not have access to the revenue metrics feature.";
            case QueryProblem.ConversionWithoutGoal(Metric metric) -> onlyWith(metric, OfEvent.GOAL);
            case QueryProblem.MetricWithoutPage(Metric metric) -> onlyWith(metric, OfEvent.PAGE);
            case QueryProblem.ViewsPerVisitOfPage() ->
                "Metric `views_per_visit` cannot be queried with a filter on `event:page`.";
            case QueryProblem.ViewsPerVisitByDimension() ->
                "Metric `views_per_visit` cannot be queried with `dimensions`.";
            case QueryProblem.ExitRateByDimension() ->
                "Metric `exit_rate` requires a `\"visit:exit_page\"` dimension. No other dimensions are allowed.";
            case QueryProblem.ExitRateOfEvents() ->
                "Metric `exit_rate` cannot be queried when filtering on event dimensions.";
            case QueryProblem.VisitMetricsByEvent(List<Metric> metrics, List<Dimension> dimensions) ->
                "Session metric(s) " + metrics(metrics) + " cannot be queried along with event dimension(s) "
                        + dimensions(dimensions);
            case QueryProblem.EventMetricsByVisit(List<Metric> metrics, List<Dimension> dimensions) ->
                "Event metric(s) " + metrics(metrics) + " cannot be queried along with session dimension(s) "
                        + dimensions(dimensions);
            case QueryProblem.TimeLabelsWithoutTime() -> "Invalid include.time_labels: requires a time dimension.";
            case QueryProblem.TooManyTimeLabels() ->
                "Invalid include.time_labels: the date range has more than " + QueryProblem.TooManyTimeLabels.MOST
                        + " time buckets.";
        };
    }

    private static String onlyWith(Metric metric, Dimension dimension) {
        return "Metric `" + metric.wireName() + "` can only be queried with " + dimension.wireName()
                + " filters or dimensions.";
    }

    private static String line(Violation violation) {
        return violation.fault() instanceof Fault.FiltersTooDeep
                ? text(violation.fault())
                : violation.pointer() + ": " + text(violation.fault());
    }

    private static String text(Fault fault) {
        return switch (fault) {
            case Fault.UnknownMetric(JsonTree value) -> "Invalid metric " + ValueText.of(value);
            case Fault.UnknownDimension(JsonTree value) -> "Invalid dimension " + ValueText.of(value);
            case Fault.InvalidFilter(JsonTree value) -> "Invalid filter " + ValueText.of(value);
            case Fault.FiltersTooDeep() -> "Invalid filters. Filters are nested too deeply.";
            case Fault.InvalidDateRange(JsonTree value) -> "Invalid date range " + ValueText.of(value);
            case Fault.InvalidDate(JsonTree value) -> "Invalid date " + ValueText.of(value);
            case Fault.InvalidComparison(JsonTree value) -> "Invalid comparison " + ValueText.of(value);
            case Fault.InvalidOrderBy(JsonTree value) -> "Invalid value in order_by " + ValueText.of(value);
            case Fault.NotInEnumeration() -> "Value is not allowed in enum.";
            case Fault.WrongType(JsonType expected, JsonType actual) ->
                "Type mismatch. Expected " + expected.displayName() + " but got " + actual.displayName() + ".";
            case Fault.TooFewItems(int least, int actual) ->
                "Expected a minimum of " + least + " items but got " + actual + ".";
            case Fault.AdditionalItems() -> "Schema does not allow additional items.";
            case Fault.TooManyItems(int most, int actual) ->
                "Expected a maximum of " + most + " items but got " + actual + ".";
            case Fault.RepeatedItems() -> "Expected items to be unique but they were not.";
            case Fault.AdditionalProperty() -> "Schema does not allow additional properties.";
            case Fault.MissingProperties(List<String> names) ->
                names.size() == 1
                        ? "Required property " + names.getFirst() + " was not present."
                        : "Required properties " + String.join(", ", names) + " were not present.";
            case Fault.TooGreat(long greatest) -> "Expected the value to be <= " + greatest;
            case Fault.TooSmall(long smallest) -> "Expected the value to be >= " + smallest;
        };
    }

    private static String tuple(SortTerm term) {
        String name = switch (term.by()) {
            case SortTerm.By.OfMetric(Metric metric) -> ":" + metric.wireName();
            case SortTerm.By.OfDimension(Dimension dimension) -> ValueText.quoted(dimension.wireName());
        };
        return "{" + name + ", :" + term.direction().wireName() + "}";
    }

    private static String metrics(List<Metric> metrics) {
        return metrics.stream().map(metric -> "`" + metric.wireName() + "`").collect(Collectors.joining(", "));
    }

    private static String dimensions(List<Dimension> dimensions) {
        return dimensions.stream()
                .map(dimension -> "`" + dimension.wireName() + "`")
                .collect(Collectors.joining(", "));
    }
}
