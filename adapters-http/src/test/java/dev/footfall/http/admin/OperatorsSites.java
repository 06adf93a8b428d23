package dev.footfall.http.admin;

import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.FormerDomain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.site.SiteSettings;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.TeamId;
import dev.footfall.http.UnusedSites;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sites by their domains. */
final class OperatorsSites extends UnusedSites {
    private static final Instant CREATED = Instant.parse("2024-01-01T00:00:00Z");

    private final List<Site> sites = new ArrayList<>();

    OperatorsSites(String... domains) {
        for (String domain : domains) {
            add(domain, Optional.empty(), SiteSettings.DEFAULT);
        }
    }

    void add(String domain, Optional<FormerDomain> former, SiteSettings settings) {
        sites.add(new Site(
                new SiteId(sites.size() + 1L),
                new Domain(domain),
                former,
                new TeamId(1),
                SiteTimeZone.UTC,
                SiteKind.REGULAR,
                CREATED,
                CREATED,
                Optional.empty(),
                settings));
    }

    @Override
    public Optional<Site> withDomain(Domain domain) {
        return sites.stream().filter(site -> site.domain().equals(domain)).findFirst();
    }

    @Override
    public Optional<Site> withFormerDomain(Domain domain) {
        return sites.stream()
                .filter(site -> site.formerDomain()
                        .filter(former -> former.domain().equals(domain))
                        .isPresent())
                .findFirst();
    }

    @Override
    public void startStatsNoLaterThan(SiteId id, Instant earliest) {}
}
