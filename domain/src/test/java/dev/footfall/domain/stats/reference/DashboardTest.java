package dev.footfall.domain.stats.reference;

import static dev.footfall.domain.stats.Metric.BOUNCE_RATE;
import static dev.footfall.domain.stats.Metric.CONVERSION_RATE;
import static dev.footfall.domain.stats.Metric.GROUP_CONVERSION_RATE;
import static dev.footfall.domain.stats.Metric.PAGEVIEWS;
import static dev.footfall.domain.stats.Metric.SAMPLE_PERCENT;
import static dev.footfall.domain.stats.Metric.TOTAL_REVENUE;
import static dev.footfall.domain.stats.Metric.VISITORS;
import static dev.footfall.domain.stats.Metric.VISIT_DURATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.QueryResult.Help;
import dev.footfall.domain.stats.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DashboardTest {
    private static final Dimension DAYS = new Dimension.Time.Buckets(Granularity.DAY);

    @Test
    void nothing_is_said_unasked() {
        assertThat(Story.of("")
                        .answer(during("2024-03-04", "2024-03-05", VISITORS).by(DAYS))
                        .meta()
                        .help())
                .isEqualTo(Help.NONE);
    }

    @Test
    void visitors_are_called_by_what_they_do() {
        QueryRequest request = during("2024-03-04", "2024-03-04", VISITORS, PAGEVIEWS);
        assertThat(labels(request)).containsExactly("Visitors", "pageviews");
        QueryRequest visitors = during("2024-03-04", "2024-03-04", VISITORS);
        assertThat(labels(visitors.by(OfVisit.ENTRY_PAGE))).containsExactly("Unique entrances");
        assertThat(labels(visitors.by(OfVisit.EXIT_PAGE))).containsExactly("Unique exits");
        assertThat(labels(visitors.by(OfVisit.EXIT_PAGE, OfVisit.ENTRY_PAGE))).containsExactly("Visitors");
        Filter goal = Match.of(Operator.CONTAINS, OfEvent.GOAL, "Sign");
        assertThat(labels(during("2024-03-04", "2024-03-04", VISITORS, CONVERSION_RATE, GROUP_CONVERSION_RATE)
                        .where(goal)))
                .containsExactly("Conversions", "CR", "CR");
        assertThat(labels(
                        QueryRequest.of(new DateRange.LastMinutes(5), VISITORS).where(goal)))
                .containsExactly("Current visitors");
    }

    @Test
    void empty_rows_have_zeros_or_nothing() {
        assertThat(help(during("2024-03-04", "2024-03-04", VISITORS, BOUNCE_RATE, VISIT_DURATION, TOTAL_REVENUE)
                                .including(Include.EMPTY_METRICS))
                        .emptyMetrics())
                .contains(List.of(new Value.Whole(0), new Value.Fraction(0), new Value.Nothing(), new Value.Nothing()));
    }

    @Test
    void now_is_found_among_the_labels() {
        assertThat(present(during("2024-03-04", "2024-03-06", VISITORS).by(DAYS)))
                .contains(OptionalInt.of(1));
        assertThat(present(during("2024-03-01", "2024-03-04", VISITORS).by(DAYS)))
                .contains(OptionalInt.empty());
        assertThat(present(during("2024-03-01", "2024-03-04", VISITORS))).isEmpty();
    }

    @Test
    void buckets_are_partial_where_the_range_or_the_present_cuts_them() {
        Dimension weeks = new Dimension.Time.Buckets(Granularity.WEEK);
        Dimension months = new Dimension.Time.Buckets(Granularity.MONTH);
        assertThat(partial(during("2024-02-19", "2024-03-03", VISITORS).by(weeks)))
                .isEmpty();
        assertThat(partial(during("2024-02-20", "2024-03-03", VISITORS).by(weeks)))
                .containsExactly("2024-02-20");
        assertThat(partial(during("2024-02-19", "2024-03-10", VISITORS).by(weeks)))
                .containsExactly("2024-03-04");
        assertThat(partial(during("2024-02-20", "2024-02-28", VISITORS).by(months)))
                .containsExactly("2024-02-01");
    }

    @Test
    void labels_know_their_rows() {
        Story story = Story.of("""
                pv u1 / 2024-03-01T10:00
                pv u2 / 2024-03-03T10:00
                """);
        QueryRequest request = during("2024-03-01", "2024-03-03", VISITORS).by(DAYS);
        assertThat(story.answer(request.including(Include.TIME_LABEL_RESULT_INDICES))
                        .meta()
                        .help()
                        .timeLabelResultIndices())
                .contains(List.of(OptionalInt.of(0), OptionalInt.empty(), OptionalInt.of(1)));
    }

    @Test
    void nothing_is_sampled() {
        assertThat(Story.of("pv u1 / 10:00")
                        .ask(during("2024-03-04", "2024-03-04", SAMPLE_PERCENT, VISITORS)
                                .by(OfVisit.SOURCE)))
                .containsExactly("Direct / None -> 100 1");
    }

    private static List<String> labels(QueryRequest request) {
        return help(request.including(Include.DASHBOARD_METRIC_LABELS))
                .metricLabels()
                .orElseThrow();
    }

    private static Optional<OptionalInt> present(QueryRequest request) {
        return help(request.including(Include.PRESENT_INDEX)).presentIndex();
    }

    private static List<String> partial(QueryRequest request) {
        return help(request.including(Include.PARTIAL_TIME_LABELS))
                .partialTimeLabels()
                .orElseThrow();
    }

    private static Help help(QueryRequest request) {
        return Story.of("")
                .hopingFor(Goals.event("Signup"))
                .answer(request)
                .meta()
                .help();
    }

    private static QueryRequest during(String from, String to, Metric first, Metric... others) {
        return QueryRequest.of(new DateRange.Dates(LocalDate.parse(from), LocalDate.parse(to)), first, others);
    }
}
