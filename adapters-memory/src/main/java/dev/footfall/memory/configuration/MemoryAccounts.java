package dev.footfall.memory.configuration;

import dev.footfall.application.billing.Accounts;
import dev.footfall.domain.plan.Agreement;
import dev.footfall.domain.plan.GracePeriod;
import dev.footfall.domain.team.TeamId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    @Override
    public Optional<Agreement> agreement(TeamId team, String productId) {
        return tables.read(() -> tables.agreements.first(isAbout(team, productId)))
                .map(Rows.AgreementRow::agreement);
    }

    @Override
    public void putAgreement(TeamId team, Agreement agreement) {
        tables.write(() -> {
            tables.agreements.remove(isAbout(team, agreement.productId()));
            var unused = tables.agreements.add(number -> new Rows.AgreementRow(team, agreement));
        });
    }

    private static Predicate<Rows.AgreementRow> isAbout(TeamId team, String productId) {
        return row -> row.team().equals(team) && row.agreement().productId().equals(productId);
    }
}
