package dev.footfall.application.people;

import dev.footfall.application.store.Transactions;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.Guest;
import dev.footfall.domain.team.RoleRules;
import dev.footfall.domain.team.SiteRole.GuestRole;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;

/** An owner or admin lets a guest do more or less (access-control.md §6.3). */
public final class ChangeGuestRole {
    private final PeopleUseCases.Stores stores;
    private final Transactions transactions;

    ChangeGuestRole(PeopleUseCases.Stores stores, Transactions transactions) {
        this.stores = stores;
        this.transactions = transactions;
    }

    public Either<PeopleProblem, Guest> change(UserId actor, SiteId siteId, UserId person, GuestRole role) {
        return transactions.inOneOrNone(() -> People.known(stores.sites().find(siteId), PeopleProblem.UNKNOWN_SITE)
                .flatMap(site -> managed(actor, site))
                .flatMap(site -> People.known(stores.guests().guest(siteId, person), PeopleProblem.UNKNOWN_PERSON))
                .flatMap(guest -> changed(siteId, guest, role)));
    }

    private Either<PeopleProblem, Site> managed(UserId actor, Site site) {
        return stores.memberships()
                        .ofTeam(actor, site.team())
                        .filter(RoleRules::isManager)
                        .isPresent()
                ? Either.right(site)
                : Either.left(PeopleProblem.NOT_ALLOWED);
    }

    private Either<PeopleProblem, Guest> changed(SiteId site, Guest guest, GuestRole role) {
        stores.guests().putGuest(site, guest.user().id(), role, guest.since());
        return People.known(stores.guests().guest(site, guest.user().id()), PeopleProblem.UNKNOWN_PERSON);
    }
}
