package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.GUEST_MEMBERSHIPS;
import static dev.footfall.persistence.tables.configuration.Tables.SITES;
import static dev.footfall.persistence.tables.configuration.Tables.TEAM_MEMBERSHIPS;

import dev.footfall.application.access.Memberships;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.SiteRole;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.UserId;
import dev.footfall.persistence.configuration.Statements.Question;
import java.util.List;
import java.util.Optional;

final class JooqMemberships implements Memberships {
    private final Statements statements;

    JooqMemberships(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<TeamRole> ofTeam(UserId user, TeamId team) {
        return statements.recall(
                new Question("role in a team", List.of(user, team)),
                db -> db.select(TEAM_MEMBERSHIPS.ROLE)
                        .from(TEAM_MEMBERSHIPS)
                        .where(TEAM_MEMBERSHIPS.TEAM_ID.eq(team.value()))
                        .and(TEAM_MEMBERSHIPS.USER_ID.eq(user.value()))
                        .fetchOptional(row -> Words.read(TeamRole.class, row.value1())));
    }

    @Override
    public boolean isGuestIn(UserId user, TeamId team) {
        return statements.recall(
                        new Question("guest of a team", List.of(user, team)),
                        db -> db.fetchExists(db.selectOne()
                                .from(GUEST_MEMBERSHIPS)
                                .join(SITES)
                                .on(SITES.ID.eq(GUEST_MEMBERSHIPS.SITE_ID))
                                .where(GUEST_MEMBERSHIPS.USER_ID.eq(user.value()))
                                .and(SITES.TEAM_ID.eq(team.value()))))
                && ofTeam(user, team).isEmpty();
    }

    @Override
    public Optional<SiteRole.OfGuest> asGuest(UserId user, SiteId site) {
        return statements.recall(
                new Question("role of a guest", List.of(user, site)),
                db -> db.select(GUEST_MEMBERSHIPS.ROLE)
                        .from(GUEST_MEMBERSHIPS)
                        .join(SITES)
                        .on(SITES.ID.eq(GUEST_MEMBERSHIPS.SITE_ID))
                        .leftAntiJoin(TEAM_MEMBERSHIPS)
                        .on(TEAM_MEMBERSHIPS.TEAM_ID.eq(SITES.TEAM_ID))
                        .and(TEAM_MEMBERSHIPS.USER_ID.eq(GUEST_MEMBERSHIPS.USER_ID))
                        .where(GUEST_MEMBERSHIPS.SITE_ID.eq(site.value()))
                        .and(GUEST_MEMBERSHIPS.USER_ID.eq(user.value()))
                        .fetchOptional(row -> new SiteRole.OfGuest(Words.read(GuestRole.class, row.value1()))));
    }
}
