package dev.footfall.domain.stats;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Predicate.AllOf;
import dev.footfall.domain.stats.Predicate.LetterCase;
import dev.footfall.domain.stats.Predicate.ScrolledBetween;
import dev.footfall.domain.stats.Predicate.TextMatch;
import dev.footfall.domain.stats.Predicate.TextTest;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.wildcard.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which events reach a goal, as conditions on what is stored of them (stats-query-v2.md §7.1). */
final class GoalPredicates {
    private static final int WHOLE_PAGE = 100;

    private GoalPredicates() {}

    /** Where an event only has to reach one goal of several. */
    static Predicate filtered(Goal goal) {
        return reached(goal, GoalPredicates::equalsOrMatches);
    }

    /** Where events are grouped by the goals they reach: there every path is a pattern. */
    static Predicate grouped(Goal goal) {
        return reached(goal, GoalPredicates::matches);
    }

    private static TextTest matches(PagePattern pages) {
        Glob glob = Glob.of(pages.text());
        return glob.onlyText()
                .<TextTest>map(GoalPredicates::equalTo)
                .orElseGet(() -> new TextTest.MatchesAny(List.of(glob)));
    }

    private static TextTest equalTo(String text) {
        return new TextTest.EqualsAny(Set.of(text), LetterCase.MATTERS);
    }

    /** Imported rows that reach it, of the one table that knows such goals; those with properties none does. */
    static Optional<ImportedTable> importedIn(Goal goal) {
        if (!goal.customProps().isEmpty()) {
            return Optional.empty();
        }
        return switch (goal.trigger()) {
            case Trigger.EventNamed ignored -> Optional.of(ImportedTable.CUSTOM_EVENTS);
            case Trigger.PageVisited ignored -> Optional.of(ImportedTable.PAGES);
            case Trigger.PageScrolled ignored -> Optional.empty();
        };
    }

    /** Which rows of a table of imported ones reach the goal, in a filter. */
    static Predicate imported(Goal goal, ImportedTable table) {
        return imported(goal, table, GoalPredicates::equalsOrMatches);
    }

    /** Which rows of a table of imported ones reach the goal, where they are grouped by it. */
    static Predicate importedGrouped(Goal goal, ImportedTable table) {
        return imported(goal, table, GoalPredicates::matches);
    }

    private static Predicate imported(Goal goal, ImportedTable table, PathTest paths) {
        if (importedIn(goal).filter(table::equals).isEmpty()) {
            return new Predicate.Never();
        }
        return switch (goal.trigger()) {
            case Trigger.EventNamed(EventName name, var currency) -> named(name);
            case Trigger.PageVisited(PagePattern pages) -> new TextMatch(OfEvent.PAGE, paths.of(pages));
            case Trigger.PageScrolled ignored -> new Predicate.Never();
        };
    }

    private static TextTest equalsOrMatches(PagePattern pages) {
        return pages.text().indexOf('*') < 0
                ? new TextTest.EqualsAny(Set.of(pages.text()), LetterCase.MATTERS)
                : new TextTest.MatchesAny(List.of(Glob.of(pages.text())));
    }

    private static Predicate reached(Goal goal, PathTest paths) {
        List<Predicate> all = new ArrayList<>(
                switch (goal.trigger()) {
                    case Trigger.EventNamed(EventName name, var currency) -> List.of(named(name));
                    case Trigger.PageVisited(PagePattern pages) ->
                        List.of(named(EventName.PAGEVIEW), new TextMatch(OfEvent.PAGE, paths.of(pages)));
                    case Trigger.PageScrolled(PagePattern pages, int threshold) ->
                        List.of(
                                named(EventName.ENGAGEMENT),
                                new TextMatch(OfEvent.PAGE, paths.of(pages)),
                                new ScrolledBetween(threshold, WHOLE_PAGE));
                });
        goal.customProps().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(pair -> all.add(new TextMatch(
                        new Dimension.Property(pair.getKey()),
                        new TextTest.EqualsAny(Set.of(pair.getValue()), LetterCase.MATTERS))));
        return new AllOf(all);
    }

    private static Predicate named(EventName name) {
        return new TextMatch(OfEvent.NAME, new TextTest.EqualsAny(Set.of(name.value()), LetterCase.MATTERS));
    }

    private interface PathTest {
        TextTest of(PagePattern pages);
    }
}
