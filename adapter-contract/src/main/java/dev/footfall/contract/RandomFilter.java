package dev.footfall.contract;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Behavior;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Clause;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Filters that keep something more often than not. */
final class RandomFilter {
    private final SplittableRandom random;
    private final List<Goal> goals;

    /** @param goals what filters on goals are about; without any there are none */
    RandomFilter(SplittableRandom random, List<Goal> goals) {
        this.random = random;
        this.goals = List.copyOf(goals);
    }

    /** Those of a question: mostly few, and host names and goals of the event itself at the top level alone. */
    List<Filter> list() {
        List<Filter> filters = new ArrayList<>();
        while (random.nextInt(2) == 0 && filters.size() < 3) {
            filters.add(
                    switch (random.nextInt(9)) {
                        case 0 -> leaf(OfEvent.HOSTNAME);
                        case 1 -> leaf(OfEvent.PAGE);
                        case 2, 3, 4 -> goals.isEmpty() ? tree(1, this::anyLeaf) : goal();
                        default -> tree(random.nextInt(3), this::anyLeaf);
                    });
        }
        return filters;
    }

    private Filter anyLeaf() {
        if (random.nextInt(7) == 0) {
            return new Behavior(
                    Values.one(random, List.of(Behavior.Occurrence.values())),
                    tree(random.nextInt(3), this::leafOfEvent));
        }
        Dimension dimension = attribute(random);
        return leaf(dimension == OfEvent.HOSTNAME ? OfEvent.PAGE : dimension);
    }

    private Filter leafOfEvent() {
        return switch (random.nextInt(5)) {
            case 0 -> leaf(OfEvent.PAGE);
            case 1 -> leaf(OfEvent.HOSTNAME);
            case 2 -> leaf(new Property(Values.PROPERTY_NAMES.of(random)));
            case 3 -> goals.isEmpty() ? leaf(OfEvent.NAME) : goal();
            default -> leaf(OfEvent.NAME);
        };
    }

    private Filter tree(int depth, Supplier<Filter> leaves) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return leaves.get();
        }
        return switch (random.nextInt(3)) {
            case 0 -> new Filter.And(trees(depth - 1, leaves));
            case 1 -> new Filter.Or(trees(depth - 1, leaves));
            default -> new Filter.Not(tree(depth - 1, leaves));
        };
    }

    private List<Filter> trees(int depth, Supplier<Filter> leaves) {
        List<Filter> trees = new ArrayList<>();
        do {
            trees.add(tree(depth, leaves));
        } while (random.nextInt(2) == 0);
        return trees;
    }

    /** About one of the goals, of which there must be some. Only modified, or about a part of a name, it may be about none. */
    Match goal() {
        Operator operator = random.nextInt(3) > 0 ? Operator.IS : Operator.CONTAINS;
        CaseRule caseRule = Values.one(random, List.of(CaseRule.values()));
        boolean known = operator == Operator.IS && caseRule == CaseRule.UNSAID;
        List<Clause> anyOf = new ArrayList<>();
        do {
            anyOf.add(new Clause.Text(
                    known || random.nextInt(3) > 0
                            ? Values.one(random, goals).displayName()
                            : random.nextBoolean() ? Values.GOALS.of(random) : Values.piece(random)));
        } while (random.nextInt(2) == 0);
        return new Match(operator, OfEvent.GOAL, anyOf, caseRule);
    }

    /** About the event or visit itself, and nothing but these of it. */
    Filter about(List<Dimension> dimensions) {
        return tree(random.nextInt(2), () -> leaf(Values.one(random, dimensions)));
    }

    /** About the event or visit itself. */
    Match leaf(Dimension dimension) {
        Operator operator = Values.one(random, List.of(Operator.values()));
        List<Clause> anyOf = new ArrayList<>();
        while (random.nextInt(4) > 0 && anyOf.size() < 4) {
            anyOf.add(new Clause.Text(clause(operator, dimension)));
        }
        if (dimension == OfVisit.CITY && random.nextBoolean()) {
            anyOf.replaceAll(clause -> new Clause.Whole(Long.parseLong(Values.CITIES.of(random))));
        }
        return new Match(operator, dimension, anyOf, caseRule(operator));
    }

    private String clause(Operator operator, Dimension dimension) {
        return switch (operator) {
            case IS, IS_NOT -> Values.in(dimension).of(random);
            case CONTAINS, CONTAINS_NOT ->
                random.nextInt(3) == 0 ? Values.in(dimension).of(random) : Values.piece(random);
            case MATCHES, MATCHES_NOT ->
                dimension == OfVisit.COUNTRY
                        ? Values.one(random, List.of("..", "E.", "[A-Z]S", "ee"))
                        : Values.expression(random);
            case MATCHES_WILDCARD, MATCHES_WILDCARD_NOT ->
                // A pattern for countries has two characters, as all that is said of countries.
                dimension == OfVisit.COUNTRY
                        ? Values.one(random, List.of("**", "E*", "*S", "US"))
                        : random.nextInt(3) == 0 ? Values.in(dimension).of(random) : Values.pattern(random);
        };
    }

    private CaseRule caseRule(Operator operator) {
        return switch (operator) {
            case IS, IS_NOT, CONTAINS, CONTAINS_NOT -> Values.one(random, List.of(CaseRule.values()));
            case MATCHES, MATCHES_NOT, MATCHES_WILDCARD, MATCHES_WILDCARD_NOT -> CaseRule.UNSAID;
        };
    }

    static Dimension attribute(SplittableRandom random) {
        return switch (random.nextInt(10)) {
            case 0 -> OfEvent.NAME;
            case 1 -> OfEvent.PAGE;
            case 2 -> OfEvent.HOSTNAME;
            case 3, 4 -> new Property(Values.PROPERTY_NAMES.of(random));
            case 5 -> OfVisit.SOURCE;
            case 6 -> OfVisit.ENTRY_PAGE;
            default -> Values.one(random, List.of(OfVisit.values()));
        };
    }
}
