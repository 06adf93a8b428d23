package dev.footfall.application.site;

import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.FormerDomain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.team.TeamRole;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Tells operators what a site is and who has to do with it (admin-api.md §6). */
public final class DescribeSite {
    private final SiteRepository sites;
    private final TeamRepository teams;
    private final GuestRepository guests;
    private final InstantSource clock;

    public DescribeSite(SiteRepository sites, TeamRepository teams, GuestRepository guests, InstantSource clock) {
        this.sites = sites;
        this.teams = teams;
        this.guests = guests;
        this.clock = clock;
    }

    /** The site with this domain, else the one that had it before its last change, however long ago that was. */
    public Optional<Site> named(String domain) {
        return Domain.parse(domain)
                .map(parsed -> sites.withDomain(parsed).or(() -> sites.withFormerDomain(parsed)))
                .getOrElse(Optional.empty());
    }

    public SiteState state(Site site) {
        Instant now = clock.instant();
        return new SiteState(
                site,
                site.formerDomain().filter(former -> former.isHonouredAt(now)).map(FormerDomain::domain),
                teams.find(site.team()).orElseThrow(),
                teams.members(site.team()).stream()
                        .filter(member -> member.role() == TeamRole.OWNER)
                        .toList(),
                guests.guests(site.id()),
                guests.pending(site, now));
    }
}
