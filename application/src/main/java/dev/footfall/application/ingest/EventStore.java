package dev.footfall.application.ingest;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Events and the visits they make. One writer at a time: callers see to it that {@link #append} is never run twice at
 * once. Readers may run at any time and see whole batches only.
 */
public interface EventStore {
    /**
     * Returns once the whole batch is durable, so that it survives a killed process, and visible to every later reader.
     *
     * @throws BatchRefused when the store works but cannot take this batch; nothing of it is stored
     * @throws StoreUnavailable when the store does not work. Nothing of the batch is stored, unless the store could not even
     *     be asked whether it is: so whoever has kept what is in the store in memory has to read it again
     */
    void append(Batch batch);

    /**
     * The visits with an event of any kind at or after {@code lastActivity}, in their present state, of every site; the
     * one with the latest activity for each site and visitor.
     */
    List<LiveSession> activeSince(Instant lastActivity);

    /** As {@link #activeSince(Instant)}, of one site. */
    List<LiveSession> activeSince(SiteId site, Instant lastActivity);

    /** When the site's first event at or after {@code notBefore} happened. */
    Optional<Instant> firstEventAt(SiteId site, Instant notBefore);

    /**
     * What one commit stores.
     *
     * @param events in the order of arrival
     * @param opened visits that are new with this batch, in their state after it
     * @param continued visits stored earlier that this batch changed, in their state after it
     */
    record Batch(List<Event> events, List<Session> opened, List<Session> continued) {
        public Batch {
            events = List.copyOf(events);
            opened = List.copyOf(opened);
            continued = List.copyOf(continued);
        }
    }
}
