package dev.footfall.http.stats.v1;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Expressions;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Clause;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.QueryProblem;
import dev.footfall.domain.stats.QueryProblem.Fault;
import dev.footfall.domain.stats.QueryProblem.SchemaViolations;
import dev.footfall.domain.stats.QueryProblem.Violation;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Filters written as a JSON array (stats-api-v1.md §7.4): single conditions only, with the operators of v2 and the
 * wildcards of v1. What is malformed is refused in v2's words.
 */
final class StructuredFilters {
    private static final Set<Operator> REGULAR_EXPRESSIONS = EnumSet.of(Operator.MATCHES, Operator.MATCHES_NOT);
    private static final Set<Operator> OF_GOALS = EnumSet.of(Operator.IS, Operator.CONTAINS);
    private static final String CITY = "visit:city";
    private static final int COUNTRY_LENGTH = 2;

    private StructuredFilters() {}

    static Either<StatsV1Problem, List<Condition>> read(JsonTree.Items filters) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < filters.items().size(); i++) {
            Either<StatsV1Problem, Condition> condition =
                    condition(filters.items().get(i), "#/filters/" + i);
            if (condition.isLeft()) {
                return condition.map(List::of);
            }
            condition.forEach(conditions::add);
        }
        return Either.right(conditions);
    }

    private static Either<StatsV1Problem, Condition> condition(JsonTree tree, String pointer) {
        if (tree instanceof JsonTree.Items(List<JsonTree> parts)
                && (parts.size() == 3 || parts.size() == 4)
                && parts.get(0) instanceof JsonTree.Text(String operator)
                && parts.get(1) instanceof JsonTree.Text(String property)
                && parts.get(2) instanceof JsonTree.Items(List<JsonTree> values)) {
            Optional<CaseRule> caseRule = parts.size() == 3 ? Optional.of(CaseRule.UNSAID) : caseRule(parts.get(3));
            Optional<Operator> known = Operator.named(operator);
            if (known.isPresent() && caseRule.isPresent() && fit(known.get(), property, caseRule.get())) {
                return clauses(tree, property, values)
                        .map(clauses -> new Condition(known.get(), property, clauses, caseRule.get()))
                        .flatMap(StructuredFilters::possible);
            }
        }
        return refused(new SchemaViolations(List.of(new Violation(pointer, new Fault.InvalidFilter(tree)))));
    }

    // Whether letters count, an expression says itself.
    private static boolean fit(Operator operator, String property, CaseRule caseRule) {
        return property.equals(Condition.GOAL)
                ? OF_GOALS.contains(operator)
                : !REGULAR_EXPRESSIONS.contains(operator) || caseRule == CaseRule.UNSAID;
    }

    private static Optional<CaseRule> caseRule(JsonTree modifier) {
        if (!(modifier instanceof JsonTree.Members members)) {
            return Optional.empty();
        }
        if (members.members().isEmpty()) {
            return Optional.of(CaseRule.UNSAID_BUT_MODIFIED);
        }
        return members.members().size() == 1
                        && members.member("case_sensitive").orElse(null) instanceof JsonTree.Bool(boolean sensitive)
                ? Optional.of(sensitive ? CaseRule.SENSITIVE : CaseRule.INSENSITIVE)
                : Optional.empty();
    }

    private static Either<StatsV1Problem, List<Clause>> clauses(JsonTree tree, String property, List<JsonTree> values) {
        boolean fit = values.stream().allMatch(JsonTree.Text.class::isInstance)
                || (property.equals(CITY) && values.stream().allMatch(StructuredFilters::isWhole));
        return fit
                ? Either.right(values.stream().map(StructuredFilters::clause).toList())
                : refused(new QueryProblem.UnfitClauses(tree));
    }

    private static boolean isWhole(JsonTree value) {
        return value instanceof JsonTree.Numeral numeral
                && numeral.isWhole()
                && numeral.value().abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    }

    private static Clause clause(JsonTree value) {
        return switch (value) {
            case JsonTree.Text(String text) -> new Clause.Text(text);
            case JsonTree.Numeral numeral -> new Clause.Whole(numeral.value().longValueExact());
            default -> throw new IllegalArgumentException("neither a text nor a number");
        };
    }

    private static Either<StatsV1Problem, Condition> possible(Condition condition) {
        if (REGULAR_EXPRESSIONS.contains(condition.operator())) {
            return condition.anyOf().stream()
                    .map(Clause::text)
                    .filter(expression -> !Expressions.isValid(expression))
                    .findFirst()
                    .<Either<StatsV1Problem, Condition>>map(
                            expression -> refused(new QueryProblem.InvalidExpression(expression)))
                    .orElseGet(() -> Either.right(condition));
        }
        boolean compared = condition.operator() == Operator.IS || condition.operator() == Operator.IS_NOT;
        boolean misfit = condition.anyOf().stream()
                .map(Clause::text)
                .anyMatch(text -> text.codePointCount(0, text.length()) != COUNTRY_LENGTH);
        return compared && misfit && condition.property().equals(Condition.COUNTRY)
                ? refused(new QueryProblem.UnfitCountry())
                : Either.right(condition);
    }

    private static <T> Either<StatsV1Problem, T> refused(QueryProblem problem) {
        return Either.left(new StatsV1Problem.UnfitFilter(problem));
    }
}
