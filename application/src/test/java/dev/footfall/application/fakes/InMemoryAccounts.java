package dev.footfall.application.fakes;

import dev.footfall.application.billing.Accounts;
import dev.footfall.domain.plan.GracePeriod;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The grace periods of teams. */
public final class InMemoryAccounts implements Accounts, Undoable {
    private final Rows<TeamId, GracePeriod> graces = new Rows<>();
    private final Supplier<List<Team>> teams;

    public InMemoryAccounts(InMemoryPeople people) {
        teams = people.teams::all;
    }

    @Override
    public List<TeamId> teams() {
        return teams.get().stream().map(Team::id).toList();
    }

    @Override
    public Optional<GracePeriod> gracePeriod(TeamId team) {
        return graces.find(team);
    }

    @Override
    public void setGracePeriod(TeamId team, Optional<GracePeriod> grace) {
        grace.ifPresentOrElse(given -> graces.put(team, given), () -> graces.remove(team));
    }

    @Override
    public int writes() {
        return graces.writes();
    }

    @Override
    public Runnable checkpoint() {
        return graces.checkpoint();
    }
}
