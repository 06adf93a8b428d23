package dev.footfall.domain.stats;

import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.imported.SiteImport.Ownership;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of a site that a query reads.
 *
 * @param nativeStart events and visits before this instant do not exist for it
 * @param data whose events and visits these are: the site's own; of a consolidated view, those of its members
 * @param legacyTimeOnPageUntil before this local day, time on page is worked out from page views
 * @param imports the completed ones, where the question asks for imported statistics; else none
 */
public record SiteScope(
        SiteId id,
        String domain,
        SiteTimeZone zone,
        Instant nativeStart,
        Set<SiteId> data,
        LocalDate legacyTimeOnPageUntil,
        List<SiteImport> imports) {
    public SiteScope {
        data = Set.copyOf(data);
        imports = List.copyOf(imports);
    }

    /** A site with nothing but its own events. */
    public SiteScope(SiteId id, String domain, SiteTimeZone zone, Instant nativeStart) {
        this(id, domain, zone, nativeStart, Set.of(id), LocalDate.EPOCH, List.of());
    }

    public static SiteScope of(Site site) {
        return new SiteScope(
                site.id(),
                site.domain().value(),
                site.zone(),
                site.nativeStatsStartAt(),
                Set.of(site.id()),
                site.settings().legacyTimeOnPageUntil(),
                List.of());
    }

    public SiteScope with(List<SiteImport> completed) {
        return new SiteScope(id, domain, zone, nativeStart, data, legacyTimeOnPageUntil, completed);
    }

    /** A view of these sites together, from the earliest of their beginnings. */
    public SiteScope over(Set<SiteId> members, Instant earliestStart) {
        return new SiteScope(id, domain, zone, earliestStart, members, legacyTimeOnPageUntil, imports);
    }

    /** What the rows of the site's imports carry: a legacy one owns those that name no import as well. */
    public Set<ImportId> importIds() {
        return imports.stream()
                .flatMap(found -> found.ownership() == Ownership.LEGACY_TOO
                        ? Stream.of(found.id(), ImportId.LEGACY)
                        : Stream.of(found.id()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
