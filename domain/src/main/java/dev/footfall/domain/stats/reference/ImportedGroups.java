package dev.footfall.domain.stats.reference;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.imported.DayRange;
import dev.footfall.domain.imported.ImportedRow;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.OwnedRow;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The imported rows that take part in an answer, by what they are grouped by (stats-query-v2.md §12.3). */
final class ImportedGroups {
    private final ResolvedQuery query;
    private final List<Filter> filters;
    private final List<Dimension> dimensions;
    private final Stored stored;
    private final LocalClock clock;
    private final Map<List<Cell>, List<ImportedRow>> members = new LinkedHashMap<>();

    private ImportedGroups(ResolvedQuery query, List<Filter> filters, List<Dimension> dimensions, Stored stored) {
        this.query = query;
        this.filters = filters;
        this.dimensions = dimensions;
        this.stored = stored;
        this.clock = LocalClock.of(query);
    }

    /** Empty where imports take no part in the answer, or not in these metrics. */
    static Optional<ImportedGroups> of(
            ResolvedQuery query,
            List<Filter> filters,
            List<Dimension> dimensions,
            List<Metric> metrics,
            Traffic traffic) {
        Set<ImportedTable> tables = DataSets.of(query, filters, dimensions);
        return traffic.imported().filter(rows -> !tables.isEmpty()).map(rows -> {
            ImportedGroups groups = new ImportedGroups(query, filters, dimensions, traffic.stored());
            rows.stream()
                    .map(OwnedRow::row)
                    .filter(row -> tables.contains(row.table()))
                    .filter(row -> groups.takes(row, metrics))
                    .forEach(row -> groups.keys(row).forEach(key -> groups.add(key, row)));
            return groups;
        });
    }

    private void add(List<Cell> key, ImportedRow row) {
        members.computeIfAbsent(key, absent -> new ArrayList<>()).add(row);
    }

    Set<List<Cell>> keys() {
        return members.keySet();
    }

    Tally tally(List<Cell> key) {
        return new Tally(members.getOrDefault(key, List.of()));
    }

    private boolean takes(ImportedRow row, List<Metric> metrics) {
        DayRange days = Decision.days(query, query.range());
        boolean viewsMatter = row.table() != ImportedTable.CUSTOM_EVENTS
                && (metrics.contains(Metric.PAGEVIEWS) || metrics.contains(Metric.VIEWS_PER_VISIT));
        return days.contains(row.date())
                && (dimensions.isEmpty() || row.counter("visitors") != 0)
                && (!viewsMatter || row.counter("pageviews") != 0)
                && filters.stream().allMatch(filter -> holds(filter, row));
    }

    private boolean holds(Filter filter, ImportedRow row) {
        return switch (filter) {
            case Filter.And(List<Filter> all) -> all.stream().allMatch(each -> holds(each, row));
            case Filter.Or(List<Filter> any) -> any.stream().anyMatch(each -> holds(each, row));
            case Filter.Not(Filter negated) -> !holds(negated, row);
            case Filter.Behavior behavior -> throw new IllegalArgumentException("days have no visits: " + behavior);
            case Filter.InSegments segments -> throw new IllegalArgumentException("not resolved: " + segments);
            case Match leaf ->
                leaf.dimension() == OfEvent.GOAL
                        ? query.goals().stream()
                                .anyMatch(goal -> Fit.names(leaf, goal.displayName()) && Reach.ofFilters(goal, row))
                        : Fit.fitsPlainly(leaf, stored.in(row, leaf.dimension()));
        };
    }

    private List<List<Cell>> keys(ImportedRow row) {
        List<List<Cell>> keys = List.of(List.of());
        for (Dimension dimension : dimensions) {
            List<Cell> cells = cells(row, dimension);
            keys = keys.stream()
                    .flatMap(key -> cells.stream()
                            .map(cell ->
                                    Stream.concat(key.stream(), Stream.of(cell)).toList()))
                    .toList();
        }
        return keys;
    }

    private List<Cell> cells(ImportedRow row, Dimension dimension) {
        if (dimension == OfEvent.GOAL) {
            return goals(row)
                    .map(goal -> new Cell(new Value.Text(goal.displayName()), 0))
                    .toList();
        }
        if (dimension instanceof Dimension.Time.Buckets time) {
            return List.of(clock.bucket(time.granularity(), row.date()));
        }
        String raw = stored.in(row, dimension);
        return isLeftOut(dimension, raw) ? List.of() : List.of(Label.ofImported(dimension, raw));
    }

    // §12.5: a custom event is one goal's only, the newest's.
    private Stream<Goal> goals(ImportedRow row) {
        Stream<Goal> reached = query.matchingGoals().stream().filter(goal -> Reach.ofBreakdowns(goal, row));
        return row.table() == ImportedTable.CUSTOM_EVENTS ? reached.limit(1) : reached;
    }

    private static boolean isLeftOut(Dimension dimension, String raw) {
        return dimension instanceof OfVisit ofVisit
                && switch (ofVisit) {
                    case UTM_MEDIUM, UTM_SOURCE, UTM_CAMPAIGN, UTM_CONTENT, UTM_TERM, REGION, REGION_NAME, CITY_NAME ->
                        raw.isEmpty();
                    case CITY -> raw.equals("0");
                    case COUNTRY -> raw.equals("ZZ");
                    case SOURCE,
                            CHANNEL,
                            REFERRER,
                            DEVICE,
                            SCREEN,
                            BROWSER,
                            BROWSER_VERSION,
                            OS,
                            OS_VERSION,
                            COUNTRY_NAME,
                            ENTRY_PAGE,
                            EXIT_PAGE,
                            ENTRY_PAGE_HOSTNAME,
                            EXIT_PAGE_HOSTNAME -> false;
                };
    }
}
