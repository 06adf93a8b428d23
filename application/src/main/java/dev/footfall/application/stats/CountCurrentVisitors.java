package dev.footfall.application.stats;

import dev.footfall.domain.site.Site;
import dev.footfall.domain.stats.CurrentVisitors;
import dev.footfall.domain.stats.SiteScope;
import java.time.InstantSource;

/** How many people did anything on a site within the last five minutes, engagement pings aside. */
public final class CountCurrentVisitors {
    private final Answers answers;
    private final InstantSource clock;

    public CountCurrentVisitors(Answers answers, InstantSource clock) {
        this.answers = answers;
        this.clock = clock;
    }

    public long of(Site site) {
        return CurrentVisitors.in(answers.to(CurrentVisitors.question(SiteScope.of(site), clock.instant())));
    }
}
