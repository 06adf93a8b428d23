package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.AGREEMENTS;
import static dev.footfall.persistence.tables.configuration.Tables.GRACE_PERIODS;
import static dev.footfall.persistence.tables.configuration.Tables.TEAMS;

import dev.footfall.application.billing.Accounts;
import dev.footfall.domain.plan.Agreement;
import dev.footfall.domain.plan.GracePeriod;
import dev.footfall.domain.team.TeamId;
import dev.footfall.persistence.tables.configuration.tables.records.AgreementsRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

final class JooqAccounts implements Accounts {
    private final Statements statements;

    JooqAccounts(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<TeamId> teams() {
        return statements.read(
                db -> db.select(TEAMS.ID).from(TEAMS).orderBy(TEAMS.ID).fetch(row -> new TeamId(row.value1())));
    }

    @Override
    public Optional<GracePeriod> gracePeriod(TeamId team) {
        return statements.read(db -> db.select(GRACE_PERIODS.LAST_DAY)
                .from(GRACE_PERIODS)
                .where(GRACE_PERIODS.TEAM_ID.eq(team.value()))
                .fetchOptional(row -> grace(Optional.ofNullable(row.value1()))));
    }

    private static GracePeriod grace(Optional<String> lastDay) {
        return lastDay.<GracePeriod>map(day -> new GracePeriod.Until(LocalDate.parse(day)))
                .orElseGet(GracePeriod.UntilSettled::new);
    }

    @Override
    public void setGracePeriod(TeamId team, Optional<GracePeriod> grace) {
        statements.write(db -> {
            int removed = db.deleteFrom(GRACE_PERIODS)
                    .where(GRACE_PERIODS.TEAM_ID.eq(team.value()))
                    .execute();
            return grace.map(given -> db.insertInto(GRACE_PERIODS)
                            .set(GRACE_PERIODS.TEAM_ID, team.value())
                            .set(GRACE_PERIODS.LAST_DAY, lastDay(given).orElse(null))
                            .execute())
                    .orElse(removed);
        });
    }

    private static Optional<String> lastDay(GracePeriod grace) {
        return switch (grace) {
            case GracePeriod.Until(LocalDate day) -> Optional.of(day.toString());
            case GracePeriod.UntilSettled() -> Optional.empty();
        };
    }

    @Override
    public Optional<Agreement> agreement(TeamId team, String productId) {
        return statements.read(db -> db.selectFrom(AGREEMENTS)
                .where(AGREEMENTS.TEAM_ID.eq(team.value()).and(AGREEMENTS.PRODUCT_ID.eq(productId)))
                .fetchOptional(AgreementRows::read));
    }

    @Override
    public void putAgreement(TeamId team, Agreement agreement) {
        AgreementsRecord row = AgreementRows.write(team, agreement);
        statements.write(db -> db.insertInto(AGREEMENTS)
                .set(row)
                .onConflict(AGREEMENTS.TEAM_ID, AGREEMENTS.PRODUCT_ID)
                .doUpdate()
                .set(row)
                .execute());
    }
}
