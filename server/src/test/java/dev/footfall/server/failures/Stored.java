package dev.footfall.server.failures;

import dev.footfall.application.export.StoredData;
import dev.footfall.application.export.StoredData.Span;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import dev.footfall.persistence.statistics.DuckDbDatabase;
import dev.footfall.persistence.statistics.DuckDbSettings;
import dev.footfall.persistence.statistics.DuckDbStoredData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything that is stored of a site. */
record Stored(List<Event> events, List<Session> sessions) {
    /**
     * Reads a data directory that no process uses. It must have been left in order: a log left behind would be recovered
     * here, and not where it has to be proven.
     */
    static Stored in(Path data, SiteId site) {
        List<Event> events = new ArrayList<>();
        List<Session> sessions = new ArrayList<>();
        try (DuckDbDatabase database = DuckDbDatabase.open(DuckDbSettings.of(data.resolve("statistics.duckdb")))) {
            StoredData stored = new DuckDbStoredData(database);
            stored.events(site, Span.ALL, events::add);
            stored.sessions(site, Span.ALL, sessions::add);
        }
        return new Stored(events, sessions);
    }
}
