package dev.footfall.application.stats;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.site.ImportRepository;
import dev.footfall.application.site.SiteRepository;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.Status;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteKind;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.SiteScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what of a site a question reads, and from which day there is anything to read. */
final class ReadSiteScope {
    private final SiteRepository sites;
    private final ImportRepository imports;
    private final EventStore events;

    ReadSiteScope(SiteRepository sites, ImportRepository imports, EventStore events) {
        this.sites = sites;
        this.imports = imports;
        this.events = events;
    }

    SiteScope of(Site site, Query query) {
        boolean imports = query.includes(Include.IMPORTS) || query.includes(Include.IMPORTS_META);
        return imports && site.kind() == SiteKind.REGULAR
                ? SiteScope.of(site).with(completed(site).toList())
                : withoutImports(site);
    }

    SiteScope withoutImports(Site site) {
        return site.kind() == SiteKind.CONSOLIDATED_VIEW
                ? over(sites.regularOf(site.team()), SiteScope.of(site))
                : SiteScope.of(site);
    }

    private static SiteScope over(List<Site> members, SiteScope view) {
        return view.over(
                members.stream().map(Site::id).collect(Collectors.toUnmodifiableSet()),
                members.stream()
                        .map(Site::nativeStatsStartAt)
                        .min(Comparator.<Instant>naturalOrder())
                        .orElse(view.nativeStart()));
    }

    private Stream<SiteImport> completed(Site site) {
        return imports.of(site.id()).stream().filter(found -> found.status() == Status.COMPLETED);
    }

    /** The first local day with statistics: stats-query-v2.md §4. Of a view it is the first of any of its sites. */
    Optional<LocalDate> statsStart(Site site) {
        return site.kind() == SiteKind.CONSOLIDATED_VIEW
                ? sites.regularOf(site.team()).stream()
                        .map(this::ofRegular)
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder())
                : ofRegular(site);
    }

    // The first event is looked for once and then remembered on the site; imports come and go.
    private Optional<LocalDate> ofRegular(Site site) {
        Optional<LocalDate> ofEvents = site.statsStartDate().or(() -> firstDayOfEvents(site));
        return Stream.concat(ofEvents.stream(), completed(site).map(SiteImport::firstDay))
                .min(Comparator.naturalOrder());
    }

    private Optional<LocalDate> firstDayOfEvents(Site site) {
        Optional<LocalDate> found =
                events.firstEventAt(site.id(), site.nativeStatsStartAt()).map(site.zone()::dateOf);
        found.ifPresent(day -> sites.rememberStatsStart(site.id(), day));
        return found;
    }
}
