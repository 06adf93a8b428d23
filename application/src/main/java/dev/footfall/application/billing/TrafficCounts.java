package dev.footfall.application.billing;

import dev.footfall.domain.site.SiteId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** How many events sites had. */
public interface TrafficCounts {
    /**
     * Page views and custom events, engagement pings left out, of all the sites together.
     *
     * @param from included
     * @param before excluded
     * @throws dev.footfall.application.store.StoreUnavailable when the store fails
     */
    long events(Set<SiteId> sites, Instant from, Instant before);

    /**
     * The same of each site and UTC day that had any.
     *
     * @param first included
     * @throws dev.footfall.application.store.StoreUnavailable when the store fails
     */
    Map<SiteDay, Long> since(LocalDate first);
}
