package dev.footfall.domain.funnel;

import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Predicate;
import dev.footfall.domain.stats.Predicate.LetterCase;
import dev.footfall.domain.stats.Predicate.TextMatch;
import dev.footfall.domain.stats.Predicate.TextTest;
import dev.footfall.domain.stats.QueryPlan.Source;
import dev.footfall.domain.stats.QueryPlanner;
import dev.footfall.domain.visit.EventName;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How a question about a funnel is answered from a store: for every visitor of the events, how far he came.
 *
 * <p>His events are gone through in the order of their seconds; of one second, those that reach no step come first, then
 * those that reach the first, and so on, an event once for each step it reaches. Step 1 starts the clock, again each time.
 * Any other step is taken if the one before it has been, at most {@code window} after the first step of that, and carries
 * that start on. The level is the greatest step taken, 0 for none.
 *
 * <p>In strict order, going through them ends for somebody who has taken step 1 when he does something {@code
 * interrupting}, or reaches a step whose predecessor he has not taken.
 *
 * @param events whose visitors are counted
 * @param steps which of the events reach each step, two to eight
 * @param interrupting which of the events that reach no step count as something in between; never without strict order
 */
public record FunnelPlan(
        Source.Events events, List<Predicate> steps, StepOrder order, Predicate interrupting, Duration window) {
    public FunnelPlan {
        steps = List.copyOf(steps);
    }

    public static FunnelPlan of(ResolvedFunnel funnel) {
        return new FunnelPlan(
                QueryPlanner.events(funnel.people()),
                funnel.steps().stream().map(QueryPlanner::reaching).toList(),
                funnel.order(),
                interrupting(funnel),
                ResolvedFunnel.WINDOW);
    }

    // Pings come by themselves, unless scrolling is what people are hoped to do.
    private static Predicate interrupting(ResolvedFunnel funnel) {
        boolean hopesForScrolling =
                funnel.steps().stream().anyMatch(goal -> goal.trigger() instanceof Trigger.PageScrolled);
        return switch (funnel.order()) {
            case SEQUENTIAL -> new Predicate.Never();
            case STRICT ->
                hopesForScrolling
                        ? new Predicate.Always()
                        : new Predicate.Negated(new TextMatch(
                                OfEvent.NAME,
                                new TextTest.EqualsAny(Set.of(EventName.ENGAGEMENT.value()), LetterCase.MATTERS)));
        };
    }
}
