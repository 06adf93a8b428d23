package dev.footfall.application.ingest.pipeline;

import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteSettings.IngestLimit;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many events each limited site was sent in its present window (ingestion.md §5). In memory, in this process alone:
 * a restart begins a new count. Of one site only the newest window is held.
 */
public final class Allowances {
    private final Map<SiteId, Used> used = new ConcurrentHashMap<>();

    /** Counts one more event and says the how-manieth of the window it is. */
    long count(Site site, Instant now) {
        long window = limit(site).windowAt(now);
        return used.merge(
                        site.id(),
                        new Used(window, 1),
                        (known, one) -> known.window() == window ? new Used(window, known.events() + 1) : one)
                .events();
    }

    /** The how-manieth of the window the next event will be. */
    long next(Site site, Instant now) {
        long window = limit(site).windowAt(now);
        Used known = used.getOrDefault(site.id(), new Used(window, 0));
        return known.window() == window ? known.events() + 1 : 1;
    }

    private static IngestLimit limit(Site site) {
        return site.settings().ingestLimit();
    }

    private record Used(long window, long events) {}
}
