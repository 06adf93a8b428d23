package dev.footfall.domain.stats;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.stats.Filter.Behavior.Occurrence;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Predicate.AllOf;
import dev.footfall.domain.stats.Predicate.Always;
import dev.footfall.domain.stats.Predicate.AnyOf;
import dev.footfall.domain.stats.Predicate.HasEvent;
import dev.footfall.domain.stats.Predicate.HasProperty;
import dev.footfall.domain.stats.Predicate.LetterCase;
import dev.footfall.domain.stats.Predicate.Negated;
import dev.footfall.domain.stats.Predicate.Never;
import dev.footfall.domain.stats.Predicate.TextMatch;
import dev.footfall.domain.stats.Predicate.TextTest;
import dev.footfall.domain.wildcard.Glob;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What filters mean for rows of one grain (stats-query-v2.md §6): conditions on columns the rows do not have hold
 * <em>before</em> the logical operators are applied, so that negating one denies everything.
 */
final class FilterMeaning {
    private static final String DIRECT = "Direct / None";
    private static final String NOT_SET = "(not set)";
    private static final String UNKNOWN_COUNTRY = "\0\0";

    private final Grain foreign;
    private final Scope scope;

    private FilterMeaning(Grain foreign, Scope scope) {
        this.foreign = foreign;
        this.scope = scope;
    }

    static Predicate forEvents(List<Filter> filters, Scope scope) {
        return new FilterMeaning(Grain.VISIT, scope).all(filters);
    }

    static Predicate forVisits(List<Filter> filters, Scope scope) {
        return new FilterMeaning(Grain.EVENT, scope).all(filters);
    }

    /**
     * What filters that look beyond the row have to know.
     *
     * @param range in which something must have been done
     * @param goals all of the site
     */
    record Scope(Set<SiteId> sites, Interval range, List<Goal> goals) {
        Scope {
            sites = Set.copyOf(sites);
            goals = List.copyOf(goals);
        }
    }

    private Predicate all(List<Filter> filters) {
        return filters.isEmpty()
                ? new Always()
                : new AllOf(filters.stream().map(this::of).toList());
    }

    private Predicate of(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> all) -> all(all);
            case Filter.Or(List<Filter> any) ->
                new AnyOf(any.stream().map(this::of).toList());
            case Filter.Not(Filter negated) -> new Negated(of(negated));
            case Filter.Behavior(Occurrence occurrence, Filter event) -> ofBehavior(occurrence, event);
            case Filter.InSegments ignored -> throw new IllegalArgumentException("segments have been resolved by now");
            case Match match -> match.dimension().grain() == foreign ? new Always() : ofAnyLeaf(match);
        };
    }

    private Predicate ofBehavior(Occurrence occurrence, Filter event) {
        Predicate done = new HasEvent(scope.sites(), scope.range(), new FilterMeaning(Grain.VISIT, scope).of(event));
        return occurrence == Occurrence.HAS_DONE ? done : new Negated(done);
    }

    private Predicate ofAnyLeaf(Match match) {
        return match.dimension() == OfEvent.GOAL
                ? new AnyOf(scope.goals().stream()
                        .filter(goal -> GoalMatch.admits(match, goal))
                        .map(GoalPredicates::filtered)
                        .toList())
                : ofLeaf(match);
    }

    static Predicate ofLeaf(Match match) {
        return switch (match.dimension()) {
            case Property property -> ofProperty(match, property);
            case OfEvent event ->
                event == OfEvent.NAME && match.operator() != Operator.IS
                        ? new Never() // stats-query-v2.md §6.3
                        : ofField(match);
            case OfVisit visit -> ofField(match);
            case Dimension.Time time -> throw new IllegalArgumentException("time cannot be filtered on");
        };
    }

    /** In a table of imported rows a property is a column like others (stats-query-v2.md §12.3). */
    static Predicate ofImportedLeaf(Match match) {
        return match.dimension() instanceof Property ? ofField(match) : ofLeaf(match);
    }

    private static Predicate ofField(Match match) {
        Predicate positive = withBlanks(match, new TextMatch(match.dimension(), test(match)));
        return match.operator().isNegative() ? new Negated(positive) : positive;
    }

    private static Predicate withBlanks(Match match, TextMatch found) {
        return findsBlank(match)
                ? new AnyOf(List.of(
                        found,
                        new TextMatch(match.dimension(), new TextTest.EqualsAny(Set.of(""), LetterCase.MATTERS))))
                : found;
    }

    // "Direct" is part of the label of an empty source, so looking for it finds the empty ones: §6.1; and an unknown
    // country is two NULs to everybody who asks: §5.3.
    private static boolean findsBlank(Match match) {
        boolean country = match.dimension() == OfVisit.COUNTRY;
        return switch (match.operator()) {
            case IS, IS_NOT -> false;
            case CONTAINS, CONTAINS_NOT -> {
                String label = folded(country ? UNKNOWN_COUNTRY : DIRECT, match.caseRule());
                yield (country || isShownAsDirect(match.dimension()))
                        && texts(match).stream().anyMatch(label::contains);
            }
            case MATCHES, MATCHES_NOT ->
                country
                        && match.anyOf().stream()
                                .anyMatch(clause -> Expressions.isFoundIn(clause.text(), UNKNOWN_COUNTRY));
            case MATCHES_WILDCARD, MATCHES_WILDCARD_NOT ->
                country
                        && match.anyOf().stream()
                                .anyMatch(clause -> Glob.of(clause.text()).matches(UNKNOWN_COUNTRY));
        };
    }

    private static boolean isShownAsDirect(Dimension dimension) {
        return dimension instanceof OfVisit visit
                && (visit == OfVisit.SOURCE || visit == OfVisit.REFERRER || visit.isUtm());
    }

    // stats-query-v2.md §6.4.
    private static Predicate ofProperty(Match match, Property property) {
        Predicate found = new TextMatch(property, test(match));
        Predicate has = new HasProperty(property.name());
        boolean listsMissing =
                match.anyOf().stream().anyMatch(clause -> clause.text().equals(Property.NONE));
        return switch (match.operator()) {
            case IS -> listsMissing ? new AnyOf(List.of(found, new Negated(has))) : found;
            case IS_NOT -> listsMissing ? new AllOf(List.of(has, new Negated(found))) : new Negated(found);
            case CONTAINS, MATCHES, MATCHES_WILDCARD -> found;
            case CONTAINS_NOT, MATCHES_NOT, MATCHES_WILDCARD_NOT -> new AllOf(List.of(has, new Negated(found)));
        };
    }

    private static TextTest test(Match match) {
        LetterCase letterCase = match.caseRule() == CaseRule.INSENSITIVE ? LetterCase.IGNORED : LetterCase.MATTERS;
        return switch (match.operator()) {
            case IS, IS_NOT -> new TextTest.EqualsAny(texts(match), letterCase);
            case CONTAINS, CONTAINS_NOT -> new TextTest.ContainsAny(texts(match), letterCase);
            case MATCHES, MATCHES_NOT ->
                new TextTest.FindsAny(
                        match.anyOf().stream().map(Filter.Clause::text).toList());
            case MATCHES_WILDCARD, MATCHES_WILDCARD_NOT ->
                new TextTest.MatchesAny(match.anyOf().stream()
                        .map(clause -> Glob.of(clause.text()))
                        .toList());
        };
    }

    private static Set<String> texts(Match match) {
        Set<String> texts = new LinkedHashSet<>();
        match.anyOf().forEach(clause -> texts.add(folded(stored(match, clause.text()), match.caseRule())));
        return texts;
    }

    // Labels stand for the empty value only where they are given exactly and compared as a whole: §6.1.
    private static String stored(Match match, String text) {
        boolean whole = match.operator() == Operator.IS || match.operator() == Operator.IS_NOT;
        if (!whole || match.dimension() instanceof Property || match.dimension() == OfEvent.NAME) {
            return text;
        }
        if (text.equals(NOT_SET)
                || (text.equals(DIRECT) && isShownAsDirect(match.dimension()))
                || (text.equals(UNKNOWN_COUNTRY) && match.dimension() == OfVisit.COUNTRY)) {
            return match.dimension() == OfVisit.CITY ? "0" : "";
        }
        return match.dimension() == OfVisit.CITY ? number(text) : text;
    }

    // "007" is city 7; a text that is no number is compared as it is and equals no city.
    private static String number(String text) {
        try {
            return Long.toString(Long.parseLong(text));
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    private static String folded(String text, CaseRule caseRule) {
        return caseRule == CaseRule.INSENSITIVE ? Letters.lower(text) : text;
    }
}
