package dev.footfall.application.access;

import dev.footfall.application.access.ApiKeyRepository.Listed;
import dev.footfall.domain.access.ApiKey.Reach;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.user.UserId;
import java.util.List;

/** What somebody sees of his keys where he manages a team's: those for the team and his legacy ones, newest first. */
public final class ListApiKeys {
    private final ApiKeyRepository keys;

    public ListApiKeys(ApiKeyRepository keys) {
        this.keys = keys;
    }

    public List<Listed> list(UserId user, TeamId team) {
        return keys.of(user).stream()
                .filter(listed -> switch (listed.key().reach()) {
                    case Reach.OneTeam one -> one.team().equals(team);
                    case Reach.EverythingOfOwner() -> true;
                })
                .toList();
    }
}
