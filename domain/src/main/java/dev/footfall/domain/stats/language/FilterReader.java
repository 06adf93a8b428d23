package dev.footfall.domain.stats.language;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Behavior.Occurrence;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Clause;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.QueryProblem;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads filter trees of which some {@link FilterGrammar} has admitted the form (stats-query-v2.md §3.3). */
final class FilterReader {
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final int COUNTRY_LENGTH = 2;

    private FilterReader() {}

    /** Reads depth first from left to right; the first bad condition is the answer. */
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
        String word = text(items.getFirst());
        return switch (word) {
            case "and" -> read(items(items.get(1))).map(Filter.And::new);
            case "or" -> read(items(items.get(1))).map(Filter.Or::new);
            case "not" -> read(items.get(1)).map(Filter.Not::new);
            default ->
                Occurrence.named(word)
                        .map(occurrence ->
                                read(items.get(1)).<Filter>map(event -> new Filter.Behavior(occurrence, event)))
                        .orElseGet(() -> leaf(tree, items));
        };
    }

    private static Either<QueryProblem, Filter> leaf(JsonTree tree, List<JsonTree> items) {
        return text(items.get(1)).equals(FilterGrammar.SEGMENT)
                ? segments(tree, items(items.get(2)))
                : match(tree, items).map(match -> match);
    }

    private static Either<QueryProblem, Filter> segments(JsonTree tree, List<JsonTree> ids) {
        return ids.stream().allMatch(FilterReader::isHoldableNumber)
                ? Either.right(new Filter.InSegments(
                        ids.stream().map(FilterReader::whole).toList()))
                : Either.left(new QueryProblem.UnfitClauses(tree));
    }

    private static Either<QueryProblem, Match> match(JsonTree tree, List<JsonTree> items) {
        Operator operator = Operator.named(text(items.getFirst())).orElseThrow();
        Dimension dimension = FilterGrammar.dimension(items.get(1)).orElseThrow();
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
        return tree instanceof JsonTree.Numeral ? new Clause.Whole(whole(tree)) : new Clause.Text(text(tree));
    }

    private static CaseRule caseRule(JsonTree modifier) {
        if (!(modifier instanceof JsonTree.Members members)) {
            throw notAdmitted();
        }
        return members.member("case_sensitive")
                .map(rule -> rule.equals(new JsonTree.Bool(true)) ? CaseRule.SENSITIVE : CaseRule.INSENSITIVE)
                .orElse(CaseRule.UNSAID_BUT_MODIFIED);
    }

    private static List<JsonTree> items(JsonTree tree) {
        if (tree instanceof JsonTree.Items(List<JsonTree> items)) {
            return items;
        }
        throw notAdmitted();
    }

    private static String text(JsonTree tree) {
        if (tree instanceof JsonTree.Text(String text)) {
            return text;
        }
        throw notAdmitted();
    }

    private static long whole(JsonTree tree) {
        if (tree instanceof JsonTree.Numeral(BigDecimal value, boolean ignored)) {
            return value.longValueExact();
        }
        throw notAdmitted();
    }

    private static IllegalArgumentException notAdmitted() {
        return new IllegalArgumentException("not a well-formed filter");
    }
}
