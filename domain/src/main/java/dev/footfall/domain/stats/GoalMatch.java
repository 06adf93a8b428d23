package dev.footfall.domain.stats;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Match;

/** Which goals a condition on {@code event:goal} means, by their display names (stats-query-v2.md §7.2). */
public final class GoalMatch {
    private GoalMatch() {}

    /** Whether the goal is one of those meant. */
    public static boolean admits(Match match, Goal goal) {
        String name = cased(match, goal.displayName());
        return match.anyOf().stream()
                .map(clause -> cased(match, clause.text()))
                .anyMatch(text -> switch (match.operator()) {
                    case IS -> name.equals(text);
                    case CONTAINS -> name.contains(text);
                    case IS_NOT, CONTAINS_NOT, MATCHES, MATCHES_NOT, MATCHES_WILDCARD, MATCHES_WILDCARD_NOT ->
                        throw new IllegalArgumentException("goals cannot be filtered by " + match.operator());
                });
    }

    private static String cased(Match match, String text) {
        return match.caseRule() == CaseRule.INSENSITIVE ? Letters.lower(text) : text;
    }
}
