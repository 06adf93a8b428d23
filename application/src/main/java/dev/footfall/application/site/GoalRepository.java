package dev.footfall.application.site;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.site.SiteId;
import java.util.List;

/** The goals of sites. */
public interface GoalRepository {
    /** How many of a site's goals count; older ones are in no statistics. */
    int MOST = 1000;

    /** At most {@link #MOST}, newest first. */
    List<Goal> newestFirst(SiteId site);

    /** Stores a goal. Its display name must be new on the site, or this is a bug of the caller and throws. */
    Goal add(SiteId site, NewGoal goal);
}
