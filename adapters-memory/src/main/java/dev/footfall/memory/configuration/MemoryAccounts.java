package dev.footfall.memory.configuration;

import dev.footfall.application.billing.Accounts;
import dev.footfall.domain.plan.GracePeriod;
import dev.footfall.domain.team.TeamId;
import java.util.List;
import java.util.Optional;

final class MemoryAccounts implements Accounts {
    private final Tables tables;

    MemoryAccounts(Tables tables) {
        this.tables = tables;
    }

    @Override
    public List<TeamId> teams() {
        return tables.read(() -> tables.teams.where(row -> true)).stream()
                .map(row -> row.team().id())
                .toList();
    }

    @Override
    public Optional<GracePeriod> gracePeriod(TeamId team) {
        return tables.read(() -> tables.teams.find(team.value())).flatMap(Rows.TeamRow::grace);
    }

    @Override
    public void setGracePeriod(TeamId team, Optional<GracePeriod> grace) {
        tables.write(() -> tables.teams.change(team.value(), row -> new Rows.TeamRow(row.team(), grace)));
    }
}
