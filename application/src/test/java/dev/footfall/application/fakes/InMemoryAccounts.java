package dev.footfall.application.fakes;

import dev.footfall.application.billing.Accounts;
import dev.footfall.domain.plan.Agreement;
import dev.footfall.domain.plan.GracePeriod;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The grace periods of teams, and what was agreed with them. */
public final class InMemoryAccounts implements Accounts, Undoable {
    private final Rows<TeamId, GracePeriod> graces = new Rows<>();
    private final Rows<Product, Agreement> agreements = new Rows<>();
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
    public Optional<Agreement> agreement(TeamId team, String productId) {
        return agreements.find(new Product(team, productId));
    }

    @Override
    public void putAgreement(TeamId team, Agreement agreement) {
        agreements.put(new Product(team, agreement.productId()), agreement);
    }

    @Override
    public int writes() {
        return graces.writes() + agreements.writes();
    }

    @Override
    public Runnable checkpoint() {
        return Undoable.of(List.of(graces, agreements)).checkpoint();
    }

    private record Product(TeamId team, String id) {}
}
