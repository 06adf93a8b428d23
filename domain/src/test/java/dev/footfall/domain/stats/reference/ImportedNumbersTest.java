package dev.footfall.domain.stats.reference;

import static dev.footfall.domain.stats.Metric.BOUNCE_RATE;
import static dev.footfall.domain.stats.Metric.EXIT_RATE;
import static dev.footfall.domain.stats.Metric.PAGEVIEWS;
import static dev.footfall.domain.stats.Metric.PERCENTAGE;
import static dev.footfall.domain.stats.Metric.SCROLL_DEPTH;
import static dev.footfall.domain.stats.Metric.TIME_ON_PAGE;
import static dev.footfall.domain.stats.Metric.VIEWS_PER_VISIT;
import static dev.footfall.domain.stats.Metric.VISITORS;
import static dev.footfall.domain.stats.Metric.VISITS;
import static dev.footfall.domain.stats.Metric.VISIT_DURATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.footfall.domain.imported.SiteImport.Ownership;
import dev.footfall.domain.imported.SiteImport.ScrollDepth;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult.Imports;
import dev.footfall.domain.stats.QueryResult.MetricWarning;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportedNumbersTest {
    private static final Story F =
            Story.of("""
            pv u1 / 10:00 from=Google
            pv u2 / 11:00 from=Google
            pv u2 /a 11:01:40
            """).importing(Imported.during("2024-03-04", "2024-03-04"), Imported.rows("""
            sources, source=Google, visitors=5, visits=6, pageviews=10, bounces=2, visit_duration=600
            sources, visitors=1, visits=1, pageviews=1, bounces=1
            visitors, visitors=6
            """));

    @Test
    void example_44() {
        QueryRequest request =
                today(VISITORS, VISITS, PAGEVIEWS, BOUNCE_RATE, VISIT_DURATION).by(OfVisit.SOURCE);
        assertThat(F.ask(request)).containsExactly("Google -> 7 8 13 38.0 88.0", "Direct / None -> 1 1 1 100.0 0.0");
        assertThat(F.answer(request).meta().imports()).contains(Imports.INCLUDED);
    }

    @Test
    void example_45() {
        assertThat(F.ask(today(PERCENTAGE).by(OfVisit.SOURCE)))
                .containsExactly("Google -> 87.5", "Direct / None -> 12.5");
    }

    @Test
    void example_46() {
        QueryRequest request = today(VISITORS).by(OfVisit.SOURCE).where(is(OfVisit.COUNTRY_NAME, "Estonia"));
        assertThat(F.ask(request)).isEmpty();
        assertThat(F.answer(request).meta().imports()).contains(Imports.UNSUPPORTED_QUERY);
    }

    @Test
    void example_47() {
        QueryRequest request = today(VISITORS).by(new Dimension.Time.Fitting());
        assertThat(F.ask(request)).containsExactly("2024-03-04 10:00:00 -> 1", "2024-03-04 11:00:00 -> 1");
        assertThat(F.answer(request).meta().imports()).contains(Imports.UNSUPPORTED_INTERVAL);
    }

    @Test
    void example_48() {
        assertThat(F.answer(during("2024-03-01", "2024-03-03", VISITORS)).meta().imports())
                .contains(Imports.OUT_OF_RANGE);
    }

    @Test
    void halves_of_merged_means_are_rounded_to_even() {
        // 1 bounce of 1 visit beside 0 of 7: 12.5; 10 s and 0 s over 4 visits: 2.5; 1.0 view and 4 of 7: 0.625.
        assertThat(beside("visits=7, visitors=1", BOUNCE_RATE)).containsExactly("12.0");
        assertThat(Story.of("pv u1 / 10:00\npv u1 / 10:00:10")
                        .importing(Imported.during("2024-03-04", "2024-03-04"), Imported.rows("visitors, visits=3"))
                        .ask(today(VISIT_DURATION)))
                .containsExactly("2.0");
        assertThat(beside("visits=7, pageviews=4, visitors=1", VIEWS_PER_VISIT)).containsExactly("0.62");
    }

    @Test
    void the_sites_own_mean_is_rounded_before_it_is_merged() {
        // 12.5 seconds are 12: 12 * 2 + 1 is 25, of 3 visits 8.33; not 26, of 3 visits 8.67.
        assertThat(Story.of("""
                pv u1 / 10:00:00
                pv u1 / 10:00:12
                pv u2 / 10:00:00
                pv u2 / 10:00:13
                """)
                        .importing(
                                Imported.during("2024-03-04", "2024-03-04"),
                                Imported.rows("visitors, visits=1, visit_duration=1"))
                        .ask(today(VISIT_DURATION)))
                .containsExactly("8.0");
    }

    @Test
    void means_are_fractions_only_where_imports_take_part() {
        assertThat(F.ask(during("2024-03-04", "2024-03-04", BOUNCE_RATE).including()))
                .containsExactly("50");
        assertThat(F.ask(today(BOUNCE_RATE).where(is(OfEvent.HOSTNAME, "x")).by(OfVisit.SOURCE)))
                .isEmpty();
        assertThat(Story.of("pv u1 / 10:00")
                        .importing(
                                Imported.during("2024-03-04", "2024-03-04"),
                                Imported.rows("entry_pages, entry_page=/, entrances=1, visitors=1"))
                        .ask(today(BOUNCE_RATE).by(OfEvent.PAGE, OfEvent.HOSTNAME)))
                .containsExactly("/, shop.example -> 100");
    }

    @Test
    void the_session_side_of_pages_is_of_entry_pages() {
        assertThat(Story.of("pv u1 / 10:00")
                        .importing(Imported.during("2024-03-04", "2024-03-04"), Imported.rows("""
                                pages, page=/, visitors=2, visits=2, pageviews=3
                                pages, page=/old, visitors=1, visits=1, pageviews=1
                                entry_pages, entry_page=/, visitors=2, entrances=2, bounces=1, visit_duration=60
                                entry_pages, entry_page=/unseen, visitors=2, entrances=2
                                """))
                        .ask(today(VISITORS, PAGEVIEWS, BOUNCE_RATE, VISIT_DURATION)
                                .by(OfEvent.PAGE)))
                .containsExactly("/ -> 3 4 67.0 20.0", "/old -> 1 1 0.0 0.0");
    }

    @Test
    void entry_and_exit_pages_count_their_own_visits() {
        Story story = Story.of("").importing(Imported.during("2024-03-04", "2024-03-04"), Imported.rows("""
                entry_pages, entry_page=/in, visitors=2, entrances=3
                exit_pages, exit_page=/out, visitors=2, exits=4, bounces=1
                """));
        assertThat(story.ask(today(VISITS).by(OfVisit.ENTRY_PAGE))).containsExactly("/in -> 3");
        assertThat(story.ask(today(VISITS, BOUNCE_RATE).by(OfVisit.EXIT_PAGE))).containsExactly("/out -> 4 25.0");
    }

    @Test
    void page_rows_know_views_and_visits_but_no_bounces() {
        assertThat(Story.of("pv u1 / 10:00")
                        .importing(
                                Imported.during("2024-03-04", "2024-03-04"),
                                Imported.rows(
                                        "pages, hostname=shop.example, page=/, visits=1, visitors=1, pageviews=2"))
                        .ask(today(VISITORS, VISITS, VIEWS_PER_VISIT, BOUNCE_RATE)
                                .where(is(OfEvent.HOSTNAME, "shop.example"))))
                .containsExactly("2 2 1.5 100.0");
    }

    @Test
    void scrolling_and_reading_are_added_up_before_they_are_divided() {
        Story story = Story.of("""
                pv  u1 / 10:00
                eng u1 / 10:01 depth=50 ms=2500
                """).importing(Imported.during("2024-03-04", "2024-03-04"), Imported.rows("""
                pages, page=/, visitors=1, total_scroll_depth=75, total_scroll_depth_visits=1
                pages, page=/, visitors=1, total_time_on_page=3, total_time_on_page_visits=1
                """));
        QueryRequest request = today(SCROLL_DEPTH, TIME_ON_PAGE).by(OfEvent.PAGE);
        // 62.5 percent; 2.75 seconds.
        assertThat(story.ask(request)).containsExactly("/ -> 62 3");
        assertThat(story.answer(request).meta().metricWarnings())
                .containsExactly(entry(SCROLL_DEPTH, MetricWarning.NO_IMPORTED_SCROLL_DEPTH));
        Story knowing = Story.of("")
                .importing(
                        Imported.run(1, "2024-03-04", "2024-03-04", Ownership.ITS_OWN, ScrollDepth.KNOWN), List.of());
        assertThat(knowing.answer(request).meta().metricWarnings()).isEmpty();
    }

    @Test
    void exits_and_page_views_are_added_before_the_rate() {
        Story story = Story.of("""
                pv u1 /a 10:00
                pv u1 /b 10:01
                pv u2 /a 10:00
                """).importing(Imported.during("2024-03-04", "2024-03-04"), Imported.rows("""
                exit_pages, exit_page=/a, visitors=1, exits=1
                pages, page=/a, visitors=1, pageviews=4
                """));
        QueryRequest request = today(EXIT_RATE).by(OfVisit.EXIT_PAGE);
        assertThat(story.ask(request)).containsExactly("/b -> 100.0", "/a -> 33.3");
        assertThat(story.ask(request.including())).containsExactly("/b -> 100.0", "/a -> 50.0");
        assertThat(story.ask(request.where(is(OfVisit.EXIT_PAGE, "/a")))).containsExactly("/a -> 33.3");
    }

    @Test
    void an_exit_page_nobody_viewed_has_no_rate() {
        assertThat(Story.of("")
                        .importing(
                                Imported.during("2024-03-04", "2024-03-04"),
                                Imported.rows("exit_pages, exit_page=/a, visitors=1, exits=1"))
                        .ask(today(EXIT_RATE).by(OfVisit.EXIT_PAGE)))
                .containsExactly("/a -> null");
    }

    private static List<String> beside(String visitors, Metric metric) {
        return Story.of("pv u1 / 10:00")
                .importing(Imported.during("2024-03-04", "2024-03-04"), Imported.rows("visitors, " + visitors))
                .ask(today(metric));
    }

    private static QueryRequest today(Metric first, Metric... others) {
        return during("2024-03-04", "2024-03-04", first, others);
    }

    private static QueryRequest during(String from, String to, Metric first, Metric... others) {
        return QueryRequest.of(new DateRange.Dates(LocalDate.parse(from), LocalDate.parse(to)), first, others)
                .including(Include.IMPORTS);
    }

    private static Filter is(Dimension dimension, String... anyOf) {
        return Match.of(Operator.IS, dimension, anyOf);
    }
}
