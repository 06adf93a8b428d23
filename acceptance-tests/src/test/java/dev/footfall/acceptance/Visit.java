package dev.footfall.acceptance;

import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.Sessions;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitAttributes.Device;
import dev.footfall.domain.visit.VisitAttributes.Location;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A visit of a scenario's table: page views a minute apart. */
record Visit(String visitor, Instant at, String source, String country, List<String> pages) {
    private static final AtomicLong SESSIONS = new AtomicLong();

    static Batch batch(SiteId site, List<Visit> visits, int scenario) {
        List<Event> events = new ArrayList<>();
        List<Session> sessions = new ArrayList<>();
        for (Visit visit : visits) {
            Optional<LiveSession> last = Optional.empty();
            for (int i = 0; i < visit.pages().size(); i++) {
                var registered = Sessions.register(
                                last, visit.view(site, i, scenario), () -> new SessionId(SESSIONS.incrementAndGet()))
                        .getOrElseThrow(reason -> new IllegalStateException(reason.toString()));
                events.add(registered.event());
                last = Optional.of(registered.visit());
            }
            last.map(LiveSession::session).ifPresent(sessions::add);
        }
        return new Batch(events, sessions, List.of());
    }

    private Arrival view(SiteId site, int index, int scenario) {
        return new Arrival(
                site,
                EventName.PAGEVIEW,
                at.plusSeconds(60L * index),
                "shop.example",
                pages.get(index),
                new VisitorId((visitor + scenario).hashCode()),
                Map.of(),
                Interaction.INTERACTIVE,
                Engagement.NONE,
                Optional.empty(),
                new VisitAttributes(
                        new Acquisition(source, "", "", Acquisition.Utm.NONE),
                        new Location(country, "", "", 0),
                        Device.UNKNOWN));
    }
}
