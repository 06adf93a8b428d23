package dev.footfall.http.stats.v1;

import dev.footfall.application.json.JsonReader;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter.Clause;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.SiteFacts;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads v1's parameters into queries. Each method, read from top to bottom, is a column of stats-api-v1.md §2. */
final class QuestionReader {
    private final JsonReader json;
    private final InstantSource clock;

    QuestionReader(JsonReader json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    Either<StatsV1Problem, Question> aggregate(Parameters parameters, SiteFacts facts) {
        return Period.read(parameters, today())
                .flatMap(period -> contents(parameters, Optional.empty(), facts)
                        .flatMap(contents -> contents.allowedBy(facts))
                        .map(contents -> extended(contents.aggregate(period), parameters)));
    }

    Either<StatsV1Problem, Question> timeseries(Parameters parameters, SiteFacts facts) {
        return Period.read(parameters, today())
                .flatMap(period -> interval(parameters, period)
                        .flatMap(interval -> contents(parameters, Optional.empty(), facts)
                                .flatMap(contents -> contents.allowedBy(facts))
                                .map(contents -> merged(contents.timeseries(period, interval), parameters))));
    }

    Either<StatsV1Problem, Question> breakdown(Parameters parameters, SiteFacts facts) {
        return Period.read(parameters, today())
                .flatMap(period -> property(parameters)
                        .flatMap(property -> contents(parameters, Optional.of(property), facts)
                                .flatMap(contents -> Page.read(parameters)
                                        .flatMap(page -> contents.allowedBy(facts)
                                                .map(allowed -> extended(
                                                        allowed.breakdown(period, property, page), parameters))))));
    }

    // In UTC, whatever the site's zone, as clients of v1 expect it: §6.1.
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Question extended(Question question, Parameters parameters) {
        Question merged = merged(question, parameters);
        return parameters.last("compare").filter("previous_period"::equals).isPresent() ? merged.compared() : merged;
    }

    // Any other word than this one means no: §2.
    private static Question merged(Question question, Parameters parameters) {
        return parameters.last("with_imported").filter("true"::equals).isPresent() ? question.withImported() : question;
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

    private Either<StatsV1Problem, Contents> contents(
            Parameters parameters, Optional<Property> breakdown, SiteFacts facts) {
        return conditions(parameters.last("filters").orElse(""))
                .flatMap(conditions -> matches(conditions, facts))
                .flatMap(filters -> new MetricRules(breakdown, filters)
                        .read(parameters.last("metrics").orElse(Metric.VISITORS.wireName()))
                        .map(metrics -> new Contents(breakdown, filters, metrics, facts.goals())));
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

    private static Either<StatsV1Problem, List<Match>> matches(List<Condition> conditions, SiteFacts facts) {
        List<Match> matches = new ArrayList<>();
        for (Condition condition : conditions) {
            Either<StatsV1Problem, Match> match = Property.toFilterBy(condition.property())
                    .map(property -> new Match(
                            condition.operator(), property.dimension(), condition.anyOf(), condition.caseRule()))
                    .flatMap(read -> ofKnownGoals(read, facts));
            if (match.isLeft()) {
                return match.map(List::of);
            }
            match.forEach(matches::add);
        }
        return Either.right(matches);
    }

    // However they are compared, goals are named in full: §7.4.
    private static Either<StatsV1Problem, Match> ofKnownGoals(Match match, SiteFacts facts) {
        Set<String> known = facts.goals().stream().map(Goal::displayName).collect(Collectors.toUnmodifiableSet());
        return match.anyOf().stream()
                .map(Clause::text)
                .filter(name -> match.dimension() == OfEvent.GOAL && !known.contains(name))
                .findFirst()
                .<Either<StatsV1Problem, Match>>map(name -> Either.left(new StatsV1Problem.UnknownGoal(name)))
                .orElseGet(() -> Either.right(match));
    }
}
