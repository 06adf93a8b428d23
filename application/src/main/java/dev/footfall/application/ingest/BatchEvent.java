package dev.footfall.application.ingest;

import dev.footfall.domain.visit.EventId;
import java.time.Instant;
import java.util.Optional;

/**
 * An event that a server sends for a visitor of a site, perhaps some time after it happened, and perhaps twice.
 *
 * @param event its only target is what the sender calls the site
 * @param happened empty: now
 * @param identifier what the sender calls the visitor; empty: who he is follows from address and user agent
 */
public record BatchEvent(EventId id, IncomingEvent event, Optional<Instant> happened, Optional<String> identifier) {
    public BatchEvent {
        if (event.targets().size() != 1) {
            throw new IllegalArgumentException("an event of a batch is for one site");
        }
    }

    String target() {
        return event.targets().getFirst();
    }

    @Override
    public String toString() {
        return "BatchEvent[id=" + id + ", the rest redacted]";
    }
}
