package dev.footfall.embedded;

import dev.footfall.application.ingest.IncomingEvent;
import dev.footfall.application.ingest.IncomingEvent.Sender;
import dev.footfall.domain.page.PageUrl;
import dev.footfall.domain.page.PageUrl.Routing;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import dev.footfall.domain.visit.Revenue.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened on a page of a site, as its host tells it; it goes the way of what trackers send. Immutable: each
 * method gives another event.
 */
public final class SiteEvent {
    private static final String WWW = "www.";
    private static final Sender NOBODY = new Sender(Optional.empty(), "", IncomingEvent.AddressKind.ORDINARY);

    private final IncomingEvent event;

    private SiteEvent(IncomingEvent event) {
        this.event = event;
    }

    /** A page view at this address; the site is the address's host, without {@code www.}. */
    public static SiteEvent pageview(String url) {
        return named(EventName.PAGEVIEW.value(), url);
    }

    /** An event of the site's own, such as {@code Signup}, at this address. */
    public static SiteEvent named(String name, String url) {
        PageUrl page = PageUrl.parse(url);
        String host = page.hostname();
        return new SiteEvent(new IncomingEvent(
                new EventName(name),
                page,
                Routing.PATH,
                List.of(host.startsWith(WWW) ? host.substring(WWW.length()) : host),
                "",
                Map.of(),
                Optional.empty(),
                Interaction.INTERACTIVE,
                Engagement.NONE,
                NOBODY));
    }

    /**
     * Of whom. Without it all events are of one visitor.
     *
     * @param address his network address, as text; it is not stored
     * @param userAgent what his browser says it is; robots are dropped
     */
    public SiteEvent by(String address, String userAgent) {
        return copy(
                event.targets(),
                event.referrer(),
                event.props(),
                event.revenue(),
                event.interaction(),
                new Sender(Optional.of(userAgent), address, IncomingEvent.AddressKind.ORDINARY));
    }

    /** Of another site than the address's host. */
    public SiteEvent of(Domain site) {
        return copy(
                List.of(site.value()),
                event.referrer(),
                event.props(),
                event.revenue(),
                event.interaction(),
                event.sender());
    }

    /** Where the visitor came from, an address. */
    public SiteEvent referredBy(String address) {
        return copy(event.targets(), address, event.props(), event.revenue(), event.interaction(), event.sender());
    }

    /** With one more custom property. */
    public SiteEvent with(String property, String value) {
        Map<String, String> more = new LinkedHashMap<>(event.props());
        more.put(property, value);
        return copy(event.targets(), event.referrer(), more, event.revenue(), event.interaction(), event.sender());
    }

    /** Counts if the site has a revenue goal of the event's name. */
    public SiteEvent bringing(Money money) {
        return copy(
                event.targets(),
                event.referrer(),
                event.props(),
                Optional.of(money),
                event.interaction(),
                event.sender());
    }

    /** Not the visitor's doing: a visit with nothing else stays a bounce. */
    public SiteEvent passive() {
        return copy(
                event.targets(), event.referrer(), event.props(), event.revenue(), Interaction.PASSIVE, event.sender());
    }

    IncomingEvent incoming() {
        return event;
    }

    private SiteEvent copy(
            List<String> targets,
            String referrer,
            Map<String, String> props,
            Optional<Money> revenue,
            Interaction interaction,
            Sender sender) {
        return new SiteEvent(new IncomingEvent(
                event.name(),
                event.url(),
                event.routing(),
                targets,
                referrer,
                props,
                revenue,
                interaction,
                event.engagement(),
                sender));
    }
}
