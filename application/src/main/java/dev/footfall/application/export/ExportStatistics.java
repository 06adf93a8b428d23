package dev.footfall.application.export;

import dev.footfall.application.export.StoredData.Days;
import dev.footfall.application.export.StoredData.Report;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.imported.DayRange;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.StatsFileName;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.stats.SiteFacts;
import io.vavr.control.Either;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Writes everything counted on a site, day by day, as files that can be imported again (imports-and-exports.md §8). What
 * was imported itself is not among it.
 */
public final class ExportStatistics {
    private static final List<Report> ALPHABETICALLY = reports();

    private final StoredData data;
    private final TeamRepository teams;
    private final Edition edition;
    private final InstantSource clock;

    public ExportStatistics(StoredData data, TeamRepository teams, Edition edition, InstantSource clock) {
        this.data = data;
        this.teams = teams;
        this.edition = edition;
        this.clock = clock;
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
            Predicate<List<Object>> shown = shown(site, report);
            data.aggregates(
                    site.id(), report, days, site.zone(), site.settings().legacyTimeOnPageUntil(), row -> {
                        if (shown.test(row)) {
                            sink.row(row);
                        }
                    });
        }
    }

    private Predicate<List<Object>> shown(Site site, Report report) {
        return switch (report) {
            case Report.Of ignored -> row -> true;
            case Report.CustomProps ofProperties when hasProperties(site) -> row -> true;
            case Report.CustomProps ofProperties ->
                row -> SiteFacts.BUILT_IN_PROPERTIES.contains(
                        String.valueOf(row.get(ofProperties.columns().indexOf(Report.CustomProps.PROPERTY))));
        };
    }

    private boolean hasProperties(Site site) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return teams.find(site.team())
                .filter(team -> edition.featuresOf(team, today).contains(Feature.CUSTOM_PROPERTIES))
                .isPresent();
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
