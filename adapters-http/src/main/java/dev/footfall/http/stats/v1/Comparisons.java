package dev.footfall.http.stats.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.QueryResult.Row;
import dev.footfall.domain.stats.Value;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Answers beside those to the same question about the period before (stats-api-v1.md §14). */
final class Comparisons {
    private static final String COMPARISON = "comparison";
    private static final String CHANGE = "change";

    private Comparisons() {}

    static Results<SortedMap<String, Compared>> aggregate(Question question, QueryResult answer) {
        Row row = answer.rows().getFirst();
        List<Value> was = before(row);
        List<Value> changes = changes(question, was, row.metrics());
        SortedMap<String, Compared> metrics = new TreeMap<>();
        for (int i = 0; i < changes.size(); i++) {
            metrics.put(
                    question.shown().get(i).wireName(),
                    new Compared(changes.get(i), was.get(i), row.metrics().get(i)));
        }
        return Results.of(metrics, answer);
    }

    /** A row that was not there before counts as one of nothing. */
    static Results<List<SortedMap<String, Object>>> breakdown(Question question, QueryResult answer) {
        return Results.of(
                Rendering.rows(question, answer).stream()
                        .map(row -> compared(question, row))
                        .toList(),
                answer);
    }

    private static SortedMap<String, Object> compared(Question question, Row row) {
        List<Value> was = before(row);
        SortedMap<String, Object> comparison = new TreeMap<>(Rendering.metrics(question, was));
        comparison.put(CHANGE, Rendering.metrics(question, changes(question, was, row.metrics())));
        SortedMap<String, Object> cells = new TreeMap<>(Rendering.cells(question, row));
        cells.put(COMPARISON, comparison);
        return cells;
    }

    private static List<Value> before(Row row) {
        return row.compared().orElseThrow().metrics();
    }

    private static List<Value> changes(Question question, List<Value> was, List<Value> is) {
        return IntStream.range(0, question.shown().size())
                .mapToObj(i -> Change.of(question.query().metrics().get(i), was.get(i), is.get(i)))
                .toList();
    }

    /** A metric of an aggregate. */
    record Compared(
            Value change, @JsonProperty("comparison_value") Value before, Value value) {}
}
