package dev.footfall.application.export;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Gives out what a test has put in, and keeps what was asked for. */
final class MadeUpData implements StoredData {
    final List<Event> events = new ArrayList<>();
    final List<Session> sessions = new ArrayList<>();
    final List<Object> asked = new ArrayList<>();
    Optional<Days> days = Optional.empty();
    List<String> properties = List.of();

    @Override
    public void events(SiteId site, Span span, Consumer<Event> taker) {
        asked.add(span);
        events.stream().filter(event -> event.site().equals(site)).forEach(taker);
    }

    @Override
    public void sessions(SiteId site, Span span, Consumer<Session> taker) {
        asked.add(span);
        sessions.stream().filter(session -> session.site().equals(site)).forEach(taker);
    }

    @Override
    public Optional<Days> days(SiteId site, SiteTimeZone zone) {
        asked.add(zone);
        return days;
    }

    /** One row, that says the name of the file and the limit of time on page; of properties one for each. */
    @Override
    public void aggregates(
            SiteId site,
            Report report,
            Days range,
            SiteTimeZone zone,
            LocalDate legacyTimeOnPageUntil,
            Consumer<List<Object>> taker) {
        switch (report) {
            case Report.Of ignored -> taker.accept(List.of(range.first(), report.fileName(), legacyTimeOnPageUntil));
            case Report.CustomProps ignored ->
                properties.forEach(name -> taker.accept(List.of(range.first(), name, "any", 1L, 1L)));
        }
    }

    @Override
    public void purge(SiteId site) {
        events.removeIf(event -> event.site().equals(site));
        sessions.removeIf(session -> session.site().equals(site));
    }
}
