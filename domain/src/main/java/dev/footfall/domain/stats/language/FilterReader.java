package dev.footfall.domain.stats.language;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Clause;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.QueryProblem;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The filter trees of a request (stats-query-v2.md §3.1, §3.3). */
final class FilterReader {
    /** How many operators may stand inside each other. */
    static final int DEEPEST = 100;

    private static final Set<Operator> PUBLIC =
            EnumSet.of(Operator.IS, Operator.IS_NOT, Operator.CONTAINS, Operator.CONTAINS_NOT);
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final int COUNTRY_LENGTH = 2;

    private FilterReader() {}

    /** How many operators stand inside each other, none of them looked at closely; counts no further than needed. */
    static int depth(JsonTree tree, int soFar) {
        if (!(tree instanceof JsonTree.Items(List<JsonTree> items)) || items.size() < 2 || soFar > DEEPEST) {
            return soFar;
        }
        return switch (items.getFirst()) {
            case JsonTree.Text(String word) when word.equals("not") -> depth(items.get(1), soFar + 1);
            case JsonTree.Text(String word)
            when word.equals("and") || word.equals("or") ->
                items.get(1) instanceof JsonTree.Items(List<JsonTree> branches)
                        ? branches.stream()
                                .mapToInt(branch -> depth(branch, soFar + 1))
                                .max()
                                .orElse(soFar)
                        : soFar;
            default -> soFar;
        };
    }

    /** Whether the tree follows the grammar. Its depth must have been checked. */
    static boolean isWellFormed(JsonTree tree) {
        if (!(tree instanceof JsonTree.Items(List<JsonTree> items)) || items.isEmpty()) {
            return false;
        }
        String word = items.getFirst() instanceof JsonTree.Text(String text) ? text : "";
        return switch (word) {
            case "and", "or" ->
                items.size() == 2
                        && items.get(1) instanceof JsonTree.Items(List<JsonTree> branches)
                        && !branches.isEmpty()
                        && branches.stream().allMatch(FilterReader::isWellFormed);
            case "not" -> items.size() == 2 && isWellFormed(items.get(1));
            default -> operator(word).isPresent() && isLeaf(items);
        };
    }

    private static boolean isLeaf(List<JsonTree> items) {
        return (items.size() == 3 || (items.size() == 4 && isModifier(items.get(3))))
                && dimension(items.get(1)).isPresent()
                && items.get(2) instanceof JsonTree.Items(List<JsonTree> clauses)
                && clauses.stream().allMatch(FilterReader::isClause);
    }

    private static boolean isModifier(JsonTree tree) {
        return tree instanceof JsonTree.Members(Map<String, JsonTree> members)
                && members.entrySet().stream()
                        .allMatch(member ->
                                member.getKey().equals("case_sensitive") && member.getValue() instanceof JsonTree.Bool);
    }

    private static boolean isClause(JsonTree tree) {
        return tree instanceof JsonTree.Text || (tree instanceof JsonTree.Numeral numeral && numeral.isWhole());
    }

    /** Reads well-formed trees, depth first from left to right; the first bad condition is the answer. */
    static Either<QueryProblem, List<Filter>> read(List<JsonTree> trees) {
        List<Filter> filters = new ArrayList<>();
        for (JsonTree tree : trees) {
            Either<QueryProblem, Filter> filter = read(tree);
            if (filter.isLeft()) {
                return filter.map(List::of);
            }
            filter.forEach(filters::add);
        }
        return Either.right(filters);
    }

    private static Either<QueryProblem, Filter> read(JsonTree tree) {
        List<JsonTree> items = items(tree);
        return switch (text(items.getFirst())) {
            case "and" -> read(items(items.get(1))).map(Filter.And::new);
            case "or" -> read(items(items.get(1))).map(Filter.Or::new);
            case "not" -> read(items.get(1)).map(Filter.Not::new);
            default -> leaf(tree, items).map(match -> match);
        };
    }

    private static Either<QueryProblem, Match> leaf(JsonTree tree, List<JsonTree> items) {
        Operator operator = operator(text(items.getFirst())).orElseThrow();
        Dimension dimension = dimension(items.get(1)).orElseThrow();
        List<JsonTree> clauses = items(items.get(2));
        boolean texts = clauses.stream().allMatch(JsonTree.Text.class::isInstance);
        boolean numbers = clauses.stream().allMatch(FilterReader::isHoldableNumber);
        if (!texts && !(numbers && dimension == OfVisit.CITY)) {
            return Either.left(new QueryProblem.UnfitClauses(tree));
        }
        List<Clause> anyOf = clauses.stream().map(FilterReader::clause).toList();
        boolean compared = operator == Operator.IS || operator == Operator.IS_NOT;
        if (compared && dimension == OfVisit.COUNTRY && !anyOf.stream().allMatch(FilterReader::isCountry)) {
            return Either.left(new QueryProblem.UnfitCountry());
        }
        return Either.right(
                new Match(operator, dimension, anyOf, items.size() == 4 ? caseRule(items.get(3)) : CaseRule.UNSAID));
    }

    private static boolean isHoldableNumber(JsonTree clause) {
        return clause instanceof JsonTree.Numeral(BigDecimal value, boolean ignored)
                && value.abs().compareTo(GREATEST) <= 0;
    }

    private static boolean isCountry(Clause clause) {
        return clause.text().codePointCount(0, clause.text().length()) == COUNTRY_LENGTH;
    }

    private static Clause clause(JsonTree tree) {
        return tree instanceof JsonTree.Numeral numeral
                ? new Clause.Whole(numeral.value().longValueExact())
                : new Clause.Text(text(tree));
    }

    private static CaseRule caseRule(JsonTree modifier) {
        if (!(modifier instanceof JsonTree.Members members)) {
            throw new IllegalArgumentException("not a well-formed filter");
        }
        return members.member("case_sensitive")
                .map(rule -> rule.equals(new JsonTree.Bool(true)) ? CaseRule.SENSITIVE : CaseRule.INSENSITIVE)
                .orElse(CaseRule.UNSAID_BUT_MODIFIED);
    }

    private static Optional<Operator> operator(String word) {
        return Operator.named(word).filter(PUBLIC::contains);
    }

    private static Optional<Dimension> dimension(JsonTree tree) {
        return tree instanceof JsonTree.Text(String name)
                ? Dimension.named(name).filter(dimension -> !(dimension instanceof Dimension.Time))
                : Optional.empty();
    }

    private static List<JsonTree> items(JsonTree tree) {
        if (tree instanceof JsonTree.Items(List<JsonTree> items)) {
            return items;
        }
        throw new IllegalArgumentException("not a well-formed filter");
    }

    private static String text(JsonTree tree) {
        if (tree instanceof JsonTree.Text(String text)) {
            return text;
        }
        throw new IllegalArgumentException("not a well-formed filter");
    }
}
