package dev.footfall.domain.visit;

import dev.footfall.domain.site.SiteId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that happened, as stored: it shows the visitor and the attributes of its session, whatever it brought
 * itself (ingestion.md §17.5).
 */
public record Event(
        SiteId site,
        EventName name,
        Instant timestamp,
        String hostname,
        String pathname,
        VisitorId visitor,
        SessionId session,
        Map<String, String> props,
        Engagement engagement,
        Optional<Revenue> revenue,
        VisitAttributes attributes) {
    public Event {
        props = Collections.unmodifiableMap(new LinkedHashMap<>(props));
    }

    static Event of(Arrival arrival, Session session) {
        return new Event(
                arrival.site(),
                arrival.name(),
                arrival.timestamp(),
                arrival.hostname(),
                arrival.pathname(),
                session.visitor(),
                session.id(),
                arrival.props(),
                arrival.engagement(),
                arrival.revenue(),
                session.attributes());
    }
}
