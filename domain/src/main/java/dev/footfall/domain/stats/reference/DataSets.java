package dev.footfall.domain.stats.reference;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.ResolvedQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which imported data sets answer a question, if any do: stats-query-v2.md §12.2, rule by rule. */
final class DataSets {
    private static final Property URL = new Property("url");
    private static final Property PATH = new Property("path");
    private static final Set<String> NAMES_WITH_URL =
            Set.of("Outbound Link: Click", "Cloaked Link: Click", "File Download");
    private static final Set<String> NAMES_WITH_PATH = Set.of("404", "WP Form Completions", "Form: Submission");
    private static final Set<Dimension> BESIDE_PROPERTIES = Set.of(
            OfEvent.GOAL,
            OfEvent.NAME,
            new Dimension.Time.Buckets(Granularity.MONTH),
            new Dimension.Time.Buckets(Granularity.WEEK),
            new Dimension.Time.Buckets(Granularity.DAY),
            new Dimension.Time.Buckets(Granularity.HOUR));

    private final List<Filter> filters;
    private final List<Dimension> dimensions;
    private final List<Goal> goals;
    private final Set<Dimension> filtered;

    private DataSets(List<Filter> filters, List<Dimension> dimensions, List<Goal> goals) {
        this.filters = filters;
        this.dimensions = dimensions;
        this.goals = goals;
        this.filtered =
                filters.stream().flatMap(Filter::leaves).map(Match::dimension).collect(Collectors.toSet());
    }

    static Set<ImportedTable> of(ResolvedQuery query) {
        return of(query, query.filters(), query.dimensions());
    }

    /** The same for visits, which are filtered and grouped by other dimensions than their events. */
    static Set<ImportedTable> of(ResolvedQuery query, List<Filter> filters, List<Dimension> dimensions) {
        return new DataSets(filters, dimensions, query.matchingGoals()).found();
    }

    private Set<ImportedTable> found() {
        if (filters.stream().anyMatch(DataSets::isAboutBehavior)) {
            return Set.of();
        }
        if (Stream.of(URL, PATH).anyMatch(property -> dimensions.contains(property) || filtered.contains(property))) {
            return property().filter(this::isSupported).isPresent() ? Set.of(ImportedTable.CUSTOM_EVENTS) : Set.of();
        }
        if (dimensions.isEmpty() && filters.isEmpty()) {
            return Set.of(ImportedTable.VISITORS);
        }
        return dimensions.equals(List.of(OfEvent.GOAL)) ? ofGoals() : ofEverythingElse();
    }

    private static boolean isAboutBehavior(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> all) -> all.stream().anyMatch(DataSets::isAboutBehavior);
            case Filter.Or(List<Filter> any) -> any.stream().anyMatch(DataSets::isAboutBehavior);
            case Filter.Not(Filter negated) -> isAboutBehavior(negated);
            case Filter.Behavior behavior -> true;
            case Filter.InSegments segments -> throw new IllegalArgumentException("not resolved: " + segments);
            case Match leaf -> false;
        };
    }

    private Optional<Property> property() {
        if (dimensions.equals(List.of(URL)) || dimensions.equals(List.of(PATH))) {
            return Optional.of((Property) dimensions.getFirst());
        }
        if (dimensions.size() > 1 || !BESIDE_PROPERTIES.containsAll(dimensions)) {
            return Optional.empty();
        }
        boolean url = filtered.contains(URL);
        return url && filtered.contains(PATH) ? Optional.empty() : Optional.of(url ? URL : PATH);
    }

    private boolean isSupported(Property property) {
        Set<String> special = property.equals(URL) ? NAMES_WITH_URL : NAMES_WITH_PATH;
        return Set.of(property, OfEvent.NAME, OfEvent.GOAL).containsAll(filtered)
                && filters.stream()
                        .anyMatch(filter -> filter instanceof Match leaf
                                && leaf.operator() == Operator.IS
                                && (leaf.dimension() == OfEvent.NAME || leaf.dimension() == OfEvent.GOAL)
                                && leaf.anyOf().stream().anyMatch(clause -> special.contains(clause.text())));
    }

    private Set<ImportedTable> ofGoals() {
        if (filters.isEmpty()) {
            return Set.of(ImportedTable.PAGES, ImportedTable.CUSTOM_EVENTS);
        }
        if (!Set.of(OfEvent.PAGE, OfEvent.NAME, OfEvent.GOAL).containsAll(filtered)) {
            return Set.of();
        }
        List<Optional<ImportedTable>> ofGoals =
                goals.stream().map(DataSets::ofGoal).toList();
        boolean names = filtered.contains(OfEvent.NAME) || ofGoals.contains(Optional.of(ImportedTable.CUSTOM_EVENTS));
        boolean pages = filtered.contains(OfEvent.PAGE) || ofGoals.contains(Optional.of(ImportedTable.PAGES));
        if (names == pages) {
            return Set.of();
        }
        return Set.of(names ? ImportedTable.CUSTOM_EVENTS : ImportedTable.PAGES);
    }

    // Of those who have no data set, each is an empty one in the collection: it supports nothing.
    private Set<ImportedTable> ofEverythingElse() {
        Set<Optional<ImportedTable>> found = new HashSet<>();
        filtered.stream().filter(dimension -> dimension != OfEvent.GOAL).forEach(dimension -> found.add(of(dimension)));
        dimensions.stream()
                .filter(dimension -> dimension != OfEvent.GOAL && !(dimension instanceof Dimension.Time))
                .forEach(dimension -> found.add(of(dimension)));
        goals.forEach(goal -> found.add(ofGoal(goal)));
        if (found.isEmpty()) {
            return Set.of(ImportedTable.VISITORS);
        }
        return found.size() == 1 ? found.iterator().next().map(Set::of).orElse(Set.of()) : Set.of();
    }

    private static Optional<ImportedTable> ofGoal(Goal goal) {
        if (!goal.customProps().isEmpty()) {
            return Optional.empty();
        }
        return switch (goal.trigger()) {
            case Trigger.EventNamed event -> Optional.of(ImportedTable.CUSTOM_EVENTS);
            case Trigger.PageVisited page -> Optional.of(ImportedTable.PAGES);
            case Trigger.PageScrolled scroll -> Optional.empty();
        };
    }

    // The last column of §5.1.
    private static Optional<ImportedTable> of(Dimension dimension) {
        return switch (dimension) {
            case OfEvent ofEvent ->
                switch (ofEvent) {
                    case NAME -> Optional.of(ImportedTable.CUSTOM_EVENTS);
                    case PAGE, HOSTNAME -> Optional.of(ImportedTable.PAGES);
                    case GOAL -> throw new IllegalArgumentException("goals have their own data sets");
                };
            case OfVisit ofVisit ->
                switch (ofVisit) {
                    case SOURCE, CHANNEL, REFERRER, UTM_MEDIUM, UTM_SOURCE, UTM_CAMPAIGN, UTM_CONTENT, UTM_TERM ->
                        Optional.of(ImportedTable.SOURCES);
                    case DEVICE, SCREEN -> Optional.of(ImportedTable.DEVICES);
                    case BROWSER, BROWSER_VERSION -> Optional.of(ImportedTable.BROWSERS);
                    case OS, OS_VERSION -> Optional.of(ImportedTable.OPERATING_SYSTEMS);
                    case COUNTRY, REGION, CITY, COUNTRY_NAME, REGION_NAME, CITY_NAME ->
                        Optional.of(ImportedTable.LOCATIONS);
                    case ENTRY_PAGE -> Optional.of(ImportedTable.ENTRY_PAGES);
                    case EXIT_PAGE -> Optional.of(ImportedTable.EXIT_PAGES);
                    case ENTRY_PAGE_HOSTNAME, EXIT_PAGE_HOSTNAME -> Optional.empty();
                };
            case Property property -> Optional.empty();
            case Dimension.Time time -> throw new IllegalArgumentException("every data set has days");
        };
    }
}
