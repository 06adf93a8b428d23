package dev.footfall.application.sites;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.site.GuestRepository;
import dev.footfall.application.site.SegmentsOfLeavers;
import dev.footfall.application.site.UserRepository;
import dev.footfall.application.store.Transactions;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.user.User;
import dev.footfall.domain.user.UserId;
import io.vavr.control.Either;
import java.util.Optional;

/** Takes an invitation back or puts a guest out, with the segments only he saw (sites-api.md §7). */
public final class DeleteGuest {
    private final GuestRepository guests;
    private final UserRepository users;
    private final SegmentsOfLeavers segments;
    private final Memberships memberships;
    private final Transactions transactions;
    private final GuestMail mail;

    public DeleteGuest(SitesStores stores, Transactions transactions, GuestMail mail) {
        this.guests = stores.guests();
        this.users = stores.users();
        this.segments = new SegmentsOfLeavers(stores.segments());
        this.memberships = stores.memberships();
        this.transactions = transactions;
        this.mail = mail;
    }

    /** Nothing happens to an address that is neither. */
    public Either<SitesProblem, Site> delete(Asked asked) {
        return asked.having(Asked.SITE)
                .flatMap(request -> request.site(memberships))
                .peek(site -> removed(site, asked.text("email").orElse(""))
                        .ifPresent(guest -> mail.removed(guest.email(), site.domain())));
    }

    /** @return who was a guest until now */
    private Optional<User> removed(Site site, String email) {
        return transactions.inOne(() -> {
            guests.removeInvitation(site.id(), email);
            Optional<User> guest = users.findByEmail(email)
                    .filter(user -> guests.guest(site.id(), user.id()).isPresent());
            guest.map(User::id).ifPresent(user -> putOut(site.id(), user));
            return guest;
        });
    }

    private void putOut(SiteId site, UserId user) {
        guests.removeGuest(site, user);
        segments.leave(site, user);
    }
}
