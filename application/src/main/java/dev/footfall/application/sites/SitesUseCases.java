package dev.footfall.application.sites;

import dev.footfall.application.billing.SettleLock;
import dev.footfall.application.recovery.FinishWork;
import dev.footfall.application.site.RandomNames;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.access.Edition;
import java.time.InstantSource;

/** Everything the Sites API can do. */
public record SitesUseCases(
        ListSites listSites,
        ListTeams listTeams,
        RegisterSite registerSite,
        ReadSite readSite,
        UpdateSite updateSite,
        DeleteSite deleteSite,
        FindTracker findTracker,
        ListGoals listGoals,
        PutGoal putGoal,
        DeleteGoal deleteGoal,
        CustomProperties customProperties,
        PutSharedLink putSharedLink,
        ListGuests listGuests,
        PutGuest putGuest,
        DeleteGuest deleteGuest) {

    public static SitesUseCases over(
            SitesStores stores, Transactions transactions, FinishWork finishWork, SettleLock settleLock, Rules rules) {
        return new SitesUseCases(
                new ListSites(stores.sites()),
                new ListTeams(stores.teams(), rules.edition(), rules.clock()),
                new RegisterSite(stores, transactions, settleLock, rules),
                new ReadSite(stores, transactions, rules.names()),
                new UpdateSite(stores, transactions, rules),
                new DeleteSite(stores, transactions, finishWork, settleLock, rules),
                new FindTracker(stores.trackers(), stores.sites()),
                new ListGoals(stores),
                new PutGoal(stores, transactions),
                new DeleteGoal(stores),
                new CustomProperties(stores, transactions),
                new PutSharedLink(stores, transactions, rules.names()),
                new ListGuests(stores, rules.clock()),
                new PutGuest(stores, transactions, rules),
                new DeleteGuest(stores, transactions, rules.mail()));
    }

    /**
     * What holds for every site and team.
     *
     * @param defaultHourlyLimit how many requests an hour a team may make that is made for a site
     */
    public record Rules(
            Edition edition, int defaultHourlyLimit, RandomNames names, GuestMail mail, InstantSource clock) {}
}
