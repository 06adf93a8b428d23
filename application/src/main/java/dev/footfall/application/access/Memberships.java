package dev.footfall.application.access;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.SiteRole;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.UserId;
import java.util.Optional;

/** Who belongs where. */
public interface Memberships {
    /** Empty for strangers and for those who are only guests of the team's sites. */
    Optional<TeamRole> ofTeam(UserId user, TeamId team);

    /** The role of a guest on one site; empty for members and strangers. */
    Optional<SiteRole.OfGuest> asGuest(UserId user, SiteId site);
}
