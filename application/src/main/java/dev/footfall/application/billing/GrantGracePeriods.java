package dev.footfall.application.billing;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.plan.BillingCycles;
import dev.footfall.domain.plan.GracePeriod;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Usage;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import java.time.LocalDate;
import java.util.Optional;

/** Gives time to buy a larger plan to teams that were over theirs when a billing cycle ended (access-control.md §8.4). */
public final class GrantGracePeriods {
    private final Accounts accounts;
    private final TeamRepository teams;
    private final SiteRepository sites;
    private final MeasureUsage usage;
    private final Transactions transactions;
    private final Edition edition;

    public GrantGracePeriods(BillingUseCases.Stores stores, MeasureUsage usage, Edition edition) {
        this.accounts = stores.accounts();
        this.teams = stores.teams();
        this.sites = stores.sites();
        this.usage = usage;
        this.transactions = stores.transactions();
        this.edition = edition;
    }

    /**
     * Looks at the teams of which a cycle began after one day and until another: that is the day after one ended.
     *
     * @param after the UTC date until which this was done before
     * @param today the UTC date from which the time that is given counts
     */
    public void grant(LocalDate after, LocalDate today) {
        switch (edition) {
            case SELF_HOSTED -> {}
            case HOSTED ->
                accounts.teams().stream()
                        .filter(team -> isOutgrown(team, after, today))
                        .forEach(team -> granted(team, today));
        }
    }

    private boolean isOutgrown(TeamId id, LocalDate after, LocalDate today) {
        Optional<Team> team = teams.find(id);
        return team.flatMap(Team::subscription)
                        .filter(bought -> bought.isActive(today))
                        .filter(bought -> beganAfter(after, bought, today))
                        .isPresent()
                && accounts.gracePeriod(id).isEmpty()
                && isOverPlan(team.orElseThrow(), today);
    }

    private static boolean beganAfter(LocalDate after, Subscription bought, LocalDate today) {
        LocalDate began =
                BillingCycles.since(bought.lastBillDate(), today).current().first();
        return began.isAfter(after) && !began.isAfter(today);
    }

    private boolean isOverPlan(Team team, LocalDate today) {
        return usage.of(team, today) == Usage.OVER || hasMoreSitesThanAgreed(team);
    }

    private boolean hasMoreSitesThanAgreed(Team team) {
        return team.subscription()
                .map(Subscription::plan)
                .flatMap(plan ->
                        plan instanceof Plan.Enterprise agreed ? agreed.limits().sites() : Optional.empty())
                .filter(limit -> sites.regularOf(team.id()).size() > limit)
                .isPresent();
    }

    private void granted(TeamId id, LocalDate today) {
        Optional<GracePeriod> unused = transactions.inOne(() -> {
            Optional<GracePeriod> given = teams.find(id)
                    .flatMap(Team::subscription)
                    .filter(bought -> accounts.gracePeriod(id).isEmpty())
                    .map(bought -> GracePeriod.from(today, bought.plan()));
            given.ifPresent(grace -> accounts.setGracePeriod(id, given));
            return given;
        });
    }
}
