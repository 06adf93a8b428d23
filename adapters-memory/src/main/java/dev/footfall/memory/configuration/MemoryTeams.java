package dev.footfall.memory.configuration;

import dev.footfall.application.site.TeamRepository;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamInvitation;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

final class MemoryTeams implements TeamRepository {
    private final Tables tables;

    MemoryTeams(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Team> find(TeamId id) {
        return tables.read(() -> tables.teams.find(id.value())).map(Rows.TeamRow::team);
    }

    @Override
    public Optional<Team> find(UUID identifier) {
        return tables.read(
                        () -> tables.teams.first(row -> row.team().identifier().equals(identifier)))
                .map(Rows.TeamRow::team);
    }

    @Override
    public List<Team> of(UserId member) {
        return tables
                .read(() -> tables.teams.where(
                        row -> tables.members.has(each -> each.user().equals(member)
                                && each.team().equals(row.team().id()))))
                .stream()
                .map(Rows.TeamRow::team)
                .toList();
    }

    @Override
    public Team add(NewTeam team) {
        return tables.inOne(() -> {
            if (find(team.identifier()).isPresent()) {
                throw new IllegalArgumentException("another team has this identifier");
            }
            return tables.teams
                    .add(number -> new Rows.TeamRow(team.numbered(new TeamId(number)), Optional.empty()))
                    .team();
        });
    }

    @Override
    public void change(Team team) {
        tables.write(() -> tables.teams.change(team.id().value(), row -> new Rows.TeamRow(team, row.grace())));
    }

    @Override
    public void putMember(TeamId team, UserId user, TeamRole role) {
        tables.write(() -> {
            tables.guests.remove(row -> row.thing().user().equals(user) && isOf(row.site(), team));
            tables.members
                    .first(isMember(team, user))
                    .ifPresentOrElse(
                            known -> tables.members.change(
                                    known.number(), row -> new Rows.MemberRow(row.number(), team, user, role)),
                            () -> {
                                var unused = tables.members.add(number -> new Rows.MemberRow(number, team, user, role));
                            });
        });
    }

    private boolean isOf(SiteId site, TeamId team) {
        return tables.sites
                .find(site.value())
                .filter(row -> row.site().team().equals(team))
                .isPresent();
    }

    private static Predicate<Rows.MemberRow> isMember(TeamId team, UserId user) {
        return row -> row.team().equals(team) && row.user().equals(user);
    }

    @Override
    public void removeMember(TeamId team, UserId user) {
        tables.write(() -> tables.members.remove(isMember(team, user)));
    }

    @Override
    public Optional<Member> member(TeamId team, UserId user) {
        return members(team).stream()
                .filter(member -> member.user().id().equals(user))
                .findFirst();
    }

    @Override
    public List<Member> members(TeamId team) {
        return tables.read(() -> tables.members.where(row -> row.team().equals(team)).stream()
                .map(row -> new Member(
                        new Member.MemberId(row.number()),
                        tables.users.find(row.user().value()).orElseThrow().user(),
                        row.role()))
                .toList());
    }

    @Override
    public List<TeamInvitation> invitations(TeamId team) {
        return tables.read(() ->
                tables.teamInvitations.where(invitation -> invitation.team().equals(team)));
    }

    @Override
    public Optional<TeamInvitation> invitation(String code) {
        return tables.read(() ->
                tables.teamInvitations.first(invitation -> invitation.code().equals(code)));
    }

    @Override
    public void putInvitation(TeamInvitation invitation) {
        Predicate<TeamInvitation> same = isFor(invitation.team(), invitation.email());
        tables.write(() -> {
            if (tables.teamInvitations.has(same)) {
                tables.teamInvitations.change(
                        same,
                        known -> new TeamInvitation(
                                known.code(),
                                known.team(),
                                known.email(),
                                invitation.role(),
                                invitation.inviter(),
                                known.invitedAt()));
            } else {
                var unused = tables.teamInvitations.add(number -> invitation);
            }
        });
    }

    @Override
    public void removeInvitation(TeamId team, String email) {
        tables.write(() -> tables.teamInvitations.remove(isFor(team, email)));
    }

    @Override
    public void forgetInvitationsBefore(Instant moment) {
        tables.write(() -> tables.teamInvitations.remove(
                invitation -> invitation.invitedAt().isBefore(Tables.seconds(moment))));
    }

    private static Predicate<TeamInvitation> isFor(TeamId team, String email) {
        return invitation -> invitation.team().equals(team)
                && invitation.email().toLowerCase(Locale.ROOT).equals(email.toLowerCase(Locale.ROOT));
    }
}
