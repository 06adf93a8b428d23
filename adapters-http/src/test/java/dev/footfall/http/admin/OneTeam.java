package dev.footfall.http.admin;

import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.Member.MemberId;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.Standing;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.User.Power;
import dev.footfall.domain.user.UserId;
import dev.footfall.http.UnusedTeams;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The personal team of Ada, in which Bo edits. */
final class OneTeam extends UnusedTeams {
    static final User ADA = new User(new UserId(1), "ada@example.org", "Ada", Power.CUSTOMER);
    static final User BO = new User(new UserId(2), "bo@example.org", "bo", Power.CUSTOMER);

    @Override
    public Optional<Team> find(TeamId id) {
        return Optional.of(new Team(
                id,
                UUID.fromString("5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11"),
                "Ada & Co",
                Team.Setup.PERSONAL,
                Standing.OPEN,
                Optional.empty(),
                Optional.empty(),
                600,
                Optional.empty()));
    }

    @Override
    public List<Member> members(TeamId team) {
        return List.of(
                new Member(new MemberId(1), ADA, TeamRole.OWNER), new Member(new MemberId(2), BO, TeamRole.EDITOR));
    }
}
