package dev.footfall.memory.statistics;

import dev.footfall.application.ingest.BulkStore;
import dev.footfall.application.ingest.EventStore;
import dev.footfall.domain.imported.OwnedRow;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.stats.Interval;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitorId;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One state of the store; a change makes another one, which shares most with it.
 *
 * @param events by arrival
 * @param visits in their present state, by arrival of their first event
 * @param received the ids of events that may come once more
 * @param progress of loads, by site and file
 */
record Rows(
        Vector<Event> events,
        io.vavr.collection.Map<SessionId, Session> visits,
        Vector<EventStore.Received> received,
        Vector<OwnedRow> importedRows,
        io.vavr.collection.Map<List<Object>, Long> progress) {
    static final Rows NONE = new Rows(
            Vector.empty(),
            io.vavr.collection.LinkedHashMap.empty(),
            Vector.empty(),
            Vector.empty(),
            io.vavr.collection.HashMap.empty());

    Rows with(EventStore.Batch batch) {
        io.vavr.collection.Map<SessionId, Session> changed = visits;
        for (Session visit : batch.opened()) {
            changed = changed.put(visit.id(), visit);
        }
        for (Session visit : batch.continued()) {
            changed = changed.put(visit.id(), visit);
        }
        return new Rows(
                events.appendAll(batch.events()),
                changed,
                received.appendAll(batch.received()),
                importedRows,
                progress);
    }

    Rows withImported(List<OwnedRow> more) {
        return new Rows(events, visits, received, importedRows.appendAll(more), progress);
    }

    Rows withProgress(SiteId site, BulkStore.Progress reached) {
        return new Rows(
                events, visits, received, importedRows, progress.put(List.of(site, reached.file()), reached.rows()));
    }

    Rows withoutReceivedBefore(Instant moment) {
        return new Rows(events, visits, received.filter(known -> !known.at().isBefore(moment)), importedRows, progress);
    }

    Rows without(SiteId site) {
        return new Rows(
                events.filter(event -> !event.site().equals(site)),
                visits.filterValues(visit -> !visit.site().equals(site)),
                received.filter(known -> !known.site().equals(site)),
                importedRows.filter(row -> !row.site().equals(site)),
                progress.filterKeys(key -> !key.getFirst().equals(site)));
    }

    Stream<Event> events(SiteId site) {
        return events.toJavaStream().filter(event -> event.site().equals(site));
    }

    Stream<Event> events(Set<SiteId> sites, Interval range) {
        return events.toJavaStream()
                .filter(event -> sites.contains(event.site()))
                .filter(event -> !event.timestamp().isBefore(range.first())
                        && !event.timestamp().isAfter(range.last()));
    }

    Stream<Session> sessions() {
        return visits.values().toJavaStream();
    }

    Stream<Session> sessions(SiteId site) {
        return sessions().filter(session -> session.site().equals(site));
    }

    Stream<OwnedRow> imported() {
        return importedRows.toJavaStream();
    }

    Session session(SessionId id) {
        return visits.get(id).get();
    }

    long progressOf(SiteId site, String file) {
        return progress.getOrElse(List.of(site, file), 0L);
    }

    /** The visit of each visitor that got the last event, by order of arrival. */
    Map<VisitorId, LiveSession> lastVisits(SiteId site) {
        Map<VisitorId, LiveSession> last = new LinkedHashMap<>();
        events(site)
                .forEach(event ->
                        last.put(event.visitor(), new LiveSession(session(event.session()), event.timestamp())));
        return last;
    }
}
