package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.SUBSCRIPTIONS;
import static dev.footfall.persistence.tables.configuration.Tables.TEAMS;
import static dev.footfall.persistence.tables.configuration.Tables.TEAM_MEMBERSHIPS;

import dev.footfall.application.site.TeamRepository;
import dev.footfall.domain.access.UserId;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.persistence.tables.configuration.tables.records.TeamsRecord;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

final class JooqTeamRepository implements TeamRepository {
    private final Statements statements;

    JooqTeamRepository(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<Team> find(TeamId id) {
        return statements.read(db -> db.selectFrom(TEAMS)
                .where(TEAMS.ID.eq(id.value()))
                .fetchOptional(row -> team(row, latestSubscription(db, row.getId()))));
    }

    private static Optional<Subscription> latestSubscription(DSLContext db, long team) {
        return db.selectFrom(SUBSCRIPTIONS)
                .where(SUBSCRIPTIONS.TEAM_ID.eq(team))
                .orderBy(SUBSCRIPTIONS.ID.desc())
                .limit(1)
                .fetchOptional(SubscriptionRows::read);
    }

    @Override
    public Team add(NewTeam team) {
        return statements.write(db -> {
            TeamsRecord row = insert(db, team);
            team.subscription()
                    .ifPresent(subscription -> db.insertInto(SUBSCRIPTIONS)
                            .set(SubscriptionRows.write(row.getId(), subscription))
                            .execute());
            return team(row, team.subscription());
        });
    }

    private static TeamsRecord insert(DSLContext db, NewTeam team) {
        String identifier = team.identifier().toString();
        return Inserts.unique(
                db.insertInto(TEAMS)
                        .set(TEAMS.IDENTIFIER, identifier)
                        .set(TEAMS.NAME, team.name())
                        .set(TEAMS.LOCKED, false)
                        .set(
                                TEAMS.TRIAL_EXPIRY_DATE,
                                team.trialExpiry().map(LocalDate::toString).orElse(null))
                        .set(TEAMS.HOURLY_API_REQUEST_LIMIT, (long) team.hourlyRequestLimit())
                        .onConflict(TEAMS.IDENTIFIER)
                        .doNothing(),
                db.selectFrom(TEAMS).where(TEAMS.IDENTIFIER.eq(identifier)),
                "a team has this identifier already");
    }

    @Override
    public void putMember(TeamId team, UserId user, TeamRole role) {
        statements.write(db -> db.insertInto(TEAM_MEMBERSHIPS)
                .set(TEAM_MEMBERSHIPS.TEAM_ID, team.value())
                .set(TEAM_MEMBERSHIPS.USER_ID, user.value())
                .set(TEAM_MEMBERSHIPS.ROLE, Words.of(role))
                .onConflict(TEAM_MEMBERSHIPS.TEAM_ID, TEAM_MEMBERSHIPS.USER_ID)
                .doUpdate()
                .set(TEAM_MEMBERSHIPS.ROLE, Words.of(role))
                .execute());
    }

    private static Team team(TeamsRecord row, Optional<Subscription> subscription) {
        return new Team(
                new TeamId(row.getId()),
                UUID.fromString(row.getIdentifier()),
                row.getName(),
                row.getLocked() ? Team.Standing.LOCKED : Team.Standing.OPEN,
                Optional.ofNullable(row.getTrialExpiryDate()).map(LocalDate::parse),
                Math.toIntExact(row.getHourlyApiRequestLimit()),
                subscription);
    }
}
