package dev.footfall.http.stats.v1;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Metric;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which metrics go with which breakdown and filters (stats-api-v1.md §9): the first metric that does not is named. */
record MetricRules(Optional<Property> breakdown, List<Match> filters) {
    MetricRules {
        filters = List.copyOf(filters);
    }

    Either<StatsV1Problem, List<Metric>> read(String names) {
        List<String> asked = List.of(names.split(",", -1));
        if (new HashSet<>(asked).size() < asked.size()) {
            return Either.left(new StatsV1Problem.RepeatedMetrics());
        }
        List<Metric> metrics = new ArrayList<>();
        for (String name : asked) {
            Either<StatsV1Problem, Metric> metric = metric(name);
            if (metric.isLeft()) {
                return metric.map(List::of);
            }
            metric.forEach(metrics::add);
        }
        return Either.right(metrics);
    }

    private Either<StatsV1Problem, Metric> metric(String name) {
        return switch (name) {
            case "visitors" -> Either.right(Metric.VISITORS);
            case "pageviews" -> Either.right(Metric.PAGEVIEWS);
            case "events" -> Either.right(Metric.EVENTS);
            case "visits" -> unless(ofVisits(name), Metric.VISITS);
            case "bounce_rate" -> unless(ofVisits(name), Metric.BOUNCE_RATE);
            case "visit_duration" -> unless(ofVisits(name), Metric.VISIT_DURATION);
            case "views_per_visit" -> unless(viewsPerVisit(name), Metric.VIEWS_PER_VISIT);
            case "conversion_rate" -> unless(conversionRate(), Metric.CONVERSION_RATE);
            case "time_on_page" -> unless(timeOnPage(), Metric.TIME_ON_PAGE);
            default -> Either.left(new StatsV1Problem.UnknownMetric(name));
        };
    }

    private static Either<StatsV1Problem, Metric> unless(Optional<StatsV1Problem> problem, Metric metric) {
        return problem.<Either<StatsV1Problem, Metric>>map(Either::left).orElseGet(() -> Either.right(metric));
    }

    private Optional<StatsV1Problem> viewsPerVisit(String name) {
        if (filtersBy(OfEvent.PAGE)) {
            return Optional.of(new StatsV1Problem.ViewsPerVisitOfPage());
        }
        return breakdown.isPresent() ? Optional.of(new StatsV1Problem.ViewsPerVisitBreakdown()) : ofVisits(name);
    }

    private Optional<StatsV1Problem> ofVisits(String name) {
        return breakdown.stream()
                .filter(Property::isOfEventsOnly)
                .<StatsV1Problem>map(property -> new StatsV1Problem.VisitMetricBreakdown(
                        name, property.dimension().wireName()))
                .findFirst()
                .or(() -> filteredBy()
                        .filter(Property::isOfEventsOnly)
                        .<StatsV1Problem>map(property -> new StatsV1Problem.VisitMetricFilter(
                                name, property.dimension().wireName()))
                        .findFirst());
    }

    private Optional<StatsV1Problem> conversionRate() {
        return breaksDownBy(OfEvent.GOAL) || filtersBy(OfEvent.GOAL)
                ? Optional.empty()
                : Optional.of(new StatsV1Problem.ConversionRateWithoutGoal());
    }

    private Optional<StatsV1Problem> timeOnPage() {
        if (filtersBy(OfEvent.GOAL)) {
            return Optional.of(new StatsV1Problem.TimeOnPageOfGoal());
        }
        if (filtersBy(OfEvent.NAME)) {
            return Optional.of(new StatsV1Problem.TimeOnPageOfName());
        }
        if (breaksDownBy(OfEvent.PAGE)) {
            return Optional.empty();
        }
        if (breakdown.isPresent()) {
            return Optional.of(new StatsV1Problem.TimeOnPageBreakdown());
        }
        return filtersBy(OfEvent.PAGE) ? Optional.empty() : Optional.of(new StatsV1Problem.TimeOnPageWithoutPage());
    }

    private boolean breaksDownBy(OfEvent dimension) {
        return breakdown.filter(property -> property.dimension() == dimension).isPresent();
    }

    private boolean filtersBy(OfEvent dimension) {
        return filters.stream().anyMatch(match -> match.dimension() == dimension);
    }

    private Stream<Property> filteredBy() {
        return filters.stream().map(match -> new Property(match.dimension()));
    }
}
