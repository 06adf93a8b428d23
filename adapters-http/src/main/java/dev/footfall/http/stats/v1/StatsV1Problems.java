package dev.footfall.http.stats.v1;

import dev.footfall.domain.stats.QueryProblem;
import dev.footfall.domain.stats.language.QueryMessages;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.stats.v1.StatsV1Problem.DateFault;
import java.util.Locale;

/** The published words of v1, oddities included: two blanks here, no full stop there (stats-api-v1.md §5.1, §9). */
final class StatsV1Problems {
    private static final String PERIODS = "https://plausible.io/docs/stats-api#time-periods";
    private static final String PROPERTIES = "https://plausible.io/docs/stats-api#properties";
    private static final String GOALS = "https://plausible.io/docs/stats-api#filtering-by-goals";
    private static final String PAGE_GOAL = "Visit ";
    private static final String METRICS = "https://plausible.io/docs/stats-api#metrics";

    private StatsV1Problems() {}

    static ErrorAnswer describe(StatsV1Problem problem) {
        return problem instanceof StatsV1Problem.PropertiesUnavailable
                ? ErrorAnswer.paymentRequired(words(problem))
                : ErrorAnswer.badRequest(words(problem));
    }

    static String words(StatsV1Problem problem) {
        return switch (problem) {
            case StatsV1Problem.UnknownPeriod(String value) ->
                "Error parsing `period` parameter: invalid period `" + value
                        + "`. Please find accepted values in our docs: " + PERIODS;
            case StatsV1Problem.CustomDateMissing() ->
                "The `date` parameter is required when using a custom period. See " + PERIODS;
            case StatsV1Problem.CustomDateMalformed() ->
                "Invalid format for `date` parameter. When using a custom period, please include two ISO-8601 formatted "
                        + "dates joined by a comma. See " + PERIODS;
            case StatsV1Problem.DateMalformed(DateFault fault) ->
                "Error parsing `date` parameter: " + fault.name().toLowerCase(Locale.ROOT)
                        + ". Please specify a valid date in ISO-8601 format.";
            case StatsV1Problem.UnknownInterval(String value) ->
                "Error parsing `interval` parameter: invalid interval `" + value
                        + "`. Valid intervals are `day`, `month`";
            case StatsV1Problem.PropertyMissing() ->
                "The `property` parameter is required. Please provide at least one property to show a breakdown by.";
            case StatsV1Problem.HostnameBreakdown() ->
                "Property 'event:hostname' is currently not supported for breakdowns.  Please provide a valid property "
                        + "for the breakdown endpoint: " + PROPERTIES;
            case StatsV1Problem.UnknownProperty(String value) ->
                "Invalid property '" + value + "'. Please provide a valid property for the breakdown endpoint: "
                        + PROPERTIES;
            case StatsV1Problem.UnknownFilterProperty(String value) ->
                "Invalid filter property '" + value + "'. Please provide a valid filter property: " + PROPERTIES;
            case StatsV1Problem.UnknownGoal(String name) ->
                (name.startsWith(PAGE_GOAL)
                                ? "The pageview goal for the pathname `" + name.substring(PAGE_GOAL.length())
                                : "The goal `" + name)
                        + "` is not configured for this site. Find out how to configure goals here: " + GOALS;
            case StatsV1Problem.RepeatedMetrics() -> "Metrics cannot be queried multiple times.";
            case StatsV1Problem.UnknownMetric(String value) ->
                "The metric `" + value + "` is not recognized. Find valid metrics from the documentation: " + METRICS;
            case StatsV1Problem.UnfitLimit() -> "Please provide limit as a number between 1 and 1000.";
            case StatsV1Problem.UnfitPage() -> "Please provide page as a positive number.";
            case StatsV1Problem.ViewsPerVisitOfPage() ->
                "Metric `views_per_visit` cannot be queried with a filter on `event:page`.";
            case StatsV1Problem.ViewsPerVisitBreakdown() ->
                "Metric `views_per_visit` is not supported in breakdown queries.";
            case StatsV1Problem.VisitMetricBreakdown(String metric, String property) ->
                "Session metric `" + metric + "` cannot be queried for breakdown by `" + property + "`.";
            case StatsV1Problem.VisitMetricFilter(String metric, String property) ->
                "Session metric `" + metric + "` cannot be queried when using a filter on `" + property + "`.";
            case StatsV1Problem.ConversionRateWithoutGoal() ->
                "Metric `conversion_rate` can only be queried in a goal breakdown or with a goal filter";
            case StatsV1Problem.TimeOnPageOfGoal() ->
                "Metric `time_on_page` cannot be queried when filtering by `event:goal`";
            case StatsV1Problem.TimeOnPageOfName() ->
                "Metric `time_on_page` cannot be queried when filtering by `event:name`";
            case StatsV1Problem.TimeOnPageBreakdown() ->
                "Metric `time_on_page` is not supported in breakdown queries (except `event:page` breakdown)";
            case StatsV1Problem.TimeOnPageWithoutPage() ->
                "Metric `time_on_page` can only be queried in a page breakdown or with a page filter.";
            case StatsV1Problem.PropertiesUnavailable() ->
                "The owner of this site does not have access to the custom properties feature";
            case StatsV1Problem.UnfitFilter(QueryProblem unfit) -> QueryMessages.of(unfit);
        };
    }
}
