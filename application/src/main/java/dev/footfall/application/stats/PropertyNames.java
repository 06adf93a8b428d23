package dev.footfall.application.stats;

import dev.footfall.domain.stats.SiteScope;
import java.util.List;

/** Which custom properties the events of a site have. */
@FunctionalInterface
public interface PropertyNames {
    /**
     * The most used first, equally used ones by name; engagement pings do not count.
     *
     * @param most how many at most
     * @throws dev.footfall.application.store.StoreUnavailable when the store cannot be reached
     */
    List<Used> mostUsed(SiteScope site, int most);

    /** @param events how many events have it */
    record Used(String name, long events) {}
}
