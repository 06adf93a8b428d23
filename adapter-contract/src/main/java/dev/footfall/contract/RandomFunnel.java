package dev.footfall.contract;

import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.funnel.FunnelQuery;
import dev.footfall.domain.funnel.ResolvedFunnel;
import dev.footfall.domain.funnel.StepOrder;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.SiteFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** A valid question about steps that some people take. */
final class RandomFunnel {
    private final World world;
    private final SplittableRandom random;
    private final RandomPeriods periods;
    private final List<Goal> goals = new ArrayList<>();

    private RandomFunnel(World world, SplittableRandom random) {
        this.world = world;
        this.random = random;
        this.periods = new RandomPeriods(world, random);
        RandomGoals fresh = new RandomGoals(random);
        while (goals.size() < Funnel.FEWEST_STEPS) {
            goals.addAll(fresh.list());
        }
    }

    static ResolvedFunnel about(World world, SplittableRandom random) {
        return new RandomFunnel(world, random).funnel();
    }

    private ResolvedFunnel funnel() {
        Query people = people();
        return new FunnelQuery(
                        "funnel",
                        goals.subList(
                                0, random.nextInt(Funnel.FEWEST_STEPS, Math.min(goals.size(), Funnel.MOST_STEPS) + 1)),
                        Values.one(random, List.of(StepOrder.values())),
                        people)
                .of(people.resolve(
                        world.site(), periods.now(), Optional.of(world.day().minusDays(3))));
    }

    private Query people() {
        SiteFacts facts = new SiteFacts(Set.of(Feature.values())).withGoals(goals);
        while (true) {
            QueryRequest request = QueryRequest.of(periods.range(List.of()), Metric.VISITORS)
                    .where(new RandomFilter(random, goals).list().toArray(Filter[]::new));
            Optional<Query> valid = FunnelQuery.people(request, facts).toJavaOptional();
            if (valid.isPresent()) {
                return valid.get();
            }
        }
    }
}
