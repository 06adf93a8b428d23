package dev.footfall.application.site;

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

/** Teams, their members, and who is asked to become one. */
public interface TeamRepository {
    Optional<Team> find(TeamId id);

    Optional<Team> find(UUID identifier);

    /** Every team the user is a member of, oldest team first. */
    List<Team> of(UserId member);

    Team add(NewTeam team);

    /** Stores another state of a known team; a subscription that differs becomes its latest. */
    void change(Team team);

    /** Makes somebody a member, or gives a member another role. His guest rows on the team's sites end with that. */
    void putMember(TeamId team, UserId user, TeamRole role);

    /** Removing somebody who is no member does nothing. */
    void removeMember(TeamId team, UserId user);

    Optional<Member> member(TeamId team, UserId user);

    /** Oldest membership first. */
    List<Member> members(TeamId team);

    /** Who is asked to become a member, also in vain for too long; oldest first. */
    List<TeamInvitation> invitations(TeamId team);

    /** The one with this code, also if it is over. */
    Optional<TeamInvitation> invitation(String code);

    /**
     * Asks somebody, or changes role and inviter of what he was asked before: code, first spelling and moment stay. The address is
     * compared without regard to case.
     */
    void putInvitation(TeamInvitation invitation);

    /** Taking back what is not there does nothing. The address is compared without regard to case. */
    void removeInvitation(TeamId team, String email);

    /** Of all teams, those that somebody got before a moment. */
    void forgetInvitationsBefore(Instant moment);
}
