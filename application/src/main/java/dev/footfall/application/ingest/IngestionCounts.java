package dev.footfall.application.ingest;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.EventName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What became of the events of each site: how many an hour, and the last that were dropped. */
public interface IngestionCounts {
    /** How many drops of a site are remembered. */
    int MOST_DROPS = 100;

    /** How far back hours are remembered. */
    Duration MEMORY = Duration.ofDays(7);

    void accepted(SiteId site, Instant at);

    void dropped(SiteId site, Drop drop);

    /** The hours that begin at or after {@code from} and have anything, oldest first. */
    List<Hour> since(SiteId site, Instant from);

    /** At most {@value #MOST_DROPS}, newest first. */
    List<Drop> lastDrops(SiteId site);

    /**
     * An hour of UTC.
     *
     * @param dropped only reasons that occurred
     */
    record Hour(Instant start, long accepted, Map<DropReason, Long> dropped) {
        public Hour {
            dropped = Map.copyOf(dropped);
        }
    }

    /** An event that was not stored, without anything about who sent it. */
    record Drop(Instant at, DropReason reason, EventName name, String hostname, String pathname) {}
}
