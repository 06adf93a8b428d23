package dev.footfall.contract;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.stats.Counting;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Pagination;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.SortTerm;
import dev.footfall.domain.visit.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** A valid question, of v2 or as v1 asks it. */
final class RandomQuestion {
    /** Those that ask nothing of dimensions and filters. */
    private static final List<Metric> PLAIN = List.of(
            Metric.VISITORS,
            Metric.VISITS,
            Metric.PAGEVIEWS,
            Metric.EVENTS,
            Metric.BOUNCE_RATE,
            Metric.VISIT_DURATION,
            Metric.VIEWS_PER_VISIT);

    private static final List<Metric> OF_GOALS = List.of(
            Metric.VISITORS,
            Metric.EVENTS,
            Metric.PERCENTAGE,
            Metric.CONVERSION_RATE,
            Metric.GROUP_CONVERSION_RATE,
            Metric.TOTAL_REVENUE,
            Metric.AVERAGE_REVENUE);

    private final World world;
    private final SplittableRandom random;
    private final List<Goal> goals;

    private RandomQuestion(World world, SplittableRandom random) {
        this.world = world;
        this.random = random;
        this.goals = new RandomGoals(random).list();
    }

    static ResolvedQuery about(World world, SplittableRandom random) {
        RandomQuestion ask = new RandomQuestion(world, random);
        LocalDate tomorrow = world.day().plusDays(random.nextInt(-1, 3));
        Instant now = world.site().zone().startOf(tomorrow).plusSeconds(random.nextLong(80_000));
        return ask.query().resolve(world.site(), now, Optional.of(world.day().minusDays(3)));
    }

    private Query query() {
        if (random.nextInt(6) == 0) {
            return breakdownOfV1();
        }
        while (true) {
            Optional<Query> valid = Query.of(request(), new SiteFacts(Set.of(Feature.values())).withGoals(goals))
                    .fold(problem -> Optional.empty(), Optional::of);
            if (valid.isPresent()) {
                return valid.get();
            }
        }
    }

    // One dimension, views per visit allowed by it, and page views counted from visits where that will do.
    private Query breakdownOfV1() {
        Dimension by = random.nextBoolean() ? OfEvent.PAGE : attribute();
        List<Metric> metrics = metrics(PLAIN).stream()
                .filter(metric -> by == OfEvent.PAGE
                        || !isOfEvents(by)
                        || Set.of(Metric.VISITORS, Metric.VISITS, Metric.PAGEVIEWS, Metric.EVENTS)
                                .contains(metric))
                .toList();
        List<Metric> some = metrics.isEmpty() ? List.of(Metric.PAGEVIEWS) : metrics;
        return new Query(
                some,
                range(),
                List.of(by),
                new RandomFilter(random, goals).list(),
                order(some, List.of(by)),
                include(false),
                pagination(),
                Counting.EVENTS_OR_VISITS,
                goals);
    }

    private static boolean isOfEvents(Dimension dimension) {
        return dimension instanceof OfEvent || dimension instanceof Property;
    }

    private QueryRequest request() {
        RandomFilter filter = new RandomFilter(random, goals);
        List<Metric> metrics = metrics(List.of(Metric.values()));
        List<Dimension> dimensions = new ArrayList<>(dimensions());
        List<Filter> filters = new ArrayList<>(filter.list());
        // Conversion, revenue and reading make sense only of goals or pages.
        int subject = random.nextInt(6);
        if (subject < 2 && !goals.isEmpty()) {
            metrics = random.nextBoolean() ? metrics(OF_GOALS) : metrics;
            about(OfEvent.GOAL, dimensions, filters, filter.goal());
        } else if (subject == 2) {
            about(OfEvent.PAGE, dimensions, filters, filter.leaf(OfEvent.PAGE));
        }
        return new QueryRequest(
                metrics,
                range(),
                dimensions,
                filters,
                order(metrics, dimensions),
                include(dimensions.stream().anyMatch(Dimension.Time.class::isInstance)),
                pagination());
    }

    private void about(Dimension dimension, List<Dimension> dimensions, List<Filter> filters, Filter filter) {
        if (random.nextBoolean()) {
            filters.addFirst(filter);
        } else if (!dimensions.contains(dimension)) {
            dimensions.addFirst(dimension);
        }
    }

    private List<Metric> metrics(List<Metric> from) {
        Set<Metric> metrics = new LinkedHashSet<>();
        int count = random.nextInt(1, 5);
        for (int i = 0; i < count; i++) {
            metrics.add(Values.one(random, from));
        }
        return List.copyOf(metrics);
    }

    private List<Dimension> dimensions() {
        Set<Dimension> dimensions = new LinkedHashSet<>();
        if (random.nextInt(3) == 0) {
            dimensions.add(time());
        }
        int count = random.nextInt(0, 4) % 3;
        for (int i = 0; i < count; i++) {
            dimensions.add(
                    switch (random.nextInt(8)) {
                        case 0, 1 -> OfEvent.PAGE;
                        case 2 -> OfEvent.GOAL;
                        default -> attribute();
                    });
        }
        List<Dimension> inOrder = new ArrayList<>(dimensions);
        return random.nextBoolean() ? inOrder : inOrder.reversed();
    }

    private Dimension time() {
        return switch (random.nextInt(5)) {
            case 0 -> new Dimension.Time.Fitting();
            case 1 -> new Dimension.Time.Buckets(Granularity.HOUR);
            default -> new Dimension.Time.Buckets(Values.one(random, List.of(Granularity.values())));
        };
    }

    private Dimension attribute() {
        return RandomFilter.attribute(random);
    }

    private DateRange range() {
        LocalDate day = world.day();
        return switch (random.nextInt(12)) {
            case 0 -> new DateRange.Today();
            case 1 -> new DateRange.LastDays(random.nextInt(1, 5));
            case 2 -> new DateRange.ThisMonth();
            case 3 -> new DateRange.All();
            case 4 -> new DateRange.LastTwentyFourHours();
            case 5 -> new DateRange.LastMonths(random.nextInt(1, 3));
            case 6, 7 -> new DateRange.Instants(moment(), moment());
            case 8 -> new DateRange.Dates(day, day);
            case 9 -> new DateRange.ThisYear();
            default -> new DateRange.Dates(day.plusDays(random.nextInt(-5, 3)), day.plusDays(random.nextInt(-2, 6)));
        };
    }

    // Often the very second of an event.
    private OffsetDateTime moment() {
        List<Instant> seconds =
                world.traffic().events().stream().map(Event::timestamp).toList();
        long reach = random.nextBoolean() ? 200_000 : 6_000;
        Instant moment = random.nextInt(3) == 0 && !seconds.isEmpty()
                ? Values.one(random, seconds)
                : world.site().zone().startOf(world.day()).plusSeconds(random.nextLong(-reach, reach));
        return moment.atOffset(ZoneOffset.ofHours(random.nextInt(-12, 14)));
    }

    private Optional<List<SortTerm>> order(List<Metric> metrics, List<Dimension> dimensions) {
        if (random.nextInt(5) < 2) {
            return Optional.empty();
        }
        List<SortTerm.By> by = new ArrayList<>();
        metrics.forEach(metric -> by.add(new SortTerm.By.OfMetric(metric)));
        // Nobody can ask for an order by goals: stats-query-v2.md §3.1.
        dimensions.stream()
                .filter(dimension -> dimension != OfEvent.GOAL)
                .forEach(dimension -> by.add(new SortTerm.By.OfDimension(dimension)));
        List<SortTerm> order = new ArrayList<>();
        while (!by.isEmpty() && random.nextInt(3) > 0) {
            order.add(new SortTerm(
                    by.remove(random.nextInt(by.size())),
                    random.nextBoolean() ? SortTerm.Direction.ASC : SortTerm.Direction.DESC));
        }
        return Optional.of(order);
    }

    private Set<Include> include(boolean time) {
        Set<Include> include = new LinkedHashSet<>();
        for (Include each : Include.values()) {
            if (random.nextInt(3) == 0 && (time || each != Include.TIME_LABELS)) {
                include.add(each);
            }
        }
        return include;
    }

    private Pagination pagination() {
        return random.nextInt(3) > 0
                ? Pagination.DEFAULT
                : new Pagination(random.nextInt(1, 6), random.nextBoolean() ? 0 : random.nextInt(12));
    }
}
