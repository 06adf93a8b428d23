package dev.footfall.domain.funnel.reference;

import dev.footfall.domain.funnel.ResolvedFunnel;
import dev.footfall.domain.funnel.StepOrder;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.stats.reference.ReferenceEngine;
import dev.footfall.domain.visit.Event;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The way of one visitor. */
final class Walk {
    private static final int NO_STEP = 0;

    private Walk() {}

    /** The last step he takes, 0 for none. */
    static int level(ResolvedFunnel funnel, List<Event> events) {
        boolean strict = funnel.order() == StepOrder.STRICT;
        List<Moment> moments = events.stream()
                .flatMap(event -> moments(funnel, event))
                .filter(moment -> strict || moment.step() != NO_STEP)
                .sorted(Comparator.comparingLong(Moment::second).thenComparingInt(Moment::step))
                .toList();
        int last = funnel.steps().size();
        // What is taken is always the first so many steps.
        int taken = NO_STEP;
        long[] start = new long[last + 1];
        for (Moment moment : moments) {
            int step = moment.step();
            if (step == 1) {
                start[1] = moment.second();
                taken = Math.max(taken, 1);
            } else if (step != NO_STEP && taken >= step - 1) {
                if (moment.second() <= start[step - 1] + ResolvedFunnel.WINDOW.toSeconds()) {
                    start[step] = start[step - 1];
                    taken = Math.max(taken, step);
                }
            } else if (strict && taken > NO_STEP) {
                return taken;
            }
            if (taken == last) {
                break;
            }
        }
        return taken;
    }

    private static Stream<Moment> moments(ResolvedFunnel funnel, Event event) {
        long second = event.timestamp().getEpochSecond();
        List<Moment> steps = IntStream.rangeClosed(1, funnel.steps().size())
                .filter(step -> ReferenceEngine.reaches(funnel.steps().get(step - 1), event))
                .mapToObj(step -> new Moment(second, step))
                .toList();
        return steps.isEmpty() && counts(funnel, event) ? Stream.of(new Moment(second, NO_STEP)) : steps.stream();
    }

    private static boolean counts(ResolvedFunnel funnel, Event event) {
        return !event.name().isEngagement()
                || funnel.steps().stream().anyMatch(goal -> goal.trigger() instanceof Trigger.PageScrolled);
    }

    private record Moment(long second, int step) {}
}
