package com.example;

import dev.footfall.application.export.StoredData;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Memory gives everything out; what is deleted is deleted from the log's point of view, too. */
record LogStoredData(LogStatistics store, StoredData memory) implements StoredData {
    @Override
    public void purge(SiteId site) {
        store.commit(new Change.Purged(site));
    }

    @Override
    public void events(SiteId site, Span span, Consumer<Event> taker) {
        memory.events(site, span, taker);
    }

    @Override
    public void sessions(SiteId site, Span span, Consumer<Session> taker) {
        memory.sessions(site, span, taker);
    }

    @Override
    public Optional<Days> days(SiteId site, SiteTimeZone zone) {
        return memory.days(site, zone);
    }

    @Override
    public void aggregates(
            SiteId site,
            Report report,
            Days days,
            SiteTimeZone zone,
            LocalDate legacyTimeOnPageUntil,
            Consumer<List<Object>> taker) {
        memory.aggregates(site, report, days, zone, legacyTimeOnPageUntil, taker);
    }
}
