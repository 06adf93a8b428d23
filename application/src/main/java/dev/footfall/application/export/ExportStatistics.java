package dev.footfall.application.export;

import dev.footfall.application.export.StoredData.Days;
import dev.footfall.application.export.StoredData.Report;
import dev.footfall.domain.imported.DayRange;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.StatsFileName;
import dev.footfall.domain.site.Site;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Writes everything counted on a site, day by day, as files that can be imported again (imports-and-exports.md §8). What
 * was imported itself is not among it.
 */
public final class ExportStatistics {
    private static final List<Report> ALPHABETICALLY = reports();

    private final StoredData data;

    public ExportStatistics(StoredData data) {
        this.data = data;
    }

    /** Returns the days the files are about: from the first to the last with an event, whenever statistics start. */
    public Either<NothingToExport, Days> export(Site site, AggregateSink sink) {
        Optional<Days> days = data.days(site.id(), site.zone());
        days.ifPresent(range -> write(site, range, sink));
        return days.<Either<NothingToExport, Days>>map(Either::right)
                .orElseGet(() -> Either.left(new NothingToExport()));
    }

    private void write(Site site, Days days, AggregateSink sink) {
        String ending = StatsFileName.ending(new DayRange(days.first(), days.last()));
        for (Report report : ALPHABETICALLY) {
            sink.file(report.fileName() + ending, report.columns());
            data.aggregates(
                    site.id(), report, days, site.zone(), site.settings().legacyTimeOnPageUntil(), sink::row);
        }
    }

    private static List<Report> reports() {
        List<Report> reports = new ArrayList<>(List.of(new Report.CustomProps()));
        for (ImportedTable table : ImportedTable.values()) {
            reports.add(new Report.Of(table));
        }
        reports.sort(Comparator.comparing(Report::fileName));
        return List.copyOf(reports);
    }

    /** The site has no event. */
    public record NothingToExport() {}
}
