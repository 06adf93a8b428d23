package dev.footfall.application.site;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.site.SiteId;
import java.util.List;
import java.util.Optional;

/** The goals of sites. */
public interface GoalRepository {
    /** How many of a site's goals count; older ones are in no statistics. */
    int MOST = 1000;

    /** At most {@link #MOST}, newest first. */
    List<Goal> newestFirst(SiteId site);

    Optional<Goal> named(SiteId site, String displayName);

    Optional<Goal> find(SiteId site, GoalId goal);

    /** Whether the site has as many goals as count. */
    boolean isFull(SiteId site);

    /** Stores a goal. Its display name must be new on the site, or this is a bug of the caller and throws. */
    Goal add(SiteId site, NewGoal goal);

    /** Stores another state of a known goal. */
    void change(Goal goal);

    /**
     * Removes a goal, from funnels too: a funnel left with fewer than
     * {@value dev.footfall.domain.funnel.Funnel#FEWEST_STEPS} steps goes with it.
     */
    void remove(GoalId goal);
}
