package dev.footfall.domain.stats;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.imported.DayRange;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Predicate.LetterCase;
import dev.footfall.domain.stats.Predicate.TextTest;
import dev.footfall.domain.stats.QueryPlan.GroupKey;
import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.QueryPlan.Part;
import dev.footfall.domain.stats.QueryPlan.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts of a question that imported rows answer (stats-query-v2.md §12.3 and §12.4). */
final class ImportedParts {
    private static final String VISITORS = "visitors";
    private static final String PAGEVIEWS = "pageviews";
    private static final String NOT_SET = "(not set)";
    private static final String NOWHERE = "ZZ";

    private final ResolvedQuery query;
    private final ImportedTable table;

    private ImportedParts(ResolvedQuery query, ImportedTable table) {
        this.query = query;
        this.table = table;
    }

    /** One for each table that answers the question, with all counters its metrics need; of all days. */
    static List<Part> of(ResolvedQuery query) {
        return ImportedData.tables(query).stream()
                .map(table -> new ImportedParts(query, table)
                        .part(ImportedData.days(query.range(), query.site().zone()), counters(query.metrics(), table)))
                .toList();
    }

    /** One with these counters of these days. */
    static Part of(ResolvedQuery query, ImportedTable table, DayRange days, List<String> counters) {
        return new ImportedParts(query, table).part(days, counters);
    }

    // Every part counts people, so that it brings rows and ratios can be made of it.
    private static List<String> counters(List<Metric> metrics, ImportedTable table) {
        Set<String> counters = new LinkedHashSet<>(List.of(VISITORS));
        metrics.forEach(metric -> ImportedCounters.of(metric, table).all().forEach(counters::add));
        return List.copyOf(counters);
    }

    private Part part(DayRange days, List<String> counters) {
        return new Part(
                new Source.Imported(query.site().id(), query.site().importIds(), table, days, where(), positive()),
                query.dimensions().stream().map(this::key).toList(),
                counters.stream().<Measure>map(Measure.Total::new).toList());
    }

    private Set<String> positive() {
        Set<String> positive = new HashSet<>();
        if (!query.dimensions().isEmpty()) {
            positive.add(VISITORS);
        }
        if (table != ImportedTable.CUSTOM_EVENTS
                && (query.metrics().contains(Metric.PAGEVIEWS)
                        || query.metrics().contains(Metric.VIEWS_PER_VISIT))) {
            positive.add(PAGEVIEWS);
        }
        return positive;
    }

    private Predicate where() {
        List<Predicate> all = new ArrayList<>();
        query.filters().forEach(filter -> all.add(meaning(filter)));
        query.dimensions()
                .forEach(dimension -> unshown(dimension)
                        .ifPresent(value -> all.add(new Predicate.Negated(new Predicate.TextMatch(
                                dimension, new TextTest.EqualsAny(Set.of(value), LetterCase.MATTERS))))));
        return all.isEmpty() ? new Predicate.Always() : new Predicate.AllOf(all);
    }

    private Predicate meaning(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> all) ->
                new Predicate.AllOf(all.stream().map(this::meaning).toList());
            case Filter.Or(List<Filter> any) ->
                new Predicate.AnyOf(any.stream().map(this::meaning).toList());
            case Filter.Not(Filter negated) -> new Predicate.Negated(meaning(negated));
            case Filter.Behavior ignored ->
                throw new IllegalArgumentException("what a visit has done is not known of imported rows");
            case Filter.InSegments ignored -> throw new IllegalArgumentException("segments have been resolved by now");
            case Match match -> meaning(match);
        };
    }

    private Predicate meaning(Match match) {
        return match.dimension() == OfEvent.GOAL
                ? new Predicate.AnyOf(query.goals().stream()
                        .filter(goal -> GoalMatch.admits(match, goal))
                        .map(goal -> GoalPredicates.imported(goal, table))
                        .toList())
                : FilterMeaning.ofImportedLeaf(match);
    }

    /** The value whose rows are left out of a list: places and tags nobody knows. */
    private static Optional<String> unshown(Dimension dimension) {
        if (!(dimension instanceof OfVisit visit)) {
            return Optional.empty();
        }
        return switch (visit) {
            case UTM_MEDIUM, UTM_SOURCE, UTM_CAMPAIGN, UTM_CONTENT, UTM_TERM, REGION, REGION_NAME, CITY_NAME ->
                Optional.of("");
            case CITY -> Optional.of("0");
            case COUNTRY -> Optional.of(NOWHERE);
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
                    EXIT_PAGE_HOSTNAME -> Optional.empty();
        };
    }

    private GroupKey key(Dimension dimension) {
        if (dimension == OfEvent.GOAL) {
            return new GroupKey.ReachedGoal(creditedGoals());
        }
        if (dimension instanceof Dimension.Time.Buckets(Granularity granularity)) {
            return new GroupKey.TimeBucket(
                    TimeBuckets.of(granularity, query.site().zone(), query.range()));
        }
        // Of imported sources the channel is not always known; of our own it is: §12.3.
        return dimension == OfVisit.CHANNEL
                ? new GroupKey.Attribute(dimension, Optional.of(NOT_SET))
                : new GroupKey.Attribute(dimension);
    }

    // Of goals for the same event the newest has it, of those for a page all: §12.5.
    private List<GroupKey.NamedCondition> creditedGoals() {
        Set<String> events = new HashSet<>();
        return query.matchingGoals().stream()
                .filter(goal ->
                        GoalPredicates.importedIn(goal).filter(table::equals).isPresent())
                .filter(goal -> !(goal.trigger() instanceof Trigger.EventNamed named)
                        || events.add(named.name().value()))
                .map(this::condition)
                .toList();
    }

    private GroupKey.NamedCondition condition(Goal goal) {
        return new GroupKey.NamedCondition(goal.displayName(), GoalPredicates.importedGrouped(goal, table));
    }
}
