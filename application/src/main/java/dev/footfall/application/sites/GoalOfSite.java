package dev.footfall.application.sites;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.site.Domain;

/** A goal and the present domain of its site. */
public record GoalOfSite(Goal goal, Domain domain) {}
