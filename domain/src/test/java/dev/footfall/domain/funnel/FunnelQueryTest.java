package dev.footfall.domain.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.funnel.FunnelProblem.FilteredByGoals;
import dev.footfall.domain.funnel.FunnelProblem.FilteredByPages;
import dev.footfall.domain.funnel.FunnelProblem.InRealtime;
import dev.footfall.domain.funnel.FunnelProblem.Unasked;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Behavior;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryProblem.PropertiesUnavailable;
import dev.footfall.domain.stats.QueryProblem.UnknownGoal;
import dev.footfall.domain.stats.QueryProblem.UnknownSegments;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.SiteFacts;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FunnelQueryTest {
    private static final Filter PAGE = is(OfEvent.PAGE, "/");
    private static final Filter GOAL = is(OfEvent.GOAL, "Signup");
    private static final Filter SOCIAL = is(OfVisit.UTM_MEDIUM, "social");

    private static Filter is(Dimension dimension, String value) {
        return Match.of(Operator.IS, dimension, value);
    }

    private static Either<FunnelProblem, Query> people(DateRange range, Filter... filters) {
        SiteFacts facts = new SiteFacts(
                Set.of(Feature.FUNNELS),
                List.of(),
                Map.of(
                        1L,
                        Optional.of(List.of(SOCIAL)),
                        2L,
                        Optional.of(List.of(PAGE)),
                        3L,
                        Optional.of(List.of(GOAL))));
        return FunnelQuery.people(QueryRequest.of(range, Metric.VISITORS).where(filters), facts);
    }

    private static FunnelProblem problem(Filter... filters) {
        return people(new DateRange.Today(), filters).getLeft();
    }

    private static Filter segment(long number) {
        return new Filter.InSegments(List.of(number));
    }

    @Test
    void a_goal_at_the_top_level_is_refused_known_or_not() {
        assertThat(problem(SOCIAL, GOAL)).isEqualTo(new FilteredByGoals());
        assertThat(problem(new Behavior(Behavior.Occurrence.HAS_DONE, GOAL)))
                .isEqualTo(new Unasked(new UnknownGoal("Signup")));
    }

    @Test
    void a_page_is_refused_wherever_it_stands() {
        assertThat(problem(PAGE)).isEqualTo(new FilteredByPages());
        assertThat(problem(new Filter.Or(List.of(SOCIAL, new Filter.Not(PAGE)))))
                .isEqualTo(new FilteredByPages());
        assertThat(problem(new Behavior(Behavior.Occurrence.HAS_NOT_DONE, PAGE)))
                .isEqualTo(new FilteredByPages());
    }

    @Test
    void the_filters_of_segments_are_looked_at_as_if_they_stood_there() {
        assertThat(problem(segment(2))).isEqualTo(new FilteredByPages());
        assertThat(people(new DateRange.Today(), segment(1)).get().filters()).containsExactly(SOCIAL);
        assertThat(problem(segment(9))).isEqualTo(new Unasked(new UnknownSegments()));
    }

    @Test
    void goals_are_complained_of_before_pages_and_pages_before_the_period() {
        assertThat(problem(PAGE, GOAL)).isEqualTo(new FilteredByGoals());
        DateRange realtime = new DateRange.LastMinutes(5);
        assertThat(people(realtime, PAGE).getLeft()).isEqualTo(new FilteredByPages());
        assertThat(people(realtime).getLeft()).isEqualTo(new InRealtime());
        assertThat(people(realtime, segment(9)).getLeft()).isEqualTo(new InRealtime());
    }

    @Test
    void everything_else_is_as_for_any_question() {
        assertThat(people(new DateRange.Today(), SOCIAL).get().filters()).containsExactly(SOCIAL);
        assertThat(problem(is(new Dimension.Property("plan"), "pro")))
                .isEqualTo(new Unasked(new PropertiesUnavailable()));
    }
}
