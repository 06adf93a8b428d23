package dev.footfall.memory.configuration;

import dev.footfall.application.site.TrackerRepository;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.tracker.TrackerConfiguration;
import java.util.Optional;

final class MemoryTrackers implements TrackerRepository {
    private final Tables tables;

    MemoryTrackers(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<TrackerConfiguration> of(SiteId site) {
        return tables.read(() -> tables.trackers.first(row -> row.site().equals(site)))
                .map(OfSite::thing);
    }

    @Override
    public Optional<SiteId> siteOf(String script) {
        return tables.read(() -> tables.trackers.first(row -> row.thing().id().equals(script)))
                .map(OfSite::site);
    }

    @Override
    public void put(SiteId site, TrackerConfiguration configuration) {
        tables.write(() -> {
            if (siteOf(configuration.id()).filter(other -> !other.equals(site)).isPresent()) {
                throw new IllegalArgumentException("another site has this script");
            }
            tables.trackers.remove(row -> row.site().equals(site));
            var unused = tables.trackers.add(number -> new OfSite<>(site, configuration));
        });
    }
}
