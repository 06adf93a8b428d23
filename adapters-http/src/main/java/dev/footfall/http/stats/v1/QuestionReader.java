package dev.footfall.http.stats.v1;

import dev.footfall.application.json.JsonReader;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Counting;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Pagination;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.SortTerm;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads v1's parameters into queries. Each method, read from top to bottom, is a column of stats-api-v1.md §2. */
final class QuestionReader {
    private final JsonReader json;
    private final InstantSource clock;

    QuestionReader(JsonReader json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    Either<StatsV1Problem, Query> aggregate(Parameters parameters, SiteFacts facts) {
        return Period.read(parameters, today())
                .flatMap(period -> contents(parameters, Optional.empty())
                        .flatMap(contents -> contents.allowedBy(facts))
                        .map(contents -> query(
                                period,
                                contents,
                                List.of(),
                                List.of(SortTerm.descending(contents.metrics().getFirst())),
                                Pagination.DEFAULT,
                                Counting.EVENTS_ONLY)));
    }

    Either<StatsV1Problem, Query> timeseries(Parameters parameters, SiteFacts facts) {
        return Period.read(parameters, today())
                .flatMap(period -> interval(parameters, period)
                        .flatMap(interval -> contents(parameters, Optional.empty())
                                .flatMap(contents -> contents.allowedBy(facts))
                                .map(contents -> query(
                                        period,
                                        contents,
                                        List.of(interval),
                                        List.of(SortTerm.ascending(interval)),
                                        Pagination.DEFAULT,
                                        Counting.EVENTS_ONLY))));
    }

    Either<StatsV1Problem, Query> breakdown(Parameters parameters, SiteFacts facts) {
        return Period.read(parameters, today())
                .flatMap(period -> property(parameters)
                        .flatMap(property -> contents(parameters, Optional.of(property))
                                .flatMap(contents -> Page.read(parameters)
                                        .flatMap(page -> contents.allowedBy(facts)
                                                .map(allowed -> query(
                                                        period,
                                                        allowed.withValuesOnly(),
                                                        property.grouping(),
                                                        List.of(SortTerm.descending(allowed.metrics()
                                                                .getFirst())),
                                                        page,
                                                        Counting.EVENTS_OR_VISITS))))));
    }

    // In UTC, whatever the site's zone, as clients of v1 expect it: §6.1.
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Either<StatsV1Problem, Dimension.Time> interval(Parameters parameters, Period period) {
        return parameters
                .last("interval")
                .<Either<StatsV1Problem, Granularity>>map(QuestionReader::granularity)
                .orElseGet(() -> Either.right(period.granularity()))
                .map(Dimension.Time.Buckets::new);
    }

    private static Either<StatsV1Problem, Granularity> granularity(String interval) {
        return switch (interval) {
            case "day", "date" -> Either.right(Granularity.DAY);
            case "month" -> Either.right(Granularity.MONTH);
            default -> Either.left(new StatsV1Problem.UnknownInterval(interval));
        };
    }

    private static Either<StatsV1Problem, Property> property(Parameters parameters) {
        return parameters
                .last("property")
                .map(Property::toBreakDownBy)
                .orElseGet(() -> Either.left(new StatsV1Problem.PropertyMissing()));
    }

    private Either<StatsV1Problem, Contents> contents(Parameters parameters, Optional<Property> breakdown) {
        return conditions(parameters.last("filters").orElse(""))
                .flatMap(QuestionReader::matches)
                .flatMap(filters -> new MetricRules(breakdown, filters)
                        .read(parameters.last("metrics").orElse(Metric.VISITORS.wireName()))
                        .map(metrics -> new Contents(breakdown, filters, metrics)));
    }

    // JSON that is no array means no filters at all; what is no JSON is the small language: §7.1.
    private Either<StatsV1Problem, List<Condition>> conditions(String text) {
        return json.read(text.getBytes(StandardCharsets.UTF_8))
                .fold(
                        notJson -> Either.right(FilterExpression.parse(text)),
                        tree -> tree instanceof JsonTree.Items filters
                                ? StructuredFilters.read(filters)
                                : Either.right(List.of()));
    }

    private static Either<StatsV1Problem, List<Match>> matches(List<Condition> conditions) {
        List<Match> matches = new ArrayList<>();
        for (Condition condition : conditions) {
            Either<StatsV1Problem, Match> match = Property.toFilterBy(condition.property())
                    .map(property -> new Match(
                            condition.operator(), property.dimension(), condition.anyOf(), condition.caseRule()));
            if (match.isLeft()) {
                return match.map(List::of);
            }
            match.forEach(matches::add);
        }
        return Either.right(matches);
    }

    private static Query query(
            Period period,
            Contents contents,
            List<Dimension> dimensions,
            List<SortTerm> order,
            Pagination page,
            Counting counting) {
        return new Query(
                contents.metrics(),
                period.days(),
                dimensions,
                List.<Filter>copyOf(contents.filters()),
                Optional.of(order),
                Set.of(),
                page,
                counting);
    }

    /** What is counted, of what. */
    private record Contents(Optional<Property> breakdown, List<Match> filters, List<Metric> metrics) {
        // Only the first filter on a property is looked at, and the breakdown only without any: §9.1.
        Either<StatsV1Problem, Contents> allowedBy(SiteFacts facts) {
            return Stream.concat(
                                    filters.stream().map(Match::dimension),
                                    breakdown.stream().map(Property::dimension))
                            .filter(Dimension.Property.class::isInstance)
                            .map(Dimension.Property.class::cast)
                            .findFirst()
                            .filter(property -> !facts.allows(property))
                            .isPresent()
                    ? Either.left(new StatsV1Problem.PropertiesUnavailable())
                    : Either.right(this);
        }

        Contents withValuesOnly() {
            return new Contents(
                    breakdown,
                    Stream.concat(filters.stream(), breakdown.flatMap(Property::valueGiven).stream())
                            .toList(),
                    metrics);
        }
    }
}
