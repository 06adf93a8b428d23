package dev.footfall.application.fakes;

import dev.footfall.application.site.TrackerRepository;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.tracker.TrackerConfiguration;
import java.util.Optional;

/** The tracker configurations of all sites. */
public final class InMemoryTrackers implements TrackerRepository, Undoable {
    private final Rows<SiteId, TrackerConfiguration> rows = new Rows<>();

    @Override
    public Optional<TrackerConfiguration> of(SiteId site) {
        return rows.find(site);
    }

    @Override
    public Optional<SiteId> siteOf(String script) {
        return rows.keyOf(configuration -> configuration.id().equals(script));
    }

    @Override
    public void put(SiteId site, TrackerConfiguration configuration) {
        rows.put(site, configuration);
    }

    @Override
    public int writes() {
        return rows.writes();
    }

    @Override
    public Runnable checkpoint() {
        return rows.checkpoint();
    }
}
