package dev.footfall.application.provision;

import dev.footfall.domain.site.FormerDomain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.Site.NewSite;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteSettings;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a site is to become: the present state, and what an item says about it. */
record SiteStates(Instant now) {
    /** Made now, whatever the item says: whether a domain is free depends on the present. */
    NewSite made(SiteItem item, Team team) {
        return new NewSite(
                item.domain(),
                item.previous().value().map(domain -> new FormerDomain(domain, now)),
                team.id(),
                item.zone().over(SiteTimeZone.UTC, SiteTimeZone.UTC),
                SiteKind.REGULAR,
                now,
                now,
                item.settings().over(SiteSettings.DEFAULT));
    }

    /** What there was nothing to say of when the site was made. */
    Site completed(Site made, SiteItem item) {
        Instant createdAt = item.createdAt().over(now, now);
        Instant start = item.nativeStatsStartAt().over(createdAt, createdAt);
        return shaped(made, item, createdAt, start, Optional.empty());
    }

    /** Whoever moves the start of the statistics or the days' limits has the first day worked out anew. */
    Site changed(Site present, SiteItem item) {
        // The moment of creation is its own default: it was now, once.
        Instant createdAt = item.createdAt().over(present.createdAt(), present.createdAt());
        Instant start = item.nativeStatsStartAt().over(present.nativeStatsStartAt(), createdAt);
        boolean isFirstDayTheSame = start.equals(present.nativeStatsStartAt())
                && item.zone().over(present.zone(), SiteTimeZone.UTC).equals(present.zone());
        return shaped(present, item, createdAt, start, present.statsStartDate().filter(day -> isFirstDayTheSame));
    }

    private static Site shaped(
            Site present, SiteItem item, Instant createdAt, Instant start, Optional<LocalDate> firstDay) {
        return new Site(
                present.id(),
                present.domain(),
                present.formerDomain(),
                item.team().value().map(Team::id).orElse(present.team()),
                item.zone().over(present.zone(), SiteTimeZone.UTC),
                present.kind(),
                createdAt,
                start,
                item.statsStartDate().orNone(firstDay),
                item.settings().over(present.settings()));
    }
}
