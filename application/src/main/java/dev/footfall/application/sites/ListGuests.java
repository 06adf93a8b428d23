package dev.footfall.application.sites;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.site.GuestRepository;
import dev.footfall.domain.site.SiteId;
import io.vavr.control.Either;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The guests of a site and those who are invited, newest first (sites-api.md §7). */
public final class ListGuests {
    private final GuestRepository guests;
    private final Memberships memberships;

    public ListGuests(SitesStores stores) {
        this.guests = stores.guests();
        this.memberships = stores.memberships();
    }

    public Either<SitesProblem, Page<GuestEntry>> list(Asked asked) {
        return asked.having(Asked.SITE)
                .flatMap(request -> request.site(memberships))
                .flatMap(site ->
                        Bounds.read(asked.parameters()).map(bounds -> bounds.of(all(site.id()), GuestEntry::position)));
    }

    private List<GuestEntry> all(SiteId site) {
        return Stream.concat(
                        guests.guests(site).stream().map(GuestEntry::of),
                        guests.invitations(site).stream().map(GuestEntry::of))
                .sorted(Comparator.comparing(GuestEntry::position).reversed())
                .toList();
    }
}
