package dev.footfall.application.sites;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Removes a goal, from funnels too (sites-api.md §4.4). */
public final class DeleteGoal {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final int LONG_BITS = 63;

    private final GoalRepository goals;
    private final Memberships memberships;

    public DeleteGoal(SitesStores stores) {
        this.goals = stores.goals();
        this.memberships = stores.memberships();
    }

    public Either<SitesProblem, Goal> delete(Asked asked) {
        return asked.having(Asked.SITE)
                .flatMap(request -> request.site(memberships))
                .flatMap(site -> goal(asked, site))
                .peek(goal -> goals.remove(goal.id()));
    }

    private Either<SitesProblem, Goal> goal(Asked asked, Site site) {
        return asked.text("goal_id")
                .filter(text -> WHOLE.matcher(text).matches())
                .map(BigInteger::new)
                .map(number -> found(number, site)
                        .<Either<SitesProblem, Goal>>map(Either::right)
                        .orElseGet(() -> Either.left(new SitesProblem.GoalNotFound())))
                .orElseGet(() -> Either.left(new SitesProblem.NotANumber()));
    }

    private Optional<Goal> found(BigInteger number, Site site) {
        return number.bitLength() > LONG_BITS
                ? Optional.empty()
                : goals.find(site.id(), new GoalId(number.longValueExact()));
    }
}
