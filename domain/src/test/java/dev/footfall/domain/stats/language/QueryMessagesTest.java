package dev.footfall.domain.stats.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryProblem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The words of stats-query-v2.md §1.1, §6.1, §6.5, §6.6, §6.8, §7.2 and §8.4. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueryMessagesTest {
    @Test
    void what_cannot_be_filtered_so_is_named() {
        assertThat(QueryMessages.of(new QueryProblem.OnlyAtTopLevel(OfEvent.GOAL)))
                .isEqualTo("Invalid filters. Dimension `event:goal` can only be filtered at the top level.");
        assertThat(QueryMessages.of(new QueryProblem.NestedPropertyOfConversion()))
                .isEqualTo(
                        "Invalid filters. When `conversion_rate` or `group_conversion_rate` metrics are used, custom "
                                + "property filters can only be used on top level.");
        assertThat(QueryMessages.of(new QueryProblem.InvalidExpression("a(\"b")))
                .isEqualTo("Invalid filters. Invalid regular expression 'a(\"b'.");
    }

    @Test
    void segments_have_their_limits() {
        assertThat(QueryMessages.of(new QueryProblem.TooManySegments()))
                .isEqualTo("Invalid filters. You can only use up to 10 segment filters in a query.");
        assertThat(QueryMessages.of(new QueryProblem.UnknownSegments()))
                .isEqualTo("Invalid filters. Some segments don't exist or aren't accessible.");
    }

    @Test
    void behaviours_are_of_events_and_not_of_each_other() {
        assertThat(QueryMessages.of(new QueryProblem.NestedBehavior()))
                .isEqualTo("Invalid filters. Behavioral filters (has_done, has_not_done) cannot be nested.");
        assertThat(QueryMessages.of(new QueryProblem.BehaviorOfVisits()))
                .isEqualTo("Invalid filters. Behavioral filters (has_done, has_not_done) can only be used with event "
                        + "dimension filters.");
    }

    @Test
    void a_goal_that_is_not_there_is_shown_as_it_was_written() {
        assertThat(QueryMessages.of(new QueryProblem.UnknownGoal("Sign \"up\"")))
                .isEqualTo("Invalid filters. The goal `Sign \"up\"` is not configured for this site. Find out how to "
                        + "configure goals here: https://plausible.io/docs/stats-api#filtering-by-goals");
    }

    @Test
    void what_the_plan_lacks_is_named() {
        assertThat(QueryMessages.of(new QueryProblem.PropertiesUnavailable()))
                .isEqualTo("The owner of this site does not have access to the custom properties feature.");
        assertThat(QueryMessages.of(new QueryProblem.RevenueUnavailable()))
                .isEqualTo("The owner of this site does not have access to the revenue metrics feature.");
    }

    @Test
    void a_metric_says_what_it_needs() {
        assertThat(QueryMessages.of(new QueryProblem.ConversionWithoutGoal(Metric.CONVERSION_RATE)))
                .isEqualTo("Metric `conversion_rate` can only be queried with event:goal filters or dimensions.");
        assertThat(QueryMessages.of(new QueryProblem.ConversionWithoutGoal(Metric.GROUP_CONVERSION_RATE)))
                .isEqualTo("Metric `group_conversion_rate` can only be queried with event:goal filters or dimensions.");
        assertThat(QueryMessages.of(new QueryProblem.MetricWithoutPage(Metric.SCROLL_DEPTH)))
                .isEqualTo("Metric `scroll_depth` can only be queried with event:page filters or dimensions.");
        assertThat(QueryMessages.of(new QueryProblem.MetricWithoutPage(Metric.TIME_ON_PAGE)))
                .isEqualTo("Metric `time_on_page` can only be queried with event:page filters or dimensions.");
    }
}
