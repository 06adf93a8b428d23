package dev.footfall.application.ingest;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventId;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * Does what the store has put off to make {@link #append} quick, if there is enough of it; called now and then by a
     * thread of a caller that nobody else waits for. Never throws because the store does not work.
     */
    default void settle() {}

    /**
     * The visits with an event of any kind at or after {@code lastActivity}, in their present state, of every site; the
     * one with the latest activity for each site and visitor.
     */
    List<LiveSession> activeSince(Instant lastActivity);

    /** As {@link #activeSince(Instant)}, of one site. */
    List<LiveSession> activeSince(SiteId site, Instant lastActivity);

    /** As {@link #activeSince(SiteId, Instant)}, of these visitors. */
    List<LiveSession> activeSince(SiteId site, Collection<VisitorId> visitors, Instant lastActivity);

    /** Those of the ids that came with events of the site at or after {@code since}. */
    Set<EventId> received(SiteId site, Collection<EventId> ids, Instant since);

    /** Forgets the ids that came before {@code moment}, of every site. */
    void forgetReceived(Instant moment);

    /** When the site's first event at or after {@code notBefore} happened. */
    Optional<Instant> firstEventAt(SiteId site, Instant notBefore);

    /**
     * What one commit stores.
     *
     * @param events in the order of arrival
     * @param opened visits that are new with this batch, in their state after it
     * @param continued visits stored earlier that this batch changed, in their state after it
     * @param received the ids under which senders may send some of these events once more
     */
    record Batch(List<Event> events, List<Session> opened, List<Session> continued, List<Received> received) {
        public Batch {
            events = List.copyOf(events);
            opened = List.copyOf(opened);
            continued = List.copyOf(continued);
            received = List.copyOf(received);
        }

        public Batch(List<Event> events, List<Session> opened, List<Session> continued) {
            this(events, opened, continued, List.of());
        }

        public boolean isEmpty() {
            return events.isEmpty() && opened.isEmpty() && continued.isEmpty() && received.isEmpty();
        }
    }

    /**
     * An id that an event of a site came with.
     *
     * @param at when it came, in whole seconds
     */
    record Received(SiteId site, EventId id, Instant at) {}
}
