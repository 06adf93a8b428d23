package dev.footfall.domain.visit;

import dev.footfall.domain.site.SiteId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An event that has come in and belongs to no visit yet.
 *
 * @param timestamp whole seconds
 * @param hostname the page's host, or {@code (none)}
 * @param props custom properties in stored order
 * @param attributes what this event knows of its visit; only the first event's count
 */
public record Arrival(
        SiteId site,
        EventName name,
        Instant timestamp,
        String hostname,
        String pathname,
        VisitorId visitor,
        Map<String, String> props,
        Interaction interaction,
        Engagement engagement,
        Optional<Revenue> revenue,
        VisitAttributes attributes) {
    public Arrival {
        if (!timestamp.equals(timestamp.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("a timestamp has whole seconds");
        }
        props = Collections.unmodifiableMap(new LinkedHashMap<>(props));
    }

    public Arrival from(VisitorId other) {
        return new Arrival(
                site, name, timestamp, hostname, pathname, other, props, interaction, engagement, revenue, attributes);
    }
}
