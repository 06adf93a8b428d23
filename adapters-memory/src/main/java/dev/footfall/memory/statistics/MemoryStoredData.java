package dev.footfall.memory.statistics;

import dev.footfall.application.export.StoredData;
import dev.footfall.application.export.StoredData.Report;
import dev.footfall.application.export.StoredData.Span;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

final class MemoryStoredData implements StoredData {
    private final MemoryStatistics memory;

    MemoryStoredData(MemoryStatistics memory) {
        this.memory = memory;
    }

    @Override
    public void events(SiteId site, Span span, Consumer<Event> taker) {
        memory.rows()
                .events(site)
                .filter(event -> contains(span, event.timestamp()))
                .sorted(Comparator.comparing(Event::timestamp))
                .forEach(taker);
    }

    @Override
    public void sessions(SiteId site, Span span, Consumer<Session> taker) {
        memory.rows()
                .sessions(site)
                .filter(session -> contains(span, session.timestamp()))
                .sorted(Comparator.comparing(Session::timestamp))
                .forEach(taker);
    }

    private static boolean contains(Span span, Instant moment) {
        return span.from().filter(moment::isBefore).isEmpty()
                && span.to().filter(moment::isAfter).isEmpty();
    }

    @Override
    public Optional<Days> days(SiteId site, SiteTimeZone zone) {
        List<LocalDate> days = memory.rows()
                .events(site)
                .map(event -> zone.dateOf(event.timestamp()))
                .sorted()
                .toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(new Days(days.getFirst(), days.getLast()));
    }

    @Override
    public void aggregates(
            SiteId site,
            Report report,
            Days days,
            SiteTimeZone zone,
            LocalDate legacyTimeOnPageUntil,
            Consumer<List<Object>> taker) {
        Rows rows = memory.rows();
        EventReports events = new EventReports(rows.events(site).toList(), days, zone);
        VisitReports visits = new VisitReports(rows.sessions(site).toList(), days, zone);
        List<List<Object>> cells = switch (report) {
            case Report.CustomProps() -> events.properties();
            case Report.Of(ImportedTable table) ->
                switch (table) {
                    case VISITORS -> visits.byDay(events.pageviews());
                    case PAGES -> events.pages(legacyTimeOnPageUntil);
                    case CUSTOM_EVENTS -> events.customEvents();
                    case LOCATIONS -> visits.of(report.columns(), VisitReports::isSomewhere);
                    case SOURCES, ENTRY_PAGES, EXIT_PAGES, DEVICES, BROWSERS, OPERATING_SYSTEMS ->
                        visits.of(report.columns(), visit -> true);
                };
        };
        cells.forEach(taker);
    }

    @Override
    public void purge(SiteId site) {
        memory.change(rows -> rows.without(site));
    }
}
