package dev.footfall.application.stats;

import dev.footfall.domain.site.Site;
import dev.footfall.domain.stats.QueryPlanner;
import dev.footfall.domain.stats.SiteScope;
import dev.footfall.domain.stats.Value;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** How many people did anything on a site within the last five minutes, engagement pings aside. */
public final class CountCurrentVisitors {
    private static final Duration CURRENT = Duration.ofMinutes(5);

    private final StatsEngine engine;
    private final InstantSource clock;

    public CountCurrentVisitors(StatsEngine engine, InstantSource clock) {
        this.engine = engine;
        this.clock = clock;
    }

    public long of(Site site) {
        var since = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(CURRENT);
        Value count = engine.execute(QueryPlanner.currentVisitors(SiteScope.of(site), since))
                .rows()
                .getFirst()
                .columns()
                .getFirst();
        if (count instanceof Value.Whole(long visitors)) {
            return visitors;
        }
        throw new IllegalStateException("visitors are counted in whole numbers, not " + count);
    }
}
