package dev.footfall.http.stats.v1;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.stats.Counting;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Pagination;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.SortTerm;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is counted, of what: all of a question but its days, and the question about them. */
record Contents(Optional<Property> breakdown, List<Match> filters, List<Metric> metrics, List<Goal> goals) {
    Contents {
        filters = List.copyOf(filters);
        metrics = List.copyOf(metrics);
        goals = List.copyOf(goals);
    }

    /** Only the first filter on a custom property is looked at, and the breakdown only without any (stats-api-v1.md §9.1). */
    Either<StatsV1Problem, Contents> allowedBy(SiteFacts facts) {
        return dimensions()
                        .filter(Dimension.Property.class::isInstance)
                        .map(Dimension.Property.class::cast)
                        .findFirst()
                        .filter(property -> !facts.allows(property))
                        .isPresent()
                ? Either.left(new StatsV1Problem.PropertiesUnavailable())
                : Either.right(this);
    }

    Question aggregate(Period period) {
        Query query = query(
                period,
                metrics(Metric.CONVERSION_RATE),
                List.of(),
                SortTerm.descending(metrics.getFirst()),
                Pagination.DEFAULT,
                Counting.EVENTS_ONLY);
        return new Question(metrics, Pagination.DEFAULT, query);
    }

    Question timeseries(Period period, Dimension.Time interval) {
        Query query = query(
                period,
                metrics(Metric.GROUP_CONVERSION_RATE),
                List.of(interval),
                SortTerm.ascending(interval),
                Pagination.DEFAULT,
                Counting.EVENTS_ONLY);
        return new Question(metrics, Pagination.DEFAULT, query);
    }

    /** Ordered by the first metric but time on page, in whose stead visitors are sorted by where nothing else is (stats-api-v1.md §15.2). */
    Question breakdown(Period period, Property property, Pagination page) {
        List<Metric> asked =
                metrics(property.isOfConversions() ? Metric.CONVERSION_RATE : Metric.GROUP_CONVERSION_RATE);
        boolean sortable = !asked.equals(List.of(Metric.TIME_ON_PAGE));
        List<Metric> queried = sortable ? asked : List.of(Metric.TIME_ON_PAGE, Metric.VISITORS);
        Metric first = queried.stream()
                .filter(metric -> metric != Metric.TIME_ON_PAGE)
                .findFirst()
                .orElseThrow();
        Query query = withValuesOnly()
                .query(
                        period,
                        queried,
                        property.grouping(),
                        SortTerm.descending(first),
                        GoalRows.areIn(property.grouping()) ? Pagination.DEFAULT : page,
                        Counting.EVENTS_OR_VISITS);
        return new Question(metrics, page, query);
    }

    // v1 has one name for two shares: of all visitors, and of those in the same row (stats-api-v1.md §10.4).
    private List<Metric> metrics(Metric conversionRate) {
        return metrics.stream()
                .map(metric -> metric == Metric.CONVERSION_RATE ? conversionRate : metric)
                .toList();
    }

    private Contents withValuesOnly() {
        return new Contents(
                breakdown,
                Stream.concat(filters.stream(), breakdown.flatMap(Property::valueGiven).stream())
                        .toList(),
                metrics,
                goals);
    }

    private Query query(
            Period period,
            List<Metric> queried,
            List<Dimension> grouping,
            SortTerm order,
            Pagination rows,
            Counting counting) {
        return new Query(
                queried,
                period.days(),
                grouping,
                List.<Filter>copyOf(filters),
                Optional.of(List.of(order)),
                Set.of(),
                rows,
                counting,
                dimensions().anyMatch(OfEvent.GOAL::equals) ? goals : List.of());
    }

    private Stream<Dimension> dimensions() {
        return Stream.concat(
                filters.stream().map(Match::dimension), breakdown.stream().map(Property::dimension));
    }
}
