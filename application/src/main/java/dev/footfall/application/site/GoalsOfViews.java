package dev.footfall.application.site;

import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalFault;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import java.util.Optional;

/** What goals a consolidated view may not have (access-control.md §12). */
public final class GoalsOfViews {
    private GoalsOfViews() {}

    /** Why the site cannot have a goal of this kind, if it cannot. */
    public static Optional<GoalFault> fault(Site site, Trigger trigger) {
        boolean asksForMoney =
                trigger instanceof Trigger.EventNamed event && event.currency().isPresent();
        return site.kind() == SiteKind.CONSOLIDATED_VIEW && asksForMoney
                ? Optional.of(GoalFault.REVENUE_OF_VIEW)
                : Optional.empty();
    }
}
