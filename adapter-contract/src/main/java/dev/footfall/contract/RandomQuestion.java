package dev.footfall.contract;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.stats.Counting;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Dimension.Property;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.ResolvedQuery;
import dev.footfall.domain.stats.SiteFacts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

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

    /** Those that imported tables have something of. */
    private static final List<Metric> OF_IMPORTS = List.of(
            Metric.VISITORS,
            Metric.VISITS,
            Metric.PAGEVIEWS,
            Metric.EVENTS,
            Metric.BOUNCE_RATE,
            Metric.VISIT_DURATION,
            Metric.PERCENTAGE);

    private static final List<Metric> OF_EXITS = List.of(Metric.EXIT_RATE, Metric.VISITORS, Metric.VISITS);

    private final SplittableRandom random;
    private final RandomPeriods periods;
    private final RandomShape shape;
    private final List<Goal> goals;

    private RandomQuestion(World world, SplittableRandom random) {
        this.random = random;
        this.periods = new RandomPeriods(world, random);
        this.shape = new RandomShape(random);
        this.goals = new RandomGoals(random).list();
    }

    static ResolvedQuery about(World world, SplittableRandom random) {
        RandomQuestion ask = new RandomQuestion(world, random);
        return ask.query()
                .resolve(
                        world.site(), ask.periods.now(), Optional.of(world.day().minusDays(3)));
    }

    private Query query() {
        if (random.nextInt(6) == 0) {
            return breakdownOfV1();
        }
        int subject = random.nextInt(16);
        while (true) {
            Optional<Query> valid = Query.of(request(subject), new SiteFacts(Set.of(Feature.values())).withGoals(goals))
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
        List<Filter> filters = new RandomFilter(random, goals).list();
        return new Query(
                some,
                periods.range(List.of(by)),
                List.of(by),
                filters,
                shape.order(some, List.of(by)),
                shape.include(false),
                shape.pagination(),
                Counting.EVENTS_OR_VISITS,
                Changed.isAboutGoals(filters, List.of(by)) ? goals : List.of());
    }

    private static boolean isOfEvents(Dimension dimension) {
        return dimension instanceof OfEvent || dimension instanceof Property;
    }

    private QueryRequest request(int subject) {
        RandomFilter filter = new RandomFilter(random, goals);
        List<Metric> metrics = metrics(List.of(Metric.values()));
        List<Dimension> dimensions = new ArrayList<>(dimensions());
        List<Filter> filters = new ArrayList<>(filter.list());
        // Conversion, revenue and reading make sense only of goals or pages; imports know only some things together.
        switch (subject) {
            case 0, 1, 2 -> {
                metrics = random.nextBoolean() ? metrics(OF_GOALS) : metrics;
                aboutGoals(dimensions, filters, filter);
            }
            case 3 -> about(OfEvent.PAGE, dimensions, filters, filter.leaf(OfEvent.PAGE));
            case 4 -> {
                metrics = metrics(OF_EXITS);
                dimensions = List.of(OfVisit.EXIT_PAGE);
                filters = some(() ->
                        filter.about(random.nextBoolean() ? List.of(OfVisit.EXIT_PAGE) : List.of(OfVisit.values())));
            }
            case 5, 6, 7, 8 -> {
                metrics = random.nextInt(4) > 0 ? metrics(OF_IMPORTS) : metrics;
                List<Dimension> known = Values.one(random, ImportedDimensions.BY_TABLE);
                dimensions = byDays(
                        random.nextBoolean()
                                ? List.of(Values.one(random, known))
                                : some(() -> Values.one(random, known)));
                filters = some(() -> filter.about(known));
            }
            case 9, 10 -> {
                dimensions = random.nextInt(3) == 0 ? List.of(OfEvent.GOAL) : byDays(List.of());
                filters = some(() -> goals.isEmpty() ? filter.leaf(OfEvent.PAGE) : filter.goal());
            }
            case 11 -> {
                Property property = Values.one(random, ImportedDimensions.PROPERTIES);
                dimensions = Values.one(
                        random, List.of(List.of(property), List.of(), List.of(OfEvent.NAME), List.of(OfEvent.GOAL)));
                filters = new ArrayList<>(some(() -> filter.leaf(property)));
                filters.add(Match.of(
                        Operator.IS, OfEvent.NAME, Values.one(random, ImportedDimensions.EVENTS_WITH_PROPERTIES)));
            }
            default -> {}
        }
        return new QueryRequest(
                metrics,
                periods.range(dimensions),
                dimensions,
                filters,
                shape.order(metrics, dimensions),
                shape.include(dimensions.stream().anyMatch(Dimension.Time.class::isInstance)),
                shape.pagination(),
                periods.comparison());
    }

    private void aboutGoals(List<Dimension> dimensions, List<Filter> filters, RandomFilter filter) {
        if (!goals.isEmpty()) {
            about(OfEvent.GOAL, dimensions, filters, filter.goal());
        }
    }

    /** Fewer than three. */
    private <T> List<T> some(Supplier<T> one) {
        List<T> some = new ArrayList<>();
        for (int i = random.nextInt(4) % 3; i > 0; i--) {
            some.add(one.get());
        }
        return some;
    }

    private List<Dimension> byDays(List<Dimension> others) {
        Set<Dimension> dimensions = new LinkedHashSet<>(others);
        if (random.nextInt(3) == 0) {
            dimensions.add(new Dimension.Time.Buckets(
                    Values.one(random, List.of(Granularity.DAY, Granularity.WEEK, Granularity.MONTH))));
        }
        return new ArrayList<>(dimensions);
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
}
