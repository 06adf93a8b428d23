package dev.footfall.domain.funnel;

import dev.footfall.domain.goal.GoalId;
import java.util.List;

/**
 * Goals that visitors are hoped to reach one after the other.
 *
 * @param name unique on its site
 * @param steps from {@value #FEWEST_STEPS} to {@value #MOST_STEPS} goals of the site, in order, each once
 */
public record Funnel(FunnelId id, String name, List<GoalId> steps, StepOrder order) {
    public static final int FEWEST_STEPS = 2;
    public static final int MOST_STEPS = 8;

    public Funnel {
        steps = List.copyOf(steps);
    }

    /** A funnel in between whose steps anything may happen. */
    public Funnel(FunnelId id, String name, List<GoalId> steps) {
        this(id, name, steps, StepOrder.SEQUENTIAL);
    }

    /** The number a funnel is stored under. */
    public record FunnelId(long value) {}

    /** A funnel that has no number yet. */
    public record NewFunnel(String name, List<GoalId> steps, StepOrder order) {
        public NewFunnel {
            steps = List.copyOf(steps);
        }

        /** A funnel in between whose steps anything may happen. */
        public NewFunnel(String name, List<GoalId> steps) {
            this(name, steps, StepOrder.SEQUENTIAL);
        }

        public Funnel numbered(FunnelId id) {
            return new Funnel(id, name, steps, order);
        }
    }
}
