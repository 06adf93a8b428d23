package dev.footfall.domain.funnel;

import dev.footfall.domain.goal.GoalId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a funnel of one site has to be like (sites-api.md §9.1). Each rule tells what it finds wrong, if anything.
 *
 * @param goals all of the site
 */
public record FunnelRules(Set<GoalId> goals) {
    public FunnelRules {
        goals = Set.copyOf(goals);
    }

    /** @param others the names of the other funnels of the site */
    public Stream<FunnelFault> brokenBy(String name, Collection<String> others) {
        return name.isBlank()
                ? Stream.of(FunnelFault.NAME_BLANK)
                : Stream.of(FunnelFault.NAME_TAKEN).filter(fault -> others.contains(name));
    }

    public Stream<FunnelFault> brokenBy(List<GoalId> steps) {
        return Stream.of(
                        Stream.of(FunnelFault.TOO_FEW_STEPS).filter(fault -> steps.size() < Funnel.FEWEST_STEPS),
                        Stream.of(FunnelFault.TOO_MANY_STEPS).filter(fault -> steps.size() > Funnel.MOST_STEPS),
                        Stream.of(FunnelFault.GOAL_UNKNOWN).filter(fault -> !goals.containsAll(steps)),
                        Stream.of(FunnelFault.GOAL_REPEATED)
                                .filter(fault -> new HashSet<>(steps).size() < steps.size()))
                .flatMap(faults -> faults);
    }
}
