package dev.footfall.application.stats;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.site.ImportRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.ResolvedQuery;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Fixes what a question leaves open: what of the site is read, and what time it is. */
public final class ResolveQuery {
    private final ReadSiteScope scopes;
    private final InstantSource clock;

    public ResolveQuery(EventStore events, SiteRepository sites, ImportRepository imports, InstantSource clock) {
        this.scopes = new ReadSiteScope(sites, imports, events);
        this.clock = clock;
    }

    public ResolvedQuery resolve(Site site, Query query) {
        Optional<LocalDate> statsStart = query.range().isAllTime() ? scopes.statsStart(site) : Optional.empty();
        return query.resolve(scopes.of(site, query), clock.instant().truncatedTo(ChronoUnit.SECONDS), statsStart);
    }
}
