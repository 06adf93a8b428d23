package dev.footfall.domain.stats;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter.Match;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A question whose every relative part has been fixed: what the answer echoes.
 *
 * @param dimensions {@link Dimension.Time.Fitting} is no longer among them
 * @param goals of the site, newest first, where the question is about goals; else none
 * @param order as it is applied, before ties are broken
 * @param circumstances what else it depends on
 */
public record ResolvedQuery(
        SiteScope site,
        List<Metric> metrics,
        Interval range,
        List<Filter> filters,
        List<Dimension> dimensions,
        List<SortTerm> order,
        Set<Include> include,
        Pagination pagination,
        Counting counting,
        List<Goal> goals,
        Circumstances circumstances) {
    public ResolvedQuery {
        metrics = List.copyOf(metrics);
        filters = List.copyOf(filters);
        dimensions = List.copyOf(dimensions);
        order = List.copyOf(order);
        include = Set.copyOf(include);
        goals = List.copyOf(goals);
    }

    /** A question that stands alone. */
    public ResolvedQuery(
            SiteScope site,
            List<Metric> metrics,
            Interval range,
            List<Filter> filters,
            List<Dimension> dimensions,
            List<SortTerm> order,
            Set<Include> include,
            Pagination pagination,
            Counting counting,
            List<Goal> goals) {
        this(
                site,
                metrics,
                range,
                filters,
                dimensions,
                order,
                include,
                pagination,
                counting,
                goals,
                Circumstances.at(range.last()));
    }

    /** @param statsStart the first local day with data, for questions about all time */
    static ResolvedQuery of(Query query, SiteScope site, Instant now, Optional<LocalDate> statsStart) {
        Interval asked = query.range().resolve(site.zone(), now, statsStart);
        Interval range = query.includes(Include.TRIM_RELATIVE_DATE_RANGE) ? trimmed(query, asked, site, now) : asked;
        List<Dimension> dimensions = query.dimensions().stream()
                .map(dimension -> fitting(dimension, asked))
                .toList();
        return new ResolvedQuery(
                site,
                query.metrics(),
                range,
                withEntryHostnames(query.filters(), dimensions),
                dimensions,
                query.order()
                        .map(order ->
                                order.stream().map(term -> fitting(term, asked)).toList())
                        .orElseGet(() -> defaultOrder(query.metrics(), dimensions)),
                query.include(),
                query.pagination(),
                query.counting(),
                query.goals(),
                new Circumstances(
                        now,
                        query.range().isRealtime() ? Circumstances.Pace.REALTIME : Circumstances.Pace.PERIOD,
                        query.comparison()
                                .map(comparison -> new Circumstances.ComparedPeriod(
                                        comparison, comparison.resolve(range, site.zone(), now))),
                        Optional.empty()));
    }

    private static Interval trimmed(Query query, Interval asked, SiteScope site, Instant now) {
        // Whole days are compared with whole days: stats-query-v2.md §4.
        if (query.range().isToday() && query.comparison().isPresent()) {
            return asked;
        }
        return query.range()
                .trimmedEnd(site.zone(), now)
                .filter(end -> !end.isBefore(asked.first()))
                .map(end -> new Interval(asked.first(), end))
                .orElse(asked);
    }

    private static Dimension fitting(Dimension dimension, Interval range) {
        return dimension instanceof Dimension.Time.Fitting
                ? new Dimension.Time.Buckets(granularityFor(range.seconds()))
                : dimension;
    }

    private static SortTerm fitting(SortTerm term, Interval range) {
        return switch (term.by()) {
            case SortTerm.By.OfMetric ignored -> term;
            case SortTerm.By.OfDimension(Dimension dimension) ->
                new SortTerm(new SortTerm.By.OfDimension(fitting(dimension, range)), term.direction());
        };
    }

    // stats-query-v2.md §10.1, which cuts each quotient off before it compares.
    private static Granularity granularityFor(long seconds) {
        long hour = 3600;
        long day = 24 * hour;
        if (seconds / hour <= 48) {
            return Granularity.HOUR;
        }
        if (seconds / day <= 40) {
            return Granularity.DAY;
        }
        return seconds / (7 * day) <= 52 ? Granularity.WEEK : Granularity.MONTH;
    }

    private static List<SortTerm> defaultOrder(List<Metric> metrics, List<Dimension> dimensions) {
        List<SortTerm> order = new ArrayList<>();
        dimensions.stream()
                .filter(Dimension.Time.class::isInstance)
                .findFirst()
                .ifPresent(time -> order.add(SortTerm.ascending(time)));
        order.add(SortTerm.descending(metrics.getFirst()));
        return order;
    }

    // A list of sources for one host name means the visits that came in on that host: stats-query-v2.md §6.9.
    private static List<Filter> withEntryHostnames(List<Filter> filters, List<Dimension> dimensions) {
        List<Match> hostnames = topLevel(filters, OfEvent.HOSTNAME);
        List<Filter> all = new ArrayList<>(filters);
        for (Dimension dimension : dimensions) {
            hostnameOf(dimension).ifPresent(column -> hostnames.forEach(match -> all.add(match.on(column))));
        }
        return all;
    }

    private static Optional<Dimension> hostnameOf(Dimension dimension) {
        return dimension instanceof OfVisit visit
                ? switch (visit) {
                    case SOURCE, REFERRER, UTM_MEDIUM, UTM_SOURCE, UTM_CAMPAIGN, UTM_CONTENT, UTM_TERM, ENTRY_PAGE ->
                        Optional.of(OfVisit.ENTRY_PAGE_HOSTNAME);
                    case EXIT_PAGE -> Optional.of(OfVisit.EXIT_PAGE_HOSTNAME);
                    case CHANNEL,
                            COUNTRY_NAME,
                            REGION_NAME,
                            CITY_NAME,
                            DEVICE,
                            SCREEN,
                            BROWSER,
                            BROWSER_VERSION,
                            OS,
                            OS_VERSION,
                            COUNTRY,
                            REGION,
                            CITY,
                            ENTRY_PAGE_HOSTNAME,
                            EXIT_PAGE_HOSTNAME -> Optional.empty();
                }
                : Optional.empty();
    }

    /** The goals that every goal filter at the top level admits, newest first (stats-query-v2.md §7.3). */
    public List<Goal> matchingGoals() {
        List<Match> admitting = topLevel(filters, OfEvent.GOAL);
        return goals.stream()
                .filter(goal -> admitting.stream().allMatch(match -> GoalMatch.admits(match, goal)))
                .toList();
    }

    /** The matches on a dimension that stand directly in the list. */
    static List<Match> topLevel(List<Filter> filters, Dimension dimension) {
        return filters.stream()
                .filter(Match.class::isInstance)
                .map(Match.class::cast)
                .filter(match -> match.dimension().equals(dimension))
                .toList();
    }

    /**
     * Another question about the same site and time, whose rows nobody sees: not ordered, not paged.
     *
     * @param others filters; the goals are kept only if these or the dimensions are about them
     */
    ResolvedQuery asking(List<Metric> of, List<Filter> others, List<Dimension> by) {
        return new ResolvedQuery(
                site,
                of,
                range,
                others,
                by,
                List.of(),
                include,
                Pagination.DEFAULT,
                counting,
                isAboutGoals(others, by) ? goals : List.of(),
                circumstances);
    }

    private static boolean isAboutGoals(List<Filter> filters, List<Dimension> dimensions) {
        return dimensions.contains(OfEvent.GOAL)
                || filters.stream().flatMap(Filter::leaves).anyMatch(match -> match.dimension() == OfEvent.GOAL);
    }

    /**
     * The same question about the period it is compared with, whose answer stands beside this one's.
     *
     * @param rows those of the answer to this question
     * @throws java.util.NoSuchElementException if it is compared with none
     */
    public ResolvedQuery beside(List<QueryResult.Row> rows) {
        return new ResolvedQuery(
                site,
                metrics,
                circumstances.comparison().orElseThrow().range(),
                filters,
                dimensions,
                List.of(),
                include.contains(Include.IMPORTS) ? Set.of(Include.IMPORTS) : Set.of(),
                Pagination.ALL,
                counting,
                goals,
                new Circumstances(circumstances.now(), circumstances.pace(), Optional.empty(), besideOnly(rows)));
    }

    // Where time is all that is asked by, periods in which nothing happened have something beside them all the same.
    private Optional<Set<List<Value>>> besideOnly(List<QueryResult.Row> rows) {
        return dimensions.stream().allMatch(Dimension.Time.class::isInstance)
                ? Optional.empty()
                : Optional.of(rows.stream()
                        .map(row -> withoutTime(row.dimensions()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The values of a row's dimensions, times left out. */
    List<Value> withoutTime(List<Value> shown) {
        return IntStream.range(0, shown.size())
                .filter(i -> !(dimensions.get(i) instanceof Dimension.Time))
                .mapToObj(shown::get)
                .toList();
    }

    /** The buckets of the first time dimension. */
    public Optional<TimeBuckets> buckets() {
        return dimensions.stream()
                .filter(Dimension.Time.Buckets.class::isInstance)
                .map(Dimension.Time.Buckets.class::cast)
                .findFirst()
                .map(time -> TimeBuckets.of(time.granularity(), site.zone(), range));
    }
}
