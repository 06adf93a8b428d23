package dev.footfall.http.stats.v1;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Clause;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Pagination;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryResult.Row;
import dev.footfall.domain.stats.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question of v1, as it was asked and as it is put.
 *
 * @param shown the metrics asked for. Those of the query begin with them, at times under another name, and may go on with
 *     one that is only sorted by.
 * @param page the rows asked for; the query may be about more
 * @param isCompared whether the period before is asked for as well
 */
record Question(Period period, List<Metric> shown, Pagination page, boolean isCompared, Query query) {
    Question {
        shown = List.copyOf(shown);
    }

    Question compared(boolean wanted) {
        return new Question(period, shown, page, wanted, query);
    }

    /**
     * The same question about the period before.
     *
     * @param today on the site
     * @param rows which rows of a breakdown the answer must have; it may have others
     */
    Query before(LocalDate today, List<Row> rows) {
        List<Filter> filters = new ArrayList<>(query.filters());
        for (int i = 0; i < query.dimensions().size(); i++) {
            filters.add(valuesOf(i, rows));
        }
        return new Query(
                query.metrics(),
                period.before(today),
                query.dimensions(),
                filters,
                query.order(),
                query.include(),
                Pagination.DEFAULT,
                query.counting(),
                query.goals());
    }

    private Match valuesOf(int index, List<Row> rows) {
        Dimension dimension = query.dimensions().get(index);
        List<Clause> values = rows.stream()
                .flatMap(row -> clauses(dimension, row.dimensions().get(index)))
                .distinct()
                .toList();
        return new Match(Operator.IS, dimension, values, CaseRule.UNSAID);
    }

    // What is shown for an empty value is not always understood as a clause, and is a value of its own as well.
    private static Stream<Clause> clauses(Dimension dimension, Value value) {
        return switch (value) {
            case Value.Text(String text) ->
                dimension.blankLabel().filter(text::equals).isPresent()
                        ? Stream.of(new Clause.Text(text), new Clause.Text(""))
                        : Stream.of(new Clause.Text(text));
            case Value.Whole(long number) -> Stream.of(new Clause.Whole(number));
            case Value.Fraction ignored -> throw new IllegalArgumentException("nothing is grouped by " + value);
            case Value.Decimal ignored -> throw new IllegalArgumentException("nothing is grouped by " + value);
            case Value.Money ignored -> throw new IllegalArgumentException("nothing is grouped by " + value);
            case Value.Nothing() -> throw new IllegalArgumentException("nothing is grouped by " + value);
        };
    }
}
