package dev.footfall.application.people;

import dev.footfall.application.store.Transactions;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.team.Invitation;
import dev.footfall.domain.team.SiteRole;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Somebody accepts or rejects that he was invited to a site (sites-api.md §7). */
public final class AnswerInvitation {
    private final PeopleUseCases.Stores stores;
    private final Transactions transactions;
    private final InstantSource clock;

    AnswerInvitation(PeopleUseCases.Stores stores, Transactions transactions, InstantSource clock) {
        this.stores = stores;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return what he is on the site now: a member of its team stays that, and the guest's role is dropped */
    public Either<PeopleProblem, SiteRole> accept(UserId userId, SiteId siteId) {
        return transactions.inOneOrNone(() -> asked(userId, siteId).map(this::admitted));
    }

    public Either<PeopleProblem, Invitation> reject(UserId userId, SiteId siteId) {
        return transactions.inOneOrNone(() -> asked(userId, siteId).map(asked -> {
            takeBack(asked);
            return asked.invitation();
        }));
    }

    private SiteRole admitted(Asked asked) {
        takeBack(asked);
        return stores.memberships()
                .ofTeam(asked.user().id(), asked.site().team())
                .<SiteRole>map(SiteRole.OfMember::new)
                .orElseGet(() -> letIn(asked));
    }

    private SiteRole letIn(Asked asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        stores.guests()
                .putGuest(
                        asked.site().id(), asked.user().id(), asked.invitation().role(), now);
        return new SiteRole.OfGuest(asked.invitation().role());
    }

    private void takeBack(Asked asked) {
        stores.guests().removeInvitation(asked.site().id(), asked.user().email());
    }

    private Either<PeopleProblem, Asked> asked(UserId userId, SiteId siteId) {
        return People.known(stores.users().find(userId), PeopleProblem.UNKNOWN_PERSON)
                .flatMap(user -> People.known(stores.sites().find(siteId), PeopleProblem.NOT_INVITED)
                        .flatMap(site -> pending(user, site)));
    }

    private Either<PeopleProblem, Asked> pending(User user, Site site) {
        return People.known(
                stores.guests().pending(site, clock.instant()).stream()
                        .filter(invitation -> invitation.email().equalsIgnoreCase(user.email()))
                        .findFirst()
                        .map(invitation -> new Asked(user, site, invitation)),
                PeopleProblem.NOT_INVITED);
    }

    private record Asked(User user, Site site, Invitation invitation) {}
}
