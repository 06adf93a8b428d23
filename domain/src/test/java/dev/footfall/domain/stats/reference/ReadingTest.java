package dev.footfall.domain.stats.reference;

import static dev.footfall.domain.stats.Metric.SCROLL_DEPTH;
import static dev.footfall.domain.stats.Metric.TIME_ON_PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.QueryRequest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadingTest {
    @Test
    void a_visit_counts_once_with_its_deepest_point_and_each_visit_counts() {
        assertThat(pages("""
                pv  u1 / 10:00
                eng u1 / 10:01 depth=20
                eng u1 / 10:02 depth=90
                eng u1 / 10:03 depth=50
                pv  u1 / 15:00
                eng u1 / 15:01 depth=10
                """)).containsExactly("/ -> 50 0");
    }

    @Test
    void halves_are_rounded_to_even() {
        assertThat(pages("""
                pv  u1 / 10:00
                eng u1 / 10:01 depth=2 ms=2500
                pv  u2 / 10:00
                eng u2 / 10:01 depth=3 ms=2500
                """)).containsExactly("/ -> 2 2");
        assertThat(pages("""
                pv  u1 / 10:00
                eng u1 / 10:01 depth=3 ms=3500
                pv  u2 / 10:00
                eng u2 / 10:01 depth=4 ms=3500
                """)).containsExactly("/ -> 4 4");
    }

    @Test
    void an_unknown_depth_is_none_but_the_time_counts() {
        assertThat(pages("""
                pv  u1 / 10:00
                eng u1 / 10:01 depth=255 ms=4000
                pv  u2 / 10:00
                eng u2 / 10:01 depth=0 ms=2000
                """)).containsExactly("/ -> 0 3");
    }

    @Test
    void who_sent_no_ping_takes_no_part() {
        assertThat(pages("pv u1 / 10:00")).containsExactly("/ -> null null");
        assertThat(pages("""
                pv  u1 / 10:00
                eng u1 / 10:01 depth=40 ms=8000
                pv  u2 / 10:00
                """)).containsExactly("/ -> 40 8");
    }

    @Test
    void time_is_added_up_before_it_is_rounded() {
        assertThat(pages("""
                pv  u1 / 10:00
                eng u1 / 10:01 ms=400
                eng u1 / 10:02 ms=400
                """)).containsExactly("/ -> null 1");
    }

    private static List<String> pages(String lines) {
        LocalDate day = LocalDate.parse("2024-03-04");
        return Story.of(lines)
                .ask(QueryRequest.of(new DateRange.Dates(day, day), SCROLL_DEPTH, TIME_ON_PAGE)
                        .by(OfEvent.PAGE));
    }
}
