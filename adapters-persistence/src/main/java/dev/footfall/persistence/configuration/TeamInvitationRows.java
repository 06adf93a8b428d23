package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.TEAM_INVITATIONS;

import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamInvitation;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.UserId;
import dev.footfall.persistence.tables.configuration.tables.records.TeamInvitationsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who is asked to become a member of a team. */
record TeamInvitationRows(Statements statements) {
    List<TeamInvitation> of(TeamId team) {
        return statements.read(db -> db.selectFrom(TEAM_INVITATIONS)
                .where(TEAM_INVITATIONS.TEAM_ID.eq(team.value()))
                .orderBy(TEAM_INVITATIONS.ID)
                .fetch(TeamInvitationRows::read));
    }

    Optional<TeamInvitation> with(String code) {
        return statements.read(db -> db.selectFrom(TEAM_INVITATIONS)
                .where(TEAM_INVITATIONS.CODE.eq(code))
                .fetchOptional(TeamInvitationRows::read));
    }

    private static TeamInvitation read(TeamInvitationsRecord row) {
        return new TeamInvitation(
                row.getCode(),
                new TeamId(row.getTeamId()),
                row.getEmail(),
                Words.read(TeamRole.class, row.getRole()),
                new UserId(row.getInviterId()),
                Instant.ofEpochSecond(row.getCreatedAt()));
    }

    void put(TeamInvitation invitation) {
        String role = Words.of(invitation.role());
        long inviter = invitation.inviter().value();
        statements.write(db -> db.insertInto(TEAM_INVITATIONS)
                .set(TEAM_INVITATIONS.CODE, invitation.code())
                .set(TEAM_INVITATIONS.TEAM_ID, invitation.team().value())
                .set(TEAM_INVITATIONS.EMAIL, invitation.email())
                .set(TEAM_INVITATIONS.EMAIL_IN_LOWER_CASE, invitation.email().toLowerCase(Locale.ROOT))
                .set(TEAM_INVITATIONS.ROLE, role)
                .set(TEAM_INVITATIONS.INVITER_ID, inviter)
                .set(TEAM_INVITATIONS.CREATED_AT, invitation.invitedAt().getEpochSecond())
                .onConflict(TEAM_INVITATIONS.TEAM_ID, TEAM_INVITATIONS.EMAIL_IN_LOWER_CASE)
                .doUpdate()
                .set(TEAM_INVITATIONS.ROLE, role)
                .set(TEAM_INVITATIONS.INVITER_ID, inviter)
                .execute());
    }

    void remove(TeamId team, String email) {
        statements.write(db -> db.deleteFrom(TEAM_INVITATIONS)
                .where(TEAM_INVITATIONS.TEAM_ID.eq(team.value()))
                .and(TEAM_INVITATIONS.EMAIL_IN_LOWER_CASE.eq(email.toLowerCase(Locale.ROOT)))
                .execute());
    }

    void forgetBefore(Instant moment) {
        statements.write(db -> db.deleteFrom(TEAM_INVITATIONS)
                .where(TEAM_INVITATIONS.CREATED_AT.lt(moment.getEpochSecond()))
                .execute());
    }
}
