package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.GUEST_INVITATIONS;
import static dev.footfall.persistence.tables.configuration.Tables.GUEST_MEMBERSHIPS;
import static dev.footfall.persistence.tables.configuration.Tables.SITES;
import static dev.footfall.persistence.tables.configuration.Tables.USERS;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import dev.footfall.application.site.GuestRepository;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.Guest;
import dev.footfall.domain.team.Guest.GuestId;
import dev.footfall.domain.team.Invitation;
import dev.footfall.domain.team.Invitation.InvitationId;
import dev.footfall.domain.team.Invitation.NewInvitation;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import dev.footfall.persistence.tables.configuration.tables.records.GuestInvitationsRecord;
import dev.footfall.persistence.tables.configuration.tables.records.GuestMembershipsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;

final class JooqGuestRepository implements GuestRepository {
    private final Statements statements;

    JooqGuestRepository(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<Guest> guest(SiteId site, UserId user) {
        return guests(is(site, user)).stream().findFirst();
    }

    @Override
    public List<Guest> guests(SiteId site) {
        return guests(GUEST_MEMBERSHIPS.SITE_ID.eq(site.value()));
    }

    private List<Guest> guests(Condition condition) {
        return statements.read(db -> db.select()
                .from(GUEST_MEMBERSHIPS)
                .join(USERS)
                .on(USERS.ID.eq(GUEST_MEMBERSHIPS.USER_ID))
                .where(condition)
                .orderBy(GUEST_MEMBERSHIPS.ID)
                .fetch(JooqGuestRepository::guest));
    }

    private static Guest guest(Record row) {
        GuestMembershipsRecord membership = row.into(GUEST_MEMBERSHIPS);
        return new Guest(
                new GuestId(membership.getId()),
                JooqUserRepository.user(row.into(USERS)),
                Words.read(GuestRole.class, membership.getRole()),
                Instant.ofEpochSecond(membership.getCreatedAt()));
    }

    @Override
    public void putGuest(SiteId site, UserId user, GuestRole role, Instant now) {
        statements.write(db -> db.insertInto(GUEST_MEMBERSHIPS)
                .set(GUEST_MEMBERSHIPS.SITE_ID, site.value())
                .set(GUEST_MEMBERSHIPS.USER_ID, user.value())
                .set(GUEST_MEMBERSHIPS.ROLE, Words.of(role))
                .set(GUEST_MEMBERSHIPS.CREATED_AT, now.getEpochSecond())
                .onConflict(GUEST_MEMBERSHIPS.SITE_ID, GUEST_MEMBERSHIPS.USER_ID)
                .doUpdate()
                .set(GUEST_MEMBERSHIPS.ROLE, Words.of(role))
                .execute());
    }

    @Override
    public void removeGuest(SiteId site, UserId user) {
        statements.write(
                db -> db.deleteFrom(GUEST_MEMBERSHIPS).where(is(site, user)).execute());
    }

    private static Condition is(SiteId site, UserId user) {
        return GUEST_MEMBERSHIPS.SITE_ID.eq(site.value()).and(GUEST_MEMBERSHIPS.USER_ID.eq(user.value()));
    }

    @Override
    public Optional<Invitation> invitation(SiteId site, String email) {
        return invitations(asks(site, email)).stream().findFirst();
    }

    @Override
    public List<Invitation> invitations(SiteId site) {
        return invitations(GUEST_INVITATIONS.SITE_ID.eq(site.value()));
    }

    private List<Invitation> invitations(Condition condition) {
        return statements.read(db -> db.selectFrom(GUEST_INVITATIONS)
                .where(condition)
                .orderBy(GUEST_INVITATIONS.ID)
                .fetch(JooqGuestRepository::invitation));
    }

    private static Invitation invitation(GuestInvitationsRecord row) {
        return new Invitation(
                new InvitationId(row.getId()),
                row.getEmail(),
                Words.read(GuestRole.class, row.getRole()),
                new UserId(row.getInviterId()),
                Instant.ofEpochSecond(row.getCreatedAt()));
    }

    /** Of an address that is invited already the first spelling and the moment stay. */
    @Override
    public void putInvitation(SiteId site, NewInvitation invitation) {
        String role = Words.of(invitation.role());
        long inviter = invitation.inviter().value();
        statements.write(db -> db.insertInto(GUEST_INVITATIONS)
                .set(GUEST_INVITATIONS.SITE_ID, site.value())
                .set(GUEST_INVITATIONS.EMAIL, invitation.email())
                .set(GUEST_INVITATIONS.EMAIL_IN_LOWER_CASE, invitation.email().toLowerCase(Locale.ROOT))
                .set(GUEST_INVITATIONS.ROLE, role)
                .set(GUEST_INVITATIONS.INVITER_ID, inviter)
                .set(GUEST_INVITATIONS.CREATED_AT, invitation.invitedAt().getEpochSecond())
                .onConflict(GUEST_INVITATIONS.SITE_ID, GUEST_INVITATIONS.EMAIL_IN_LOWER_CASE)
                .doUpdate()
                .set(GUEST_INVITATIONS.ROLE, role)
                .set(GUEST_INVITATIONS.INVITER_ID, inviter)
                .execute());
    }

    @Override
    public Set<String> addressesIn(TeamId team) {
        return statements.read(db -> db.select(USERS.EMAIL_IN_LOWER_CASE)
                .from(GUEST_MEMBERSHIPS)
                .join(USERS)
                .on(USERS.ID.eq(GUEST_MEMBERSHIPS.USER_ID))
                .where(GUEST_MEMBERSHIPS.SITE_ID.in(sitesOf(team)))
                .union(select(GUEST_INVITATIONS.EMAIL_IN_LOWER_CASE)
                        .from(GUEST_INVITATIONS)
                        .where(GUEST_INVITATIONS.SITE_ID.in(sitesOf(team))))
                .fetchSet(Record1::value1));
    }

    @Override
    public Map<String, Instant> firstInvitations(TeamId team) {
        Field<Long> first = min(GUEST_INVITATIONS.CREATED_AT);
        return statements.read(db -> db.select(GUEST_INVITATIONS.EMAIL_IN_LOWER_CASE, first)
                .from(GUEST_INVITATIONS)
                .where(GUEST_INVITATIONS.SITE_ID.in(sitesOf(team)))
                .groupBy(GUEST_INVITATIONS.EMAIL_IN_LOWER_CASE)
                .fetchMap(Record2::value1, row -> Instant.ofEpochSecond(row.value2())));
    }

    @Override
    public void removeInvitations(TeamId team, String email) {
        statements.write(db -> db.deleteFrom(GUEST_INVITATIONS)
                .where(GUEST_INVITATIONS.SITE_ID.in(sitesOf(team)))
                .and(GUEST_INVITATIONS.EMAIL_IN_LOWER_CASE.eq(email.toLowerCase(Locale.ROOT)))
                .execute());
    }

    private static Select<Record1<Long>> sitesOf(TeamId team) {
        return select(SITES.ID).from(SITES).where(SITES.TEAM_ID.eq(team.value()));
    }

    @Override
    public void removeInvitation(SiteId site, String email) {
        statements.write(
                db -> db.deleteFrom(GUEST_INVITATIONS).where(asks(site, email)).execute());
    }

    private static Condition asks(SiteId site, String email) {
        return GUEST_INVITATIONS
                .SITE_ID
                .eq(site.value())
                .and(GUEST_INVITATIONS.EMAIL_IN_LOWER_CASE.eq(email.toLowerCase(Locale.ROOT)));
    }
}
