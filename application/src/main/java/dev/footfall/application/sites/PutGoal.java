package dev.footfall.application.sites;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;
import java.util.Optional;

/** Finds a goal of a site or makes it (sites-api.md §4.3). */
public final class PutGoal {
    private static final String TYPE = "goal_type";
    private static final String EVENT = "event_name";
    private static final String PAGE = "page_path";

    private final FindOrCreateGoal findOrCreate;
    private final Memberships memberships;
    private final Transactions transactions;

    public PutGoal(SitesStores stores, Transactions transactions) {
        this.findOrCreate = new FindOrCreateGoal(stores.goals());
        this.memberships = stores.memberships();
        this.transactions = transactions;
    }

    public Either<SitesProblem, GoalOfSite> put(Asked asked) {
        return asked.having(Asked.SITE)
                .flatMap(request -> request.having(TYPE))
                .flatMap(request -> request.site(memberships))
                .flatMap(site -> aiming(asked).flatMap(PutGoal::paidFor).flatMap(allowed -> made(allowed, site)));
    }

    private static Either<SitesProblem, Asked> aiming(Asked asked) {
        return switch (asked.text(TYPE).orElse("")) {
            case "event" -> asked.text(EVENT).isPresent() ? Either.right(asked) : Either.left(missing(asked, EVENT));
            case "page" -> asked.having(PAGE);
            default -> Either.left(new SitesProblem.GoalTypeUnknown());
        };
    }

    private static SitesProblem missing(Asked asked, String name) {
        return new SitesProblem.ParameterMissing(asked.grant().operation(), name);
    }

    // What is missing is always called Custom Properties, also where it is Revenue Goals: sites-api.md §4.3.
    private static Either<SitesProblem, Asked> paidFor(Asked asked) {
        boolean lacksRevenue = GoalForm.hasCurrency(asked.parameters()) && !asked.includes(Feature.REVENUE_GOALS);
        boolean lacksProps = GoalForm.hasProps(asked.parameters()) && !asked.includes(Feature.CUSTOM_PROPERTIES);
        return Optional.of(asked)
                .filter(request -> !lacksRevenue && !lacksProps)
                .<Either<SitesProblem, Asked>>map(Either::right)
                .orElseGet(() -> Either.left(new SitesProblem.FeatureMissing(Feature.CUSTOM_PROPERTIES)));
    }

    private Either<SitesProblem, GoalOfSite> made(Asked asked, Site site) {
        return GoalForm.read(asked.parameters())
                .flatMap(goal -> transactions.inOneOrNone(() -> findOrCreate.of(site.id(), goal)))
                .<SitesProblem>mapLeft(refused -> refused)
                .map(goal -> new GoalOfSite(goal, site.domain()));
    }
}
