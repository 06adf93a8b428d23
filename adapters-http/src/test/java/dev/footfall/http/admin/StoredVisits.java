package dev.footfall.http.admin;

import dev.footfall.application.export.StoredData;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.Session.Outcome;
import dev.footfall.domain.visit.Session.Page;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One visit of one page view, given out as often as wanted. */
public final class StoredVisits implements StoredData {
    private static final Instant TIME = Instant.parse("2024-02-01T10:00:00Z");

    public final List<Span> asked = new ArrayList<>();
    public int copies = 1;
    public Runnable afterwards = () -> {};

    @Override
    public void events(SiteId site, Span span, Consumer<Event> taker) {
        asked.add(span);
        for (int i = 0; i < copies; i++) {
            taker.accept(event(site));
        }
        afterwards.run();
    }

    @Override
    public void sessions(SiteId site, Span span, Consumer<Session> taker) {
        asked.add(span);
        for (int i = 0; i < copies; i++) {
            taker.accept(session(site));
        }
        afterwards.run();
    }

    private static Event event(SiteId site) {
        return new Event(
                site,
                EventName.PAGEVIEW,
                TIME,
                "shop.example",
                "/",
                new VisitorId(-1),
                new SessionId(-2),
                Map.of(),
                Engagement.NONE,
                Optional.empty(),
                VisitAttributes.UNKNOWN);
    }

    private static Session session(SiteId site) {
        Page page = new Page("shop.example", "/");
        return new Session(
                site,
                new SessionId(-2),
                new VisitorId(-1),
                TIME,
                TIME,
                Outcome.BOUNCE,
                page,
                page,
                1,
                1,
                Map.of(),
                VisitAttributes.UNKNOWN);
    }

    @Override
    public Optional<Days> days(SiteId site, SiteTimeZone zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void aggregates(
            SiteId site,
            Report report,
            Days days,
            SiteTimeZone zone,
            LocalDate legacyTimeOnPageUntil,
            Consumer<List<Object>> taker) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void purge(SiteId site) {
        throw new UnsupportedOperationException();
    }
}
