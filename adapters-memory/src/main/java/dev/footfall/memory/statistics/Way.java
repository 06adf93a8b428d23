package dev.footfall.memory.statistics;

import dev.footfall.domain.funnel.FunnelPlan;
import dev.footfall.domain.funnel.StepOrder;
import dev.footfall.domain.visit.Event;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** The way of one visitor through a funnel, second by second. */
final class Way {
    private final FunnelPlan plan;
    private final TreeMap<Long, TreeSet<Integer>> stepsBySecond = new TreeMap<>();

    Way(FunnelPlan plan, Conditions conditions, List<Event> events) {
        this.plan = plan;
        for (Event event : events) {
            TreeSet<Integer> steps = new TreeSet<>();
            for (int i = 0; i < plan.steps().size(); i++) {
                if (conditions.holds(plan.steps().get(i), event)) {
                    steps.add(i + 1);
                }
            }
            if (steps.isEmpty() && conditions.holds(plan.interrupting(), event)) {
                steps.add(0);
            }
            stepsBySecond
                    .computeIfAbsent(event.timestamp().getEpochSecond(), second -> new TreeSet<>())
                    .addAll(steps);
        }
    }

    int level() {
        TreeMap<Integer, Long> starts = new TreeMap<>();
        for (var second : stepsBySecond.entrySet()) {
            for (int step : second.getValue()) {
                boolean isOut = step == 0 || (step > 1 && !starts.containsKey(step - 1));
                if (isOut && plan.order() == StepOrder.STRICT && !starts.isEmpty()) {
                    return starts.lastKey();
                }
                if (step == 1) {
                    starts.put(1, second.getKey());
                } else if (!isOut) {
                    long start = starts.floorEntry(step - 1).getValue();
                    if (second.getKey() - start <= plan.window().toSeconds()) {
                        starts.put(step, start);
                    }
                }
                if (starts.containsKey(plan.steps().size())) {
                    return plan.steps().size();
                }
            }
        }
        return starts.isEmpty() ? 0 : starts.lastKey();
    }
}
