package dev.footfall.domain.stats;

import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import java.time.Instant;

/**
 * The part of a site that a query reads.
 *
 * @param nativeStart events and visits before this instant do not exist for it
 */
public record SiteScope(SiteId id, String domain, SiteTimeZone zone, Instant nativeStart) {
    public static SiteScope of(Site site) {
        return new SiteScope(site.id(), site.domain().value(), site.zone(), site.nativeStatsStartAt());
    }
}
