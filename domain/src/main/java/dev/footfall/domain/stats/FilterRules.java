package dev.footfall.domain.stats;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter.Behavior;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.QueryProblem.BehaviorOfVisits;
import dev.footfall.domain.stats.QueryProblem.InvalidExpression;
import dev.footfall.domain.stats.QueryProblem.NestedBehavior;
import dev.footfall.domain.stats.QueryProblem.NestedPropertyOfConversion;
import dev.footfall.domain.stats.QueryProblem.OnlyAtTopLevel;
import dev.footfall.domain.stats.QueryProblem.UnknownGoal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules about filters of v2 (stats-query-v2.md §6.5, §6.6, §7.2), in their order. */
final class FilterRules {
    private static final int LONGEST_EXPRESSIONS = 10 * Expressions.LONGEST;

    private FilterRules() {}

    static Optional<QueryProblem> firstBroken(QueryRequest request, SiteFacts facts) {
        return Stream.<Optional<QueryProblem>>of(
                        nestedTopLevelDimension(request),
                        nestedPropertyOfConversion(request),
                        malformedBehavior(request),
                        invalidExpression(request),
                        unknownGoal(request, facts))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<QueryProblem> nestedTopLevelDimension(QueryRequest request) {
        return nested(request)
                .flatMap(Filter::directLeaves)
                .map(Match::dimension)
                .filter(dimension -> dimension == OfEvent.GOAL || dimension == OfEvent.HOSTNAME)
                .findFirst()
                .map(OnlyAtTopLevel::new);
    }

    private static Optional<QueryProblem> nestedPropertyOfConversion(QueryRequest request) {
        return request.metrics().stream().anyMatch(Metric::isConversion)
                        && nested(request)
                                .flatMap(Filter::leaves)
                                .anyMatch(match -> match.dimension() instanceof Dimension.Property)
                ? Optional.of(new NestedPropertyOfConversion())
                : Optional.empty();
    }

    private static Stream<Filter> nested(QueryRequest request) {
        return request.filters().stream().filter(filter -> !(filter instanceof Match));
    }

    private static Optional<QueryProblem> malformedBehavior(QueryRequest request) {
        return request.filters().stream()
                .flatMap(filter -> malformed(filter, 0))
                .findFirst();
    }

    private static Stream<QueryProblem> malformed(Filter filter, int behaviors) {
        return switch (filter) {
            case Filter.And(List<Filter> all) -> all.stream().flatMap(one -> malformed(one, behaviors));
            case Filter.Or(List<Filter> any) -> any.stream().flatMap(one -> malformed(one, behaviors));
            case Filter.Not(Filter negated) -> malformed(negated, behaviors);
            case Behavior(var occurrence, Filter event) -> malformed(event, behaviors + 1);
            case Filter.InSegments ignored -> Stream.empty();
            case Match match -> malformed(match, behaviors);
        };
    }

    private static Stream<QueryProblem> malformed(Match leaf, int behaviors) {
        if (behaviors > 1) {
            return Stream.of(new NestedBehavior());
        }
        return behaviors == 1 && leaf.dimension().grain() != Grain.EVENT
                ? Stream.of(new BehaviorOfVisits())
                : Stream.empty();
    }

    // All expressions together may be long, but not so long that reading them becomes an attack.
    private static Optional<QueryProblem> invalidExpression(QueryRequest request) {
        int length = 0;
        for (String clause : expressions(request)) {
            length = Math.min(length, LONGEST_EXPRESSIONS) + clause.length();
            if (length > LONGEST_EXPRESSIONS || !Expressions.isValid(clause)) {
                return Optional.of(new InvalidExpression(clause));
            }
        }
        return Optional.empty();
    }

    private static List<String> expressions(QueryRequest request) {
        return request.filters().stream()
                .flatMap(Filter::leaves)
                .filter(match -> match.operator() == Operator.MATCHES || match.operator() == Operator.MATCHES_NOT)
                .flatMap(match -> match.anyOf().stream())
                .map(Filter.Clause::text)
                .toList();
    }

    // A goal filter with a modifier, even an empty one, is not looked at: §7.2.
    private static Optional<QueryProblem> unknownGoal(QueryRequest request, SiteFacts facts) {
        return request.filters().stream()
                .flatMap(Filter::leaves)
                .filter(match -> match.dimension() == OfEvent.GOAL
                        && match.operator() == Operator.IS
                        && match.caseRule() == CaseRule.UNSAID)
                .flatMap(match -> match.anyOf().stream())
                .map(Filter.Clause::text)
                .filter(name -> facts.goals().stream()
                        .noneMatch(goal -> goal.displayName().equals(name)))
                .findFirst()
                .map(UnknownGoal::new);
    }
}
