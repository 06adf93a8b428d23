package dev.footfall.application.billing;

import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.plan.Agreement;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.PlanCatalogue;
import dev.footfall.domain.plan.Purchase;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.team.Team;
import dev.footfall.domain.team.TeamId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Takes in what the payment provider says of a team: a purchase, another plan, a renewal, a cancellation. Agreements
 * with the team are to be known before: see {@link OfferAgreement}.
 */
public final class ChangeSubscription {
    private final TeamRepository teams;
    private final Accounts accounts;
    private final SettleLock settleLock;
    private final Transactions transactions;
    private final InstantSource clock;

    public ChangeSubscription(
            TeamRepository teams,
            Accounts accounts,
            SettleLock settleLock,
            Transactions transactions,
            InstantSource clock) {
        this.teams = teams;
        this.accounts = accounts;
        this.settleLock = settleLock;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The subscription becomes the team's latest, a grace period ends, events are taken in for as long as it was paid
     * for, and the team is opened or locked (access-control.md §8.4).
     *
     * @return the team afterwards; empty: there is no such team
     */
    public Optional<Team> change(TeamId id, Subscription subscription) {
        return transactions.inOne(() -> changed(id, subscription));
    }

    /**
     * The same, of a product: one of the catalogue, else what was agreed with the team about it, else one that includes
     * nothing (access-control.md §7.2).
     *
     * @return the team afterwards; empty: there is no such team
     */
    public Optional<Team> change(TeamId id, Purchase purchase) {
        return transactions.inOne(() -> changed(id, purchase.of(planOf(id, purchase.productId()))));
    }

    private Plan planOf(TeamId id, String productId) {
        Plan sold = PlanCatalogue.planOf(productId);
        return sold instanceof Plan.Unlisted
                ? accounts.agreement(id, productId).<Plan>map(Agreement::plan).orElse(sold)
                : sold;
    }

    private Optional<Team> changed(TeamId id, Subscription subscription) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        teams.find(id).ifPresent(team -> {
            teams.change(team.with(subscription));
            accounts.setGracePeriod(id, Optional.empty());
            settleLock.settle(id, today);
        });
        return teams.find(id);
    }
}
