package dev.footfall.domain.stats.reference;

import static dev.footfall.domain.stats.Metric.BOUNCE_RATE;
import static dev.footfall.domain.stats.Metric.CONVERSION_RATE;
import static dev.footfall.domain.stats.Metric.GROUP_CONVERSION_RATE;
import static dev.footfall.domain.stats.Metric.PAGEVIEWS;
import static dev.footfall.domain.stats.Metric.VISITORS;
import static dev.footfall.domain.stats.Metric.VISITS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter.Behavior;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MinutesTest {
    private static final Dimension MINUTES = new Dimension.Time.Buckets(Granularity.MINUTE);
    private static final Story STORY =
            Story.of("""
            pv u1 / 10:00:30
            pv u1 / 10:02:10
            pv u2 / 10:02:59
            ev u2 Signup / 10:04
            """).hopingFor(Goals.event("Signup")).askedAt("2024-03-04T10:05:10Z");

    @Test
    void people_are_there_in_every_minute_between_their_first_event_and_their_last() {
        assertThat(STORY.ask(minutes(VISITORS, VISITS)))
                .containsExactly(
                        "2024-03-04 10:00:00 -> 1 1",
                        "2024-03-04 10:01:00 -> 1 1",
                        "2024-03-04 10:02:00 -> 2 2",
                        "2024-03-04 10:03:00 -> 1 1",
                        "2024-03-04 10:04:00 -> 1 1");
    }

    @Test
    void also_beside_what_events_count() {
        assertThat(STORY.ask(minutes(VISITORS, PAGEVIEWS, BOUNCE_RATE)))
                .containsExactly(
                        "2024-03-04 10:00:00 -> 1 1 0",
                        "2024-03-04 10:01:00 -> 1 0 0",
                        "2024-03-04 10:02:00 -> 2 2 0",
                        "2024-03-04 10:03:00 -> 1 0 0",
                        "2024-03-04 10:04:00 -> 1 0 0");
    }

    @Test
    void events_alone_have_their_own_minutes() {
        assertThat(STORY.ask(minutes(PAGEVIEWS)))
                .containsExactly("2024-03-04 10:00:00 -> 1", "2024-03-04 10:02:00 -> 2", "2024-03-04 10:04:00 -> 0");
    }

    @Test
    void who_reaches_a_goal_does_so_in_one_minute() {
        assertThat(STORY.ask(minutes(VISITORS, CONVERSION_RATE, GROUP_CONVERSION_RATE)
                        .where(Match.of(Operator.IS, OfEvent.GOAL, "Signup"))))
                .containsExactly("2024-03-04 10:04:00 -> 1 50.0 100.0");
    }

    @Test
    void so_does_who_is_asked_for_as_one_who_reached_a_goal_in_the_same_visit() {
        assertThat(STORY.ask(minutes(VISITORS, VISITS)
                        .where(new Behavior(
                                Behavior.Occurrence.HAS_DONE, Match.of(Operator.IS, OfEvent.GOAL, "Signup")))))
                .containsExactly("2024-03-04 10:02:00 -> 1 1", "2024-03-04 10:04:00 -> 1 1");
    }

    @Test
    void labels_are_of_minutes_that_are_over() {
        DateRange range = new DateRange.LastMinutes(5);
        assertThat(STORY.answer(QueryRequest.of(range, VISITORS).by(MINUTES).including(Include.TIME_LABELS))
                        .meta()
                        .timeLabels())
                .contains(List.of(
                        "2024-03-04 10:00:00",
                        "2024-03-04 10:01:00",
                        "2024-03-04 10:02:00",
                        "2024-03-04 10:03:00",
                        "2024-03-04 10:04:00"));
    }

    private static QueryRequest minutes(Metric first, Metric... others) {
        return QueryRequest.of(
                        new DateRange.Dates(LocalDate.parse("2024-03-04"), LocalDate.parse("2024-03-04")),
                        first,
                        others)
                .by(MINUTES);
    }
}
