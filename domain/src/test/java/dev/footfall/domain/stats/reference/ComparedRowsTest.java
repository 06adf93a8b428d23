package dev.footfall.domain.stats.reference;

import static dev.footfall.domain.stats.Metric.PERCENTAGE;
import static dev.footfall.domain.stats.Metric.VISITORS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.Comparison;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.QueryRequest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparedRowsTest {
    @Test
    void only_the_groups_that_are_shown_are_compared() {
        Story story = Story.of("""
                pv u1 / 2024-03-03T10:00 from=Google
                pv u2 / 2024-03-03T10:00 from=Bing
                pv u3 / 2024-03-04T10:00 from=Google
                """);
        QueryRequest request = today().by(OfVisit.SOURCE);
        // The totals of shares are of all.
        assertThat(beside(story, request)).containsExactly("Google -> 1 50.0");
    }

    @Test
    void time_restricts_nothing() {
        Story story = Story.of("pv u1 / 2024-03-03T10:00 from=Google");
        assertThat(beside(story, today().by(new Dimension.Time.Buckets(Granularity.DAY))))
                .containsExactly("2024-03-03 -> 1 100.0");
        assertThat(beside(story, today())).containsExactly("1 100.0");
    }

    private static List<String> beside(Story story, QueryRequest request) {
        return story
                .answerBeside(request.comparedWith(new Comparison.With.PreviousPeriod(), Comparison.Weekday.ANY))
                .rows()
                .stream()
                .map(Story::text)
                .toList();
    }

    private static QueryRequest today() {
        LocalDate day = LocalDate.parse("2024-03-04");
        return QueryRequest.of(new DateRange.Dates(day, day), VISITORS, PERCENTAGE);
    }
}
