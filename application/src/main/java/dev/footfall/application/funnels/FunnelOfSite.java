package dev.footfall.application.funnels;

import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.goal.Goal;
import java.util.List;

/**
 * A funnel and the goals that are its steps.
 *
 * @param steps in order
 */
public record FunnelOfSite(Funnel funnel, List<Goal> steps) {
    public FunnelOfSite {
        steps = List.copyOf(steps);
    }
}
