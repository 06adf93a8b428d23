package dev.footfall.application.site;

import dev.footfall.domain.access.UserId;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import java.util.Optional;

/** Teams and their members. */
public interface TeamRepository {
    Optional<Team> find(TeamId id);

    Team add(NewTeam team);

    /** Makes somebody a member, or gives a member another role. */
    void putMember(TeamId team, UserId user, TeamRole role);
}
