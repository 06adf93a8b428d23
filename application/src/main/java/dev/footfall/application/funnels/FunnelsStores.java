package dev.footfall.application.funnels;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.site.FunnelRepository;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.site.SiteId;
import java.util.List;

/** Where funnels and what belongs to them are kept: one store, or a transaction could not span it. */
public record FunnelsStores(FunnelRepository funnels, GoalRepository goals, Memberships memberships) {
    FunnelsOfSite ofSite() {
        return new FunnelsOfSite(funnels, memberships);
    }

    FunnelOfSite withSteps(SiteId site, Funnel funnel) {
        return new FunnelOfSite(funnel, goals(site, funnel.steps()));
    }

    List<Goal> goals(SiteId site, List<GoalId> steps) {
        return steps.stream().flatMap(step -> goals.find(site, step).stream()).toList();
    }
}
