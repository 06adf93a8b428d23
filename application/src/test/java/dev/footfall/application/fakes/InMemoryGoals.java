package dev.footfall.application.fakes;

import dev.footfall.application.site.GoalRepository;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.NewGoal;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.site.SiteId;
import java.util.List;
import java.util.Optional;

/** The goals of all sites. */
public final class InMemoryGoals implements GoalRepository, Undoable {
    private final Rows<GoalId, OfSite> rows = new Rows<>();
    private final InMemoryFunnels funnels;
    private final int most;

    public InMemoryGoals() {
        this(new InMemoryFunnels());
    }

    public InMemoryGoals(InMemoryFunnels funnels) {
        this(funnels, MOST);
    }

    /**
     * @param funnels which removed goals are taken out of
     * @param most how many goals of a site count
     */
    public InMemoryGoals(InMemoryFunnels funnels, int most) {
        this.funnels = funnels;
        this.most = most;
    }

    @Override
    public List<Goal> newestFirst(SiteId site) {
        return rows.all().filter(row -> row.site().equals(site)).map(OfSite::goal).toList().reversed().stream()
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Goal> named(SiteId site, String displayName) {
        return rows.all()
                .filter(row ->
                        row.site().equals(site) && row.goal().displayName().equals(displayName))
                .map(OfSite::goal)
                .findFirst();
    }

    @Override
    public Optional<Goal> find(SiteId site, GoalId goal) {
        return rows.find(goal).filter(row -> row.site().equals(site)).map(OfSite::goal);
    }

    @Override
    public boolean isFull(SiteId site) {
        return rows.all().filter(row -> row.site().equals(site)).count() >= most;
    }

    @Override
    public Goal add(SiteId site, NewGoal goal) {
        if (named(site, goal.displayName()).isPresent()) {
            throw new IllegalArgumentException("the site has a goal of this name");
        }
        Goal numbered = new Goal(new GoalId(rows.nextNumber()), goal.displayName(), goal.trigger(), goal.customProps());
        rows.put(numbered.id(), new OfSite(site, numbered));
        return numbered;
    }

    @Override
    public void change(Goal goal) {
        rows.change(goal.id(), new OfSite(rows.find(goal.id()).orElseThrow().site(), goal));
    }

    @Override
    public void remove(GoalId goal) {
        rows.remove(goal);
        funnels.leaveOut(goal);
    }

    @Override
    public int writes() {
        return rows.writes();
    }

    @Override
    public Runnable checkpoint() {
        return rows.checkpoint();
    }

    private record OfSite(SiteId site, Goal goal) {}
}
