package dev.footfall.domain.funnel;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.stats.ResolvedQuery;
import java.time.Duration;
import java.util.List;

/**
 * A question about a funnel whose every relative part has been fixed.
 *
 * @param people whose site, range and filters count
 */
public record ResolvedFunnel(String name, List<Goal> steps, StepOrder order, ResolvedQuery people) {
    /** How long after the first step, at most, each other step is taken (sites-api.md §9.3). */
    public static final Duration WINDOW = Duration.ofDays(1);

    public ResolvedFunnel {
        steps = List.copyOf(steps);
    }
}
