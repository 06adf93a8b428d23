package dev.footfall.domain.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Predicate;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.SiteScope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FunnelResultTest {
    private static final PagePattern ANY = new PagePattern("**");

    private static ResolvedFunnel funnel(StepOrder order, Trigger... triggers) {
        Query people = Query.of(QueryRequest.of(new DateRange.Today(), Metric.VISITORS), new SiteFacts(Set.of()))
                .get();
        return new FunnelQuery(
                        "funnel",
                        Stream.of(triggers)
                                .map(trigger -> new Goal(new GoalId(1), "goal", trigger, Map.of()))
                                .toList(),
                        order,
                        people)
                .of(people.resolve(
                        new SiteScope(new SiteId(1), "shop.example", SiteTimeZone.UTC, Instant.EPOCH),
                        Instant.parse("2024-03-04T12:00:00Z"),
                        Optional.empty()));
    }

    @Test
    void who_took_a_step_took_all_before_it() {
        var pages = new Trigger.PageVisited(ANY);
        FunnelResult result =
                FunnelResult.of(funnel(StepOrder.SEQUENTIAL, pages, pages, pages), new Levels(List.of(4L, 3L, 2L, 1L)));
        assertThat(result.allVisitors()).isEqualTo(10);
        assertThat(result.enteringVisitors()).isEqualTo(6);
        assertThat(result.enteringPercentage()).hasToString("60");
        assertThat(result.neverEnteringVisitors()).isEqualTo(4);
        assertThat(result.neverEnteringPercentage()).hasToString("40");
        assertThat(result.steps()).extracting(FunnelResult.Step::visitors).containsExactly(6L, 3L, 1L);
        assertThat(result.steps()).extracting(FunnelResult.Step::dropoff).containsExactly(0L, 3L, 2L);
        assertThat(result.steps())
                .extracting(step ->
                        step.dropoffPercentage() + " " + step.conversionRate() + " " + step.stepConversionRate())
                .containsExactly("0 100 0", "50 50 50", "66.67 16.67 33.33");
    }

    @Test
    void pings_are_in_the_way_of_nobody_unless_scrolling_is_a_step() {
        var page = new Trigger.PageVisited(ANY);
        var scroll = new Trigger.PageScrolled(ANY, 50);
        assertThat(FunnelPlan.of(funnel(StepOrder.SEQUENTIAL, page, scroll)).interrupting())
                .isEqualTo(new Predicate.Never());
        assertThat(FunnelPlan.of(funnel(StepOrder.STRICT, page, scroll)).interrupting())
                .isEqualTo(new Predicate.Always());
        assertThat(FunnelPlan.of(funnel(StepOrder.STRICT, page, page)).interrupting())
                .isInstanceOf(Predicate.Negated.class);
    }
}
