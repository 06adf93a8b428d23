package dev.footfall.http;

import dev.footfall.application.site.TeamRepository;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamInvitation;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Teams that nobody asks for: what a test needs it overrides. */
public abstract class UnusedTeams implements TeamRepository {
    @Override
    public Optional<Team> find(TeamId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Team> find(UUID identifier) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Team> of(UserId member) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Team add(NewTeam team) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void change(Team team) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putMember(TeamId team, UserId user, TeamRole role) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeMember(TeamId team, UserId user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Member> member(TeamId team, UserId user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Member> members(TeamId team) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<TeamInvitation> invitations(TeamId team) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<TeamInvitation> invitation(String code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putInvitation(TeamInvitation invitation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeInvitation(TeamId team, String email) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forgetInvitationsBefore(Instant moment) {
        throw new UnsupportedOperationException();
    }
}
