package dev.footfall.domain.stats.reference;

import static dev.footfall.domain.stats.Metric.TIME_ON_PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult.MetricWarning;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageTimeTest {
    @Test
    void before_pings_a_page_lasts_until_the_next_event() {
        Story story = Story.of("""
                pv u1 /     00:00
                pv u1 /     00:01
                pv u1 /     00:02
                pv u1 /exit 00:03
                """).withPingsSince("2030-01-01");
        assertThat(story.ask(pages())).containsExactly("/ -> 180", "/exit -> null");
        assertThat(story.answer(pages()).meta().metricWarnings())
                .containsExactly(entry(TIME_ON_PAGE, MetricWarning.LEGACY_TIME_ON_PAGE_USED));
    }

    @Test
    void pages_of_one_second_are_in_the_order_of_their_names() {
        assertThat(Story.of("""
                pv u1 /b 00:00
                pv u1 /a 00:00
                pv u1 /c 00:01
                """).withPingsSince("2030-01-01").ask(pages()))
                .containsExactly("/b -> 60", "/a -> 0", "/c -> null");
    }

    @Test
    void a_filter_by_page_does_not_hide_the_next_page() {
        Story story = Story.of("""
                pv u1 /a 00:00
                pv u1 /b 00:01
                pv u1 /c 00:03
                """).withPingsSince("2030-01-01");
        assertThat(story.ask(pages().where(is(OfEvent.PAGE, "/b")))).containsExactly("/b -> 120");
        assertThat(story.ask(pages().by().where(is(OfEvent.PAGE, "/a", "/b")))).containsExactly("90");
    }

    @Test
    void both_ways_are_added_up() {
        Story story = Story.of("""
                pv  u1 /  2024-03-04T10:00
                pv  u1 /a 2024-03-04T10:01
                pv  u2 /  2024-03-05T10:00
                eng u2 /  2024-03-05T10:01 ms=30000
                """)
                .withPingsSince("2024-03-05")
                .importing(Imported.during("2024-03-04", "2024-03-05"), Imported.rows("""
                pages, page=/, visitors=1, pageviews=3, exits=1, total_time_on_page=10, total_time_on_page_visits=7
                pages, day=2024-03-05, page=/, visitors=1, pageviews=9, total_time_on_page=20, total_time_on_page_visits=1
                """));
        // (60 + 30) of 2; with imports 10 of 2 and 20 of 1 more.
        assertThat(story.ask(pages())).containsExactly("/ -> 45", "/a -> null");
        assertThat(story.ask(pages().including(Include.IMPORTS))).containsExactly("/ -> 24", "/a -> null");
        assertThat(story.ask(pages().by().where(is(OfEvent.PAGE, "/")).including(Include.IMPORTS)))
                .containsExactly("37");
    }

    @Test
    void by_other_dimensions_only_pings_count() {
        Story story = Story.of("""
                pv  u1 /  2024-03-04T10:00
                pv  u1 /a 2024-03-04T10:01
                pv  u2 /  2024-03-05T10:00
                eng u2 /  2024-03-05T10:01 ms=30000
                """).withPingsSince("2024-03-05");
        QueryRequest byDay = pages().by(new Dimension.Time.Buckets(Granularity.DAY), OfEvent.PAGE);
        assertThat(story.ask(byDay))
                .containsExactly("2024-03-04, / -> null", "2024-03-04, /a -> null", "2024-03-05, / -> 30");
        assertThat(story.answer(byDay).meta().metricWarnings()).isEmpty();
    }

    @Test
    void a_site_that_always_had_pings_needs_nothing_else() {
        Story story = Story.of("""
                pv u1 /  10:00
                pv u1 /a 10:01
                """);
        assertThat(story.ask(pages())).containsExactly("/ -> null", "/a -> null");
        assertThat(story.answer(pages()).meta().metricWarnings()).isEmpty();
    }

    private static QueryRequest pages() {
        return QueryRequest.of(
                        new DateRange.Dates(LocalDate.parse("2024-03-04"), LocalDate.parse("2024-03-05")), TIME_ON_PAGE)
                .by(OfEvent.PAGE);
    }

    private static Filter is(Dimension dimension, String... anyOf) {
        return Match.of(Operator.IS, dimension, anyOf);
    }
}
