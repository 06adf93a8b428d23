package dev.footfall.domain.funnel;

import dev.footfall.domain.goal.Goal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far people came, in numbers (sites-api.md §9.3).
 *
 * @param allVisitors those who took no step included
 * @param steps in order
 */
public record FunnelResult(ResolvedFunnel funnel, long allVisitors, List<Step> steps) {
    public FunnelResult {
        steps = List.copyOf(steps);
    }

    public static FunnelResult of(ResolvedFunnel funnel, Levels levels) {
        return new FunnelResult(
                funnel,
                levels.reaching(0),
                IntStream.rangeClosed(1, funnel.steps().size())
                        .mapToObj(number -> step(funnel.steps().get(number - 1), number, levels))
                        .toList());
    }

    private static Step step(Goal goal, int number, Levels levels) {
        long visitors = levels.reaching(number);
        // Nobody is lost on the way to the first step, nor is there one to come from.
        long before = number == 1 ? 0 : levels.reaching(number - 1);
        long dropoff = number == 1 ? 0 : before - visitors;
        return new Step(
                goal,
                visitors,
                dropoff,
                Percent.of(dropoff, before),
                Percent.of(visitors, levels.reaching(1)),
                Percent.of(visitors, before));
    }

    public long enteringVisitors() {
        return steps.getFirst().visitors();
    }

    public Percent enteringPercentage() {
        return Percent.of(enteringVisitors(), allVisitors);
    }

    public long neverEnteringVisitors() {
        return allVisitors - enteringVisitors();
    }

    public Percent neverEnteringPercentage() {
        return Percent.of(neverEnteringVisitors(), allVisitors);
    }

    /**
     * @param visitors who took the step
     * @param dropoff how many of those who took the step before did not
     * @param dropoffPercentage of those who took the step before
     * @param conversionRate the share of those who took the first step
     * @param stepConversionRate the share of those who took the step before; 0 for the first
     */
    public record Step(
            Goal goal,
            long visitors,
            long dropoff,
            Percent dropoffPercentage,
            Percent conversionRate,
            Percent stepConversionRate) {}
}
