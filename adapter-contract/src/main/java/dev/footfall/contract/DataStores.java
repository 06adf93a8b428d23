package dev.footfall.contract;

import dev.footfall.application.export.StoredData;
import dev.footfall.application.export.StoredData.Span;
import dev.footfall.application.ingest.BulkStore;
import dev.footfall.application.ingest.EventStore;
import dev.footfall.application.stats.PropertyNames;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways into and out of one store of events.
 *
 * @param closing releases all; run once, when a test is done with them
 */
public record DataStores(
        EventStore events, BulkStore loads, StoredData data, PropertyNames properties, Runnable closing)
        implements AutoCloseable {
    List<Event> eventsOf(SiteId site) {
        List<Event> all = new ArrayList<>();
        data.events(site, Span.ALL, all::add);
        return all;
    }

    List<Session> sessionsOf(SiteId site) {
        List<Session> all = new ArrayList<>();
        data.sessions(site, Span.ALL, all::add);
        return all;
    }

    @Override
    public void close() {
        closing.run();
    }
}
