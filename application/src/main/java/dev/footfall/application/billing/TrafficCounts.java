package dev.footfall.application.billing;

import dev.footfall.domain.site.SiteId;
import java.time.Instant;
import java.util.Set;

/** How many events sites had. */
@FunctionalInterface
public interface TrafficCounts {
    /**
     * Page views and custom events, engagement pings left out, of all the sites together.
     *
     * @param from included
     * @param before excluded
     * @throws dev.footfall.application.store.StoreUnavailable when the store fails
     */
    long events(Set<SiteId> sites, Instant from, Instant before);
}
