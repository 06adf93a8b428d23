package dev.footfall.application.billing;

import dev.footfall.domain.plan.Agreement;
import dev.footfall.domain.plan.GracePeriod;
import dev.footfall.domain.team.TeamId;
import java.util.List;
import java.util.Optional;

/** The teams as those who owe something, the time they were given, and what was agreed with them. */
public interface Accounts {
    /** Every team, oldest first. */
    List<TeamId> teams();

    Optional<GracePeriod> gracePeriod(TeamId team);

    /** @param grace empty: there is none any more */
    void setGracePeriod(TeamId team, Optional<GracePeriod> grace);

    /** What was agreed with this team about a product. */
    Optional<Agreement> agreement(TeamId team, String productId);

    /** In place of an earlier one about the product. */
    void putAgreement(TeamId team, Agreement agreement);
}
