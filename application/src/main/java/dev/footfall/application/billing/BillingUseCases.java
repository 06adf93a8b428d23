package dev.footfall.application.billing;

import dev.footfall.application.site.GuestRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.access.Edition;
import java.time.InstantSource;

/** What follows from what teams have bought. On a self-hosted server a subscription is kept, and means nothing. */
public record BillingUseCases(
        ChangeSubscription changeSubscription,
        OfferAgreement offerAgreement,
        SettleLock settleLock,
        SettleLocks settleLocks,
        GrantGracePeriods grantGracePeriods,
        FitPlan fitPlan,
        TellUsage tellUsage) {

    public static BillingUseCases over(Stores stores, MeasureUsage usage, Edition edition, InstantSource clock) {
        SettleLock settleLock = new SettleLock(stores.sites(), stores.teams(), stores.accounts(), usage, edition);
        return new BillingUseCases(
                new ChangeSubscription(stores.teams(), stores.accounts(), settleLock, stores.transactions(), clock),
                new OfferAgreement(stores.teams(), stores.accounts(), stores.transactions()),
                settleLock,
                new SettleLocks(stores.accounts(), settleLock, stores.transactions(), edition),
                new GrantGracePeriods(stores, usage, edition),
                new FitPlan(stores, usage, edition, clock),
                usage.telling(edition));
    }

    /** One store, or a transaction could not span it. */
    public record Stores(
            Accounts accounts,
            TeamRepository teams,
            SiteRepository sites,
            GuestRepository guests,
            Transactions transactions) {}
}
