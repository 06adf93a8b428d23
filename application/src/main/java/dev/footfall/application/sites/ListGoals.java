package dev.footfall.application.sites;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.domain.goal.Goal;
import io.vavr.control.Either;

/** The goals of a site, newest first (sites-api.md §4.2). */
public final class ListGoals {
    private final GoalRepository goals;
    private final Memberships memberships;

    public ListGoals(SitesStores stores) {
        this.goals = stores.goals();
        this.memberships = stores.memberships();
    }

    public Either<SitesProblem, Page<Goal>> list(Asked asked) {
        return asked.having(Asked.SITE)
                .flatMap(request -> request.site(memberships))
                .flatMap(site -> Bounds.read(asked.parameters())
                        .map(bounds -> bounds.of(
                                goals.newestFirst(site.id()),
                                goal -> Position.of(goal.id().value()))));
    }
}
