package dev.footfall.application.ingest;

import dev.footfall.domain.page.PageUrl;
import dev.footfall.domain.page.PageUrl.Routing;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import dev.footfall.domain.visit.Revenue.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A valid event as a tracker sends it.
 *
 * @param targets the sites it is for, as the sender names them, without a leading {@code www.}
 * @param referrer the referring address as sent; may be empty
 * @param props custom properties in stored order
 * @param revenue as sent; counts only if the site has a revenue goal of the event's name
 */
public record IncomingEvent(
        EventName name,
        PageUrl url,
        Routing routing,
        List<String> targets,
        String referrer,
        Map<String, String> props,
        Optional<Money> revenue,
        Interaction interaction,
        Engagement engagement,
        Sender sender) {
    public IncomingEvent {
        targets = List.copyOf(targets);
    }

    /**
     * Where an event comes from. Never logged.
     *
     * @param userAgent empty when none was sent
     * @param address the visitor's network address, as text
     */
    public record Sender(Optional<String> userAgent, String address, AddressKind kind) {
        @Override
        public String toString() {
            return "Sender[redacted]";
        }
    }

    /** What a trusted edge says about an address. */
    public enum AddressKind {
        ORDINARY,
        DATA_CENTRE,
        THREAT,
        ANONYMOUS_VPN
    }
}
