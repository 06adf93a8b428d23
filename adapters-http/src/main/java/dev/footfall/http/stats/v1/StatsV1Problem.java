package dev.footfall.http.stats.v1;

import dev.footfall.domain.stats.QueryProblem;

/** Why a question is refused, in the words' order of stats-api-v1.md §5.1 and §9. Facts only. */
sealed interface StatsV1Problem {
    record UnknownPeriod(String value) implements StatsV1Problem {}

    record CustomDateMissing() implements StatsV1Problem {}

    /** Not two dates. */
    record CustomDateMalformed() implements StatsV1Problem {}

    record DateMalformed(DateFault fault) implements StatsV1Problem {}

    record UnknownInterval(String value) implements StatsV1Problem {}

    record PropertyMissing() implements StatsV1Problem {}

    record HostnameBreakdown() implements StatsV1Problem {}

    record UnknownProperty(String value) implements StatsV1Problem {}

    record UnknownFilterProperty(String value) implements StatsV1Problem {}

    /** @param name as written, of a goal the site does not have */
    record UnknownGoal(String name) implements StatsV1Problem {}

    record RepeatedMetrics() implements StatsV1Problem {}

    record UnknownMetric(String value) implements StatsV1Problem {}

    record UnfitLimit() implements StatsV1Problem {}

    record UnfitPage() implements StatsV1Problem {}

    record ViewsPerVisitOfPage() implements StatsV1Problem {}

    record ViewsPerVisitBreakdown() implements StatsV1Problem {}

    /** A metric of whole visits cannot be broken down by an attribute of single events. */
    record VisitMetricBreakdown(String metric, String property) implements StatsV1Problem {}

    /** A metric of whole visits cannot be filtered by an attribute of single events. */
    record VisitMetricFilter(String metric, String property) implements StatsV1Problem {}

    record ConversionRateWithoutGoal() implements StatsV1Problem {}

    record TimeOnPageOfGoal() implements StatsV1Problem {}

    record TimeOnPageOfName() implements StatsV1Problem {}

    record TimeOnPageBreakdown() implements StatsV1Problem {}

    record TimeOnPageWithoutPage() implements StatsV1Problem {}

    /** The plan does not include custom properties. */
    record PropertiesUnavailable() implements StatsV1Problem {}

    /** A filter written as JSON that v2 would refuse as well. */
    record UnfitFilter(QueryProblem problem) implements StatsV1Problem {}

    /** What is wrong with a date. */
    enum DateFault {
        /** It does not look like one. */
        INVALID_FORMAT,
        /** There is no such day. */
        INVALID_DATE
    }
}
