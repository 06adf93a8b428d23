package dev.footfall.persistence.statistics;

import dev.footfall.application.export.StoredData.Days;
import dev.footfall.application.export.StoredData.Report;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Record;
import org.jooq.Select;

/** The reports of a CSV export to statements, each with the columns of its file (imports-and-exports.md §8). */
final class ReportCompiler {
    private final VisitReports visits;
    private final EventReports events;

    ReportCompiler(SiteId site, Days days, SiteTimeZone zone) {
        LocalDays localDays = new LocalDays(days, zone);
        this.visits = new VisitReports(site, localDays);
        this.events = new EventReports(site, localDays);
    }

    Select<?> compile(Report report, LocalDate legacyTimeOnPageUntil) {
        return switch (report) {
            case Report.CustomProps() -> events.properties();
            case Report.Of(ImportedTable table) ->
                switch (table) {
                    case VISITORS -> visits.byDay(events.pageviews());
                    case PAGES -> events.pages(legacyTimeOnPageUntil);
                    case CUSTOM_EVENTS -> events.customEvents();
                    case LOCATIONS -> visits.of(report.columns(), VisitReports.SOMEWHERE);
                    case SOURCES, ENTRY_PAGES, EXIT_PAGES, DEVICES, BROWSERS, OPERATING_SYSTEMS ->
                        visits.of(report.columns());
                };
        };
    }

    /** The cells of a row of any of the statements. */
    static List<Object> cells(Record row) {
        List<Object> cells = new ArrayList<>(row.intoList());
        cells.set(0, LocalDate.ofEpochDay(row.get(LocalDays.DATE)));
        return cells;
    }
}
