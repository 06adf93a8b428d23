package dev.footfall.persistence.configuration;

import static dev.footfall.persistence.tables.configuration.Tables.GUEST_MEMBERSHIPS;
import static dev.footfall.persistence.tables.configuration.Tables.SITES;
import static dev.footfall.persistence.tables.configuration.Tables.SUBSCRIPTIONS;
import static dev.footfall.persistence.tables.configuration.Tables.TEAMS;
import static dev.footfall.persistence.tables.configuration.Tables.TEAM_MEMBERSHIPS;
import static dev.footfall.persistence.tables.configuration.Tables.USERS;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.footfall.application.site.TeamRepository;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.Member.MemberId;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamInvitation;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.UserId;
import dev.footfall.persistence.configuration.Statements.Question;
import dev.footfall.persistence.tables.configuration.tables.records.SubscriptionsRecord;
import dev.footfall.persistence.tables.configuration.tables.records.TeamMembershipsRecord;
import dev.footfall.persistence.tables.configuration.tables.records.TeamsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

final class JooqTeamRepository implements TeamRepository {
    private final Statements statements;
    private final TeamInvitationRows invitations;

    JooqTeamRepository(Statements statements) {
        this.statements = statements;
        this.invitations = new TeamInvitationRows(statements);
    }

    @Override
    public Optional<Team> find(TeamId id) {
        return statements.recall(
                new Question("team", id),
                db -> teams(db, TEAMS.ID.eq(id.value())).stream().findFirst());
    }

    @Override
    public Optional<Team> find(UUID identifier) {
        return teams(TEAMS.IDENTIFIER.eq(identifier.toString())).stream().findFirst();
    }

    @Override
    public List<Team> of(UserId member) {
        return teams(TEAMS.ID.in(select(TEAM_MEMBERSHIPS.TEAM_ID)
                .from(TEAM_MEMBERSHIPS)
                .where(TEAM_MEMBERSHIPS.USER_ID.eq(member.value()))));
    }

    private List<Team> teams(Condition condition) {
        return statements.read(db -> teams(db, condition));
    }

    private static List<Team> teams(DSLContext db, Condition condition) {
        Map<Long, Subscription> latest = latestSubscriptions(db, condition);
        return db.selectFrom(TEAMS)
                .where(condition)
                .orderBy(TEAMS.ID)
                .fetch(row -> TeamRows.read(row, Optional.ofNullable(latest.get(row.getId()))));
    }

    private static Map<Long, Subscription> latestSubscriptions(DSLContext db, Condition ofTeams) {
        return db
                .selectFrom(SUBSCRIPTIONS)
                .where(SUBSCRIPTIONS.ID.in(select(max(SUBSCRIPTIONS.ID))
                        .from(SUBSCRIPTIONS)
                        .where(SUBSCRIPTIONS.TEAM_ID.in(
                                select(TEAMS.ID).from(TEAMS).where(ofTeams)))
                        .groupBy(SUBSCRIPTIONS.TEAM_ID)))
                .fetch()
                .stream()
                .collect(toMap(SubscriptionsRecord::getTeamId, SubscriptionRows::read));
    }

    @Override
    public Team add(NewTeam team) {
        return statements.write(db -> {
            TeamsRecord row = Inserts.unique(
                    db.insertInto(TEAMS)
                            .set(TeamRows.write(team))
                            .onConflict(TEAMS.IDENTIFIER)
                            .doNothing(),
                    db.selectFrom(TEAMS)
                            .where(TEAMS.IDENTIFIER.eq(team.identifier().toString())),
                    "a team has this identifier already");
            team.subscription().ifPresent(subscription -> subscribe(db, row.getId(), subscription));
            return TeamRows.read(row, team.subscription());
        });
    }

    private static void subscribe(DSLContext db, long team, Subscription subscription) {
        db.insertInto(SUBSCRIPTIONS)
                .set(SubscriptionRows.write(team, subscription))
                .execute();
    }

    @Override
    public void change(Team team) {
        long id = team.id().value();
        statements.write(db -> {
            Optional<Subscription> before =
                    Optional.ofNullable(latestSubscriptions(db, TEAMS.ID.eq(id)).get(id));
            int changed = Changes.make(
                    db.update(TEAMS).set(TeamRows.write(team)).where(TEAMS.ID.eq(id)),
                    "another team has this identifier");
            if (changed > 0 && !team.subscription().equals(before)) {
                team.subscription()
                        .ifPresentOrElse(subscription -> subscribe(db, id, subscription), () -> unsubscribe(db, id));
            }
            return changed;
        });
    }

    /** A team without a subscription has no history of them either: its last row would count. */
    private static void unsubscribe(DSLContext db, long team) {
        db.deleteFrom(SUBSCRIPTIONS).where(SUBSCRIPTIONS.TEAM_ID.eq(team)).execute();
    }

    @Override
    public void putMember(TeamId team, UserId user, TeamRole role) {
        statements.write(db -> {
            endGuestRows(db, team, user);
            return db.insertInto(TEAM_MEMBERSHIPS)
                    .set(TEAM_MEMBERSHIPS.TEAM_ID, team.value())
                    .set(TEAM_MEMBERSHIPS.USER_ID, user.value())
                    .set(TEAM_MEMBERSHIPS.ROLE, Words.of(role))
                    .onConflict(TEAM_MEMBERSHIPS.TEAM_ID, TEAM_MEMBERSHIPS.USER_ID)
                    .doUpdate()
                    .set(TEAM_MEMBERSHIPS.ROLE, Words.of(role))
                    .execute();
        });
    }

    /** By way of the user's few guest rows, not of the many sites a team may have. */
    private static void endGuestRows(DSLContext db, TeamId team, UserId user) {
        db.deleteFrom(GUEST_MEMBERSHIPS)
                .where(GUEST_MEMBERSHIPS.USER_ID.eq(user.value()))
                .andExists(selectOne()
                        .from(SITES)
                        .where(SITES.ID.eq(GUEST_MEMBERSHIPS.SITE_ID))
                        .and(SITES.TEAM_ID.eq(team.value())))
                .execute();
    }

    @Override
    public void removeMember(TeamId team, UserId user) {
        statements.write(db -> db.deleteFrom(TEAM_MEMBERSHIPS)
                .where(TEAM_MEMBERSHIPS.TEAM_ID.eq(team.value()))
                .and(TEAM_MEMBERSHIPS.USER_ID.eq(user.value()))
                .execute());
    }

    @Override
    public Optional<Member> member(TeamId team, UserId user) {
        return members(TEAM_MEMBERSHIPS.TEAM_ID.eq(team.value()).and(TEAM_MEMBERSHIPS.USER_ID.eq(user.value())))
                .stream()
                .findFirst();
    }

    @Override
    public List<Member> members(TeamId team) {
        return members(TEAM_MEMBERSHIPS.TEAM_ID.eq(team.value()));
    }

    private List<Member> members(Condition condition) {
        return statements.read(db -> db.select()
                .from(TEAM_MEMBERSHIPS)
                .join(USERS)
                .on(USERS.ID.eq(TEAM_MEMBERSHIPS.USER_ID))
                .where(condition)
                .orderBy(TEAM_MEMBERSHIPS.ID)
                .fetch(JooqTeamRepository::member));
    }

    private static Member member(Record row) {
        TeamMembershipsRecord membership = row.into(TEAM_MEMBERSHIPS);
        return new Member(
                new MemberId(membership.getId()),
                JooqUserRepository.user(row.into(USERS)),
                Words.read(TeamRole.class, membership.getRole()));
    }

    @Override
    public List<TeamInvitation> invitations(TeamId team) {
        return invitations.of(team);
    }

    @Override
    public Optional<TeamInvitation> invitation(String code) {
        return invitations.with(code);
    }

    @Override
    public void putInvitation(TeamInvitation invitation) {
        invitations.put(invitation);
    }

    @Override
    public void removeInvitation(TeamId team, String email) {
        invitations.remove(team, email);
    }

    @Override
    public void forgetInvitationsBefore(Instant moment) {
        invitations.forgetBefore(moment);
    }
}
