package dev.footfall.application.sites;

import dev.footfall.application.access.Memberships;
import dev.footfall.application.site.GuestRepository;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The guests of a site and those who are invited, newest first (sites-api.md §7). */
public final class ListGuests {
    private final GuestRepository guests;
    private final Memberships memberships;
    private final InstantSource clock;

    public ListGuests(SitesStores stores, InstantSource clock) {
        this.guests = stores.guests();
        this.memberships = stores.memberships();
        this.clock = clock;
    }

    public Either<SitesProblem, Page<GuestEntry>> list(Asked asked) {
        return asked.having(Asked.SITE)
                .flatMap(request -> request.site(memberships))
                .flatMap(site ->
                        Bounds.read(asked.parameters()).map(bounds -> bounds.of(all(site), GuestEntry::position)));
    }

    private List<GuestEntry> all(Site site) {
        return Stream.concat(
                        guests.guests(site.id()).stream().map(GuestEntry::of),
                        guests.pending(site, clock.instant()).stream().map(GuestEntry::of))
                .sorted(Comparator.comparing(GuestEntry::position).reversed())
                .toList();
    }
}
