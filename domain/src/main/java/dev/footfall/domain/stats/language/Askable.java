package dev.footfall.domain.stats.language;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.visit.EventName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may be asked of a site whose plan has certain features. Found out by putting each question to the rules themselves,
 * so it cannot say anything else than they do.
 *
 * @param metrics those the plan includes
 * @param dimensions those the plan includes; {@link #ANY_PROPERTY} stands for every custom property, if it includes them
 */
public record Askable(List<OfMetric> metrics, List<OfDimension> dimensions) {
    /** Stands for every custom property. */
    public static final Dimension.Property ANY_PROPERTY = new Dimension.Property("*");

    private static final String EXAMPLE = "an example";
    private static final Goal GOAL = new Goal(
            new GoalId(1), EXAMPLE, new Trigger.EventNamed(new EventName(EXAMPLE), Optional.of("EUR")), Map.of());

    public Askable {
        metrics = List.copyOf(metrics);
        dimensions = List.copyOf(dimensions);
    }

    public static Askable with(Set<Feature> features) {
        SiteFacts facts = new SiteFacts(features).withGoals(List.of(GOAL));
        List<Dimension> dimensions = dimensions(facts).toList();
        List<OfMetric> metrics = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            List<Grouping> groupings = Stream.concat(
                            Stream.of(Optional.<Dimension>empty()),
                            dimensions.stream().map(Optional::of))
                    .flatMap(dimension -> easiest(metric, dimension, facts).stream())
                    .toList();
            if (!groupings.isEmpty()) {
                metrics.add(new OfMetric(metric, groupings));
            }
        }
        return new Askable(
                metrics,
                dimensions.stream()
                        .map(dimension -> new OfDimension(dimension, operators(dimension)))
                        .toList());
    }

    private static Stream<Dimension> dimensions(SiteFacts facts) {
        return Stream.of(
                        Stream.of(OfEvent.values()),
                        properties(facts),
                        Stream.of(OfVisit.values()),
                        Stream.of(new Dimension.Time.Fitting()),
                        Arrays.stream(Granularity.values()).map(Dimension.Time.Buckets::new))
                .flatMap(some -> some);
    }

    private static Stream<Dimension> properties(SiteFacts facts) {
        return facts.allows(ANY_PROPERTY)
                ? Stream.of(ANY_PROPERTY)
                : SiteFacts.BUILT_IN_PROPERTIES.stream().sorted().map(Dimension.Property::new);
    }

    /** The way that needs least, if there is any. */
    private static Optional<Grouping> easiest(Metric metric, Optional<Dimension> dimension, SiteFacts facts) {
        QueryRequest request = QueryRequest.of(new DateRange.Today(), metric)
                .by(dimension.stream().toArray(Dimension[]::new));
        return Stream.of(List.<Need>of(), List.of(Need.GOAL), List.of(Need.PAGE))
                .filter(needs -> Query.of(request.where(filters(needs)), facts).isRight())
                .findFirst()
                .map(needs -> new Grouping(dimension, needs));
    }

    private static Filter[] filters(List<Need> needs) {
        return needs.stream()
                .map(need -> Match.of(Operator.IS, need.dimension(), EXAMPLE))
                .toArray(Filter[]::new);
    }

    private static List<Operator> operators(Dimension dimension) {
        return dimension instanceof Dimension.Time
                ? List.of()
                : Arrays.stream(Operator.values())
                        .filter(FilterGrammar.PUBLIC::knows)
                        .filter(operator -> dimension != OfEvent.GOAL || FilterGrammar.canFilterGoals(operator))
                        .toList();
    }

    /** A metric, and what it can be grouped by. */
    public record OfMetric(Metric metric, List<Grouping> groupings) {
        public OfMetric {
            groupings = List.copyOf(groupings);
        }
    }

    /**
     * A way to ask for a metric.
     *
     * @param by empty: as one number
     * @param needs what there must be a filter on
     */
    public record Grouping(Optional<Dimension> by, List<Need> needs) {
        public Grouping {
            needs = List.copyOf(needs);
        }
    }

    /** A dimension, and what it can be filtered with; time with nothing. */
    public record OfDimension(Dimension dimension, List<Operator> operators) {
        public OfDimension {
            operators = List.copyOf(operators);
        }
    }

    /** What some metrics need a filter on. */
    public enum Need {
        GOAL,
        PAGE;

        public Dimension dimension() {
            return switch (this) {
                case GOAL -> OfEvent.GOAL;
                case PAGE -> OfEvent.PAGE;
            };
        }
    }
}
