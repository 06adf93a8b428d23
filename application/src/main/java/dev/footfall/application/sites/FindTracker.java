package dev.footfall.application.sites;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TrackerRepository;
import java.util.Optional;

/** The site whose pages load a script, whoever asks (ingestion.md §21.2). */
public final class FindTracker {
    private final TrackerRepository trackers;
    private final SiteRepository sites;

    public FindTracker(TrackerRepository trackers, SiteRepository sites) {
        this.trackers = trackers;
        this.sites = sites;
    }

    /** @param script the id of a tracker configuration, as in {@code pa-1iQepzD1J73BaHey2csUp} */
    public Optional<SiteDetails> named(String script) {
        return trackers.siteOf(script)
                .flatMap(sites::find)
                .flatMap(site -> trackers.of(site.id()).map(tracker -> new SiteDetails(site, tracker)));
    }
}
