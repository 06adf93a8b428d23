package dev.footfall.contract;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Clause;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Filters that keep something more often than not. */
final class RandomFilter {
    private final SplittableRandom random;

    RandomFilter(SplittableRandom random) {
        this.random = random;
    }

    /** Those of a question: mostly few, and host names at the top level alone. */
    List<Filter> list() {
        List<Filter> filters = new ArrayList<>();
        while (random.nextInt(2) == 0 && filters.size() < 3) {
            filters.add(random.nextInt(6) == 0 ? leaf(OfEvent.HOSTNAME) : tree(random.nextInt(3)));
        }
        return filters;
    }

    private Filter tree(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            Dimension dimension = attribute(random);
            return leaf(dimension == OfEvent.HOSTNAME ? OfEvent.PAGE : dimension);
        }
        return switch (random.nextInt(3)) {
            case 0 -> new Filter.And(trees(depth - 1));
            case 1 -> new Filter.Or(trees(depth - 1));
            default -> new Filter.Not(tree(depth - 1));
        };
    }

    private List<Filter> trees(int depth) {
        List<Filter> trees = new ArrayList<>();
        do {
            trees.add(tree(depth));
        } while (random.nextInt(2) == 0);
        return trees;
    }

    private Match leaf(Dimension dimension) {
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
            case MATCHES_WILDCARD, MATCHES_WILDCARD_NOT -> CaseRule.UNSAID;
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
