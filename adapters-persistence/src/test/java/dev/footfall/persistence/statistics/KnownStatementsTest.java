package dev.footfall.persistence.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryPlan;
import dev.footfall.domain.stats.QueryRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnownStatementsTest {
    private static final DSLContext DUCKDB = DSL.using(SQLDialect.DUCKDB, DuckDb.settings());

    private final KnownStatements statements = new KnownStatements();

    @Test
    void a_plan_that_was_asked_for_is_not_compiled_again() {
        QueryPlan plan = Plans.of(pages("/a"));

        assertThat(statements.of(plan, DUCKDB)).isInstanceOf(Select.class);
        assertThat(statements.of(plan, DUCKDB)).isNotInstanceOf(Select.class);
    }

    @Test
    void nor_is_the_same_plan_of_a_question_that_was_asked_later() {
        ResultQuery<?> first = statements.of(Plans.of(pages("/a"), Plans.NOW), DUCKDB);

        ResultQuery<?> later = statements.of(Plans.of(pages("/a"), Plans.NOW.plus(Duration.ofHours(1))), DUCKDB);

        assertThat(later).isNotInstanceOf(Select.class);
        assertSame(later, first);
    }

    @Test
    void its_text_its_values_and_its_fields_are_the_same_the_second_time() {
        List<QueryRequest> requests = List.of(
                QueryRequest.of(new DateRange.LastDays(7), Metric.VISITORS, Metric.VIEWS_PER_VISIT),
                QueryRequest.of(new DateRange.LastDays(7), Metric.VISITORS, Metric.VISIT_DURATION)
                        .by(OfVisit.SOURCE)
                        .including(Include.TOTAL_ROWS)
                        .page(10, 20),
                QueryRequest.of(new DateRange.LastDays(7), Metric.TIME_ON_PAGE, Metric.SCROLL_DEPTH)
                        .by(OfEvent.PAGE),
                pages("/it's {0} ? \\"));
        for (QueryRequest request : requests) {
            QueryPlan plan = Plans.of(request);

            ResultQuery<?> first = statements.of(plan, DUCKDB);

            assertSame(statements.of(plan, DUCKDB), first);
        }
    }

    @Test
    void plans_that_differ_in_a_value_have_statements_of_their_own() {
        var unused = statements.of(Plans.of(pages("/a")), DUCKDB);

        ResultQuery<?> other = statements.of(Plans.of(pages("/b")), DUCKDB);

        assertThat(other.getBindValues()).contains("/b").doesNotContain("/a");
    }

    @Test
    void those_of_very_many_plans_and_those_that_are_very_long_are_forgotten() {
        QueryPlan early = Plans.of(pages("/early"));
        var unused = statements.of(early, DUCKDB);
        QueryPlan longOne =
                Plans.of(pages(IntStream.range(0, 10_000).mapToObj(i -> "/" + i).toArray(String[]::new)));
        var longest = statements.of(longOne, DUCKDB);

        for (int i = 0; i < 1_000; i++) {
            unused = statements.of(Plans.of(pages("/" + i)), DUCKDB);
        }

        assertThat(statements.of(early, DUCKDB)).isInstanceOf(Select.class);
        assertThat(longest).isInstanceOf(Select.class);
        assertThat(statements.of(longOne, DUCKDB)).isInstanceOf(Select.class);
    }

    private static void assertSame(ResultQuery<?> one, ResultQuery<?> other) {
        assertThat(DUCKDB.render(one)).isEqualTo(DUCKDB.render(other));
        assertThat(one.getBindValues()).isEqualTo(other.getBindValues());
        assertThat(one.fields()).isEqualTo(other.fields());
    }

    private static QueryRequest pages(String... pages) {
        return QueryRequest.of(new DateRange.LastDays(7), Metric.VISITORS)
                .by(OfEvent.PAGE)
                .where(Match.of(Operator.IS, OfEvent.PAGE, pages));
    }
}
