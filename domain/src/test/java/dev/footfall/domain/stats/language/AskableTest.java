package dev.footfall.domain.stats.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.language.Askable.Grouping;
import dev.footfall.domain.stats.language.Askable.Need;
import dev.footfall.domain.stats.language.Askable.OfDimension;
import dev.footfall.domain.stats.language.Askable.OfMetric;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AskableTest {
    private static final Askable EVERYTHING = Askable.with(EnumSet.allOf(Feature.class));

    @Test
    void every_metric_can_be_asked_somehow_when_the_plan_has_everything() {
        assertThat(EVERYTHING.metrics()).extracting(OfMetric::metric).containsExactly(Metric.values());
    }

    @Test
    void visitors_go_with_everything() {
        assertThat(groupings(EVERYTHING, Metric.VISITORS))
                .hasSize(1 + EVERYTHING.dimensions().size())
                .allSatisfy(grouping -> assertThat(grouping.needs()).isEmpty());
    }

    @Test
    void metrics_of_visits_are_not_grouped_by_what_only_events_have_pages_excepted() {
        assertThat(groupings(EVERYTHING, Metric.BOUNCE_RATE))
                .extracting(Grouping::by)
                .contains(Optional.empty(), Optional.of(OfEvent.PAGE), Optional.of(OfVisit.SOURCE))
                .doesNotContain(Optional.of(OfEvent.NAME), Optional.of(Askable.ANY_PROPERTY));
        assertThat(groupings(EVERYTHING, Metric.PAGEVIEWS))
                .extracting(Grouping::by)
                .doesNotContain(Optional.of(OfVisit.ENTRY_PAGE));
    }

    @Test
    void what_a_metric_needs_is_told() {
        assertThat(groupings(EVERYTHING, Metric.CONVERSION_RATE))
                .contains(
                        new Grouping(Optional.of(OfEvent.GOAL), List.of()),
                        new Grouping(Optional.of(OfVisit.SOURCE), List.of(Need.GOAL)),
                        new Grouping(Optional.empty(), List.of(Need.GOAL)));
        assertThat(groupings(EVERYTHING, Metric.SCROLL_DEPTH))
                .contains(
                        new Grouping(Optional.of(OfEvent.PAGE), List.of()),
                        new Grouping(Optional.empty(), List.of(Need.PAGE)));
        assertThat(groupings(EVERYTHING, Metric.EXIT_RATE))
                .containsExactly(new Grouping(Optional.of(OfVisit.EXIT_PAGE), List.of()));
        assertThat(groupings(EVERYTHING, Metric.VIEWS_PER_VISIT))
                .containsExactly(new Grouping(Optional.empty(), List.of()));
    }

    @Test
    void without_its_feature_neither_money_nor_a_property_of_ones_own_can_be_asked_for() {
        Askable little = Askable.with(Set.of(Feature.GOALS));

        assertThat(little.metrics())
                .extracting(OfMetric::metric)
                .contains(Metric.VISITORS, Metric.CONVERSION_RATE)
                .doesNotContain(Metric.TOTAL_REVENUE, Metric.AVERAGE_REVENUE);
        assertThat(little.dimensions())
                .extracting(OfDimension::dimension)
                .contains(new Dimension.Property("url"), new Dimension.Property("path"))
                .doesNotContain(Askable.ANY_PROPERTY);
    }

    @Test
    void goals_are_filtered_with_fewer_operators_and_time_with_none() {
        assertThat(EVERYTHING.dimensions())
                .contains(
                        new OfDimension(OfEvent.GOAL, List.of(Operator.IS, Operator.CONTAINS)),
                        new OfDimension(new Dimension.Time.Buckets(Granularity.DAY), List.of()),
                        new OfDimension(
                                OfVisit.SOURCE,
                                List.of(
                                        Operator.IS,
                                        Operator.IS_NOT,
                                        Operator.CONTAINS,
                                        Operator.CONTAINS_NOT,
                                        Operator.MATCHES,
                                        Operator.MATCHES_NOT)));
    }

    private static List<Grouping> groupings(Askable askable, Metric metric) {
        return askable.metrics().stream()
                .filter(option -> option.metric() == metric)
                .findFirst()
                .orElseThrow()
                .groupings();
    }
}
