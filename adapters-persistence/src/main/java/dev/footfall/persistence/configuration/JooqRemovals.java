package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.SEGMENTS;
import static dev.footfall.persistence.tables.configuration.Tables.TEAMS;
import static dev.footfall.persistence.tables.configuration.Tables.USERS;

import dev.footfall.application.people.Removals;
import dev.footfall.domain.segment.Segment.Kind;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;

/** Foreign keys take along, or let go, what hangs on users and teams. */
final class JooqRemovals implements Removals {
    private final Statements statements;

    JooqRemovals(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void removeUser(UserId user) {
        statements.write(db -> {
            db.deleteFrom(SEGMENTS)
                    .where(SEGMENTS.OWNER_ID.eq(user.value()))
                    .and(SEGMENTS.KIND.eq(Words.of(Kind.PERSONAL)))
                    .execute();
            return db.deleteFrom(USERS).where(USERS.ID.eq(user.value())).execute();
        });
    }

    @Override
    public void removeTeam(TeamId team) {
        statements.write(
                db -> db.deleteFrom(TEAMS).where(TEAMS.ID.eq(team.value())).execute());
    }
}
