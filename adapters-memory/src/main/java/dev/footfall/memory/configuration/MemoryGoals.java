package dev.footfall.memory.configuration;

import dev.footfall.application.site.GoalRepository;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.site.SiteId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

final class MemoryGoals implements GoalRepository {
    private final Tables tables;
    private final int most;

    MemoryGoals(Tables tables, int most) {
        this.tables = tables;
        this.most = most;
    }

    @Override
    public List<Goal> newestFirst(SiteId site) {
        return tables.read(() -> tables.goals.of(site)).reversed().stream()
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Goal> named(SiteId site, String displayName) {
        return tables.read(
                () -> tables.goals.first(site, goal -> goal.displayName().equals(displayName)));
    }

    @Override
    public Optional<Goal> find(SiteId site, GoalId goal) {
        return tables.read(() -> tables.goals.find(site, goal.value()));
    }

    @Override
    public boolean isFull(SiteId site) {
        return tables.read(() -> tables.goals.of(site)).size() >= most;
    }

    private static Predicate<OfSite<Goal>> called(SiteId site, String displayName) {
        return row -> row.site().equals(site) && row.thing().displayName().equals(displayName);
    }

    @Override
    public Goal add(SiteId site, NewGoal goal) {
        return tables.inOne(() -> tables.goals.add(
                site,
                called(site, goal.displayName()),
                number -> new Goal(new GoalId(number), goal.displayName(), goal.trigger(), goal.customProps())));
    }

    @Override
    public void change(Goal goal) {
        tables.write(() -> tables.goals
                .siteOf(goal.id().value())
                .ifPresent(site -> tables.goals.change(goal, called(site, goal.displayName()))));
    }

    @Override
    public void remove(GoalId goal) {
        tables.write(() -> {
            tables.goals.remove(goal.value());
            tables.funnels.remove(row ->
                    row.thing().steps().contains(goal) && row.thing().steps().size() <= Funnel.FEWEST_STEPS);
            tables.funnelRows.change(
                    row -> row.thing().steps().contains(goal),
                    row -> new OfSite<>(row.site(), without(goal, row.thing())));
        });
    }

    private static Funnel without(GoalId goal, Funnel funnel) {
        return new Funnel(
                funnel.id(),
                funnel.name(),
                funnel.steps().stream().filter(step -> !step.equals(goal)).toList(),
                funnel.order());
    }
}
