package dev.footfall.application.billing;

import dev.footfall.domain.plan.GracePeriod;
import dev.footfall.domain.team.TeamId;
import java.util.List;
import java.util.Optional;

/** The teams as those who owe something, and the time they were given. */
public interface Accounts {
    /** Every team, oldest first. */
    List<TeamId> teams();

    Optional<GracePeriod> gracePeriod(TeamId team);

    /** @param grace empty: there is none any more */
    void setGracePeriod(TeamId team, Optional<GracePeriod> grace);
}
