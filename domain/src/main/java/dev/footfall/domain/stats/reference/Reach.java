package dev.footfall.domain.stats.reference;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.visit.Event;
import java.util.regex.Pattern;

/** Which events reach a goal (stats-query-v2.md §7.1). */
final class Reach {
    private static final int WHOLE_PAGE = 100;

    private Reach() {}

    /** As filters see it: a path without a star is compared as it is. */
    static boolean ofFilters(Goal goal, Event event) {
        return isReached(goal, event, Paths.PATTERNS_WHERE_STARRED);
    }

    /** As breakdowns see it: every path is a pattern, so a pipe separates alternatives even where there is no star. */
    static boolean ofBreakdowns(Goal goal, Event event) {
        return isReached(goal, event, Paths.PATTERNS);
    }

    /** The same of what was imported, where neither properties nor depths of scrolling are known: §12.3. */
    static boolean ofFilters(Goal goal, ImportedRow row) {
        return isReached(goal, row, Paths.PATTERNS_WHERE_STARRED);
    }

    static boolean ofBreakdowns(Goal goal, ImportedRow row) {
        return isReached(goal, row, Paths.PATTERNS);
    }

    private static boolean isReached(Goal goal, ImportedRow row, Paths paths) {
        return goal.customProps().isEmpty()
                && switch (goal.trigger()) {
                    case Trigger.EventNamed(var name, var currency) ->
                        row.table() == ImportedTable.CUSTOM_EVENTS
                                && name.value().equals(row.dimensions().getFirst());
                    case Trigger.PageVisited(var pages) ->
                        row.table() == ImportedTable.PAGES
                                && paths.fit(pages.text(), row.dimensions().getLast());
                    case Trigger.PageScrolled scroll -> false;
                };
    }

    private static boolean isReached(Goal goal, Event event, Paths paths) {
        return goal.customProps().entrySet().stream()
                        .allMatch(pair -> pair.getValue().equals(event.props().get(pair.getKey())))
                && switch (goal.trigger()) {
                    case Trigger.EventNamed(var name, var currency) ->
                        event.name().equals(name);
                    case Trigger.PageVisited(var pages) ->
                        event.name().isPageview() && paths.fit(pages.text(), event.pathname());
                    case Trigger.PageScrolled(var pages, int threshold) ->
                        event.name().isEngagement()
                                && paths.fit(pages.text(), event.pathname())
                                && threshold <= event.engagement().scrollDepth()
                                && event.engagement().scrollDepth() <= WHOLE_PAGE;
                };
    }

    /** How the paths of goals are read. */
    private enum Paths {
        PATTERNS_WHERE_STARRED,
        PATTERNS;

        boolean fit(String goal, String pathname) {
            return (this == PATTERNS || goal.contains("*"))
                    ? expression(goal).matcher(pathname).find()
                    : goal.equals(pathname);
        }

        // Anchors bind more tightly than a pipe: "^/a|/b$" finds "/a" at the start or "/b" at the end.
        private static Pattern expression(String goal) {
            StringBuilder expression = new StringBuilder();
            goal.codePoints().forEach(c -> {
                switch (c) {
                    case '*' -> expression.append(".*");
                    case '|' -> expression.append('|');
                    default -> expression.append(Pattern.quote(Character.toString(c)));
                }
            });
            return Pattern.compile("\\A" + expression + "\\z", Pattern.DOTALL);
        }
    }
}
