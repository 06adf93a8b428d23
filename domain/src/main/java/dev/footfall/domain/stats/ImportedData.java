package dev.footfall.domain.stats;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.imported.DayRange;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.SiteImport;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.QueryResult.Imports;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether imported statistics can be part of an answer, and which (stats-query-v2.md §12.1 and §12.2). */
final class ImportedData {
    private static final Map<Property, Set<String>> EVENTS_WITH_PROPERTY = Map.of(
            new Property("url"), Set.of("Outbound Link: Click", "Cloaked Link: Click", "File Download"),
            new Property("path"), Set.of("404", "WP Form Completions", "Form: Submission"));
    private static final Set<OfEvent> OF_GOALS = EnumSet.of(OfEvent.PAGE, OfEvent.NAME, OfEvent.GOAL);

    private final List<Dimension> dimensions;
    private final List<Filter> filters;
    private final Set<Dimension> filtered;
    private final List<Goal> goals;

    private ImportedData(ResolvedQuery query) {
        this.dimensions = query.dimensions();
        this.filters = query.filters();
        this.filtered =
                filters.stream().flatMap(Filter::leaves).map(Match::dimension).collect(Collectors.toSet());
        this.goals = query.matchingGoals();
    }

    /** Whether imported rows are part of the answer to a question, or why they are not. */
    static Imports use(ResolvedQuery query) {
        if (query.site().imports().isEmpty()) {
            return Imports.NO_IMPORTED_DATA;
        }
        if (!overlaps(query)) {
            return Imports.OUT_OF_RANGE;
        }
        if (query.dimensions().stream().anyMatch(ImportedData::isWithinDays)) {
            return Imports.UNSUPPORTED_INTERVAL;
        }
        if (tables(query).isEmpty()) {
            return Imports.UNSUPPORTED_QUERY;
        }
        return query.include().contains(Include.IMPORTS) ? Imports.INCLUDED : Imports.NOT_ASKED;
    }

    /** The local days a range touches. */
    static DayRange days(Interval range, SiteTimeZone zone) {
        return new DayRange(zone.dateOf(range.first()), zone.dateOf(range.last()));
    }

    /** The imports of which some day is asked about. */
    static List<SiteImport> within(Interval range, SiteScope site) {
        DayRange asked = days(range, site.zone());
        return site.imports().stream()
                .filter(found -> !found.firstDay().isAfter(asked.last())
                        && !found.lastDay().isBefore(asked.first()))
                .toList();
    }

    private static boolean overlaps(ResolvedQuery query) {
        return query.circumstances().pace() != Circumstances.Pace.REALTIME
                && Stream.concat(
                                Stream.of(query.range()),
                                query.circumstances().comparison().stream().map(Circumstances.ComparedPeriod::range))
                        .anyMatch(range -> !within(range, query.site()).isEmpty());
    }

    private static boolean isWithinDays(Dimension dimension) {
        return dimension instanceof Dimension.Time.Buckets(Granularity granularity)
                && (granularity == Granularity.MINUTE || granularity == Granularity.HOUR);
    }

    /** The tables that answer the question: one, none, or for goals of both kinds two. */
    static Set<ImportedTable> tables(ResolvedQuery query) {
        return new ImportedData(query).tables();
    }

    private Set<ImportedTable> tables() {
        if (filters.stream().anyMatch(ImportedData::looksAtBehavior)) {
            return Set.of();
        }
        if (Stream.concat(dimensions.stream(), filtered.stream()).anyMatch(EVENTS_WITH_PROPERTY::containsKey)) {
            return property().filter(this::isOfItsEvents).isPresent()
                    ? EnumSet.of(ImportedTable.CUSTOM_EVENTS)
                    : Set.of();
        }
        if (dimensions.equals(List.of(OfEvent.GOAL))) {
            return ofGoals();
        }
        return ofEverything();
    }

    private static boolean looksAtBehavior(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> all) -> all.stream().anyMatch(ImportedData::looksAtBehavior);
            case Filter.Or(List<Filter> any) -> any.stream().anyMatch(ImportedData::looksAtBehavior);
            case Filter.Not(Filter negated) -> looksAtBehavior(negated);
            case Filter.Behavior ignored -> true;
            case Filter.InSegments ignored -> false;
            case Match ignored -> false;
        };
    }

    /** The one custom property the question is about. */
    private Optional<Dimension> property() {
        if (dimensions.size() == 1 && EVENTS_WITH_PROPERTY.containsKey(dimensions.getFirst())) {
            return Optional.of(dimensions.getFirst());
        }
        List<Dimension> properties =
                filtered.stream().filter(EVENTS_WITH_PROPERTY::containsKey).toList();
        return properties.size() == 1 && (dimensions.isEmpty() || isByGoalNameOrTime())
                ? Optional.of(properties.getFirst())
                : Optional.empty();
    }

    private boolean isByGoalNameOrTime() {
        return dimensions.size() == 1
                && switch (dimensions.getFirst()) {
                    case OfEvent event -> event == OfEvent.GOAL || event == OfEvent.NAME;
                    case Dimension.Time ignored -> true;
                    case Dimension.OfVisit ignored -> false;
                    case Property ignored -> false;
                };
    }

    private boolean isOfItsEvents(Dimension property) {
        Set<String> events = EVENTS_WITH_PROPERTY.getOrDefault(property, Set.of());
        return filters.stream()
                        .filter(Match.class::isInstance)
                        .map(Match.class::cast)
                        .filter(match -> match.operator() == Operator.IS)
                        .filter(match -> match.dimension() == OfEvent.NAME || match.dimension() == OfEvent.GOAL)
                        .flatMap(match -> match.anyOf().stream())
                        .anyMatch(clause -> events.contains(clause.text()))
                && filtered.stream()
                        .allMatch(dimension ->
                                dimension.equals(property) || dimension == OfEvent.NAME || dimension == OfEvent.GOAL);
    }

    private Set<ImportedTable> ofGoals() {
        if (filters.isEmpty()) {
            return EnumSet.of(ImportedTable.PAGES, ImportedTable.CUSTOM_EVENTS);
        }
        if (!OF_GOALS.containsAll(filtered)) {
            return Set.of();
        }
        boolean names = filtered.contains(OfEvent.NAME) || hasGoalIn(ImportedTable.CUSTOM_EVENTS);
        boolean pages = filtered.contains(OfEvent.PAGE) || hasGoalIn(ImportedTable.PAGES);
        if (names == pages) {
            return Set.of();
        }
        return EnumSet.of(names ? ImportedTable.CUSTOM_EVENTS : ImportedTable.PAGES);
    }

    private boolean hasGoalIn(ImportedTable table) {
        return goals.stream()
                .anyMatch(goal ->
                        GoalPredicates.importedIn(goal).filter(table::equals).isPresent());
    }

    private Set<ImportedTable> ofEverything() {
        Set<Optional<ImportedTable>> needed = Stream.concat(
                        Stream.concat(dimensions.stream(), filtered.stream())
                                .filter(dimension ->
                                        dimension != OfEvent.GOAL && !(dimension instanceof Dimension.Time))
                                .map(ImportedData::tableOf),
                        goals.stream().map(GoalPredicates::importedIn))
                .collect(Collectors.toSet());
        if (needed.isEmpty()) {
            return EnumSet.of(ImportedTable.VISITORS);
        }
        return needed.size() == 1
                ? needed.iterator().next().map(EnumSet::of).orElseGet(() -> EnumSet.noneOf(ImportedTable.class))
                : Set.of();
    }

    private static Optional<ImportedTable> tableOf(Dimension dimension) {
        return switch (dimension) {
            case OfVisit visit -> tableOf(visit);
            case OfEvent event ->
                switch (event) {
                    case NAME -> Optional.of(ImportedTable.CUSTOM_EVENTS);
                    case PAGE, HOSTNAME -> Optional.of(ImportedTable.PAGES);
                    case GOAL -> Optional.empty();
                };
            case Property ignored -> Optional.empty();
            case Dimension.Time ignored -> Optional.empty();
        };
    }

    private static Optional<ImportedTable> tableOf(OfVisit visit) {
        return switch (visit) {
            case SOURCE, CHANNEL, REFERRER, UTM_MEDIUM, UTM_SOURCE, UTM_CAMPAIGN, UTM_CONTENT, UTM_TERM ->
                Optional.of(ImportedTable.SOURCES);
            case DEVICE, SCREEN -> Optional.of(ImportedTable.DEVICES);
            case BROWSER, BROWSER_VERSION -> Optional.of(ImportedTable.BROWSERS);
            case OS, OS_VERSION -> Optional.of(ImportedTable.OPERATING_SYSTEMS);
            case COUNTRY, REGION, CITY, COUNTRY_NAME, REGION_NAME, CITY_NAME -> Optional.of(ImportedTable.LOCATIONS);
            case ENTRY_PAGE -> Optional.of(ImportedTable.ENTRY_PAGES);
            case EXIT_PAGE -> Optional.of(ImportedTable.EXIT_PAGES);
            case ENTRY_PAGE_HOSTNAME, EXIT_PAGE_HOSTNAME -> Optional.empty();
        };
    }
}
