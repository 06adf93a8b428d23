package dev.footfall.http.stats.v1;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.EmptyRow;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.QueryResult.Row;
import dev.footfall.domain.stats.TimeBuckets;
import dev.footfall.domain.stats.Value;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answers as v1 shows them: keys in alphabetical order, and a row for every label of a timeseries. */
final class Rendering {
    private static final String LABEL = "date";

    private Rendering() {}

    /** One entry for each metric (stats-api-v1.md §11). */
    static Results<SortedMap<String, Single>> aggregate(Question question, QueryResult result) {
        SortedMap<String, Single> metrics = new TreeMap<>();
        metrics(question, result.rows().getFirst().metrics())
                .forEach((name, value) -> metrics.put(name, new Single(value)));
        return Results.of(metrics, result);
    }

    /** One object for each row (stats-api-v1.md §15). */
    static Results<List<SortedMap<String, Value>>> breakdown(Question question, QueryResult result) {
        return Results.of(
                rows(question, result).stream().map(row -> cells(question, row)).toList(), result);
    }

    /** The page asked for. */
    static List<Row> rows(Question question, QueryResult result) {
        return GoalRows.areIn(question.query().dimensions()) ? GoalRows.page(result, question.page()) : result.rows();
    }

    /** The values and the metrics of a row. */
    static SortedMap<String, Value> cells(Question question, Row row) {
        SortedMap<String, Value> cells = metrics(question, row.metrics());
        List<Dimension> dimensions = question.query().dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            cells.put(Property.key(dimensions.get(i)), row.dimensions().get(i));
        }
        return cells;
    }

    /** One object for each label of the range, made as it is written: a range may have any number of days (§12). */
    static Results<Iterator<SortedMap<String, Value>>> timeseries(Question question, QueryResult result) {
        TimeBuckets buckets = result.query().buckets().orElseThrow();
        List<Value> nothing = new EmptyRow(result.query()).metrics(); // as §12.3 has it
        Map<String, Row> rows = new HashMap<>();
        for (Row row : result.rows()) {
            if (row.dimensions().getFirst() instanceof Value.Text(String label)) {
                rows.put(label, row); // of a repeated hour the later one stays
            }
        }
        return Results.of(
                TimeLabels.of(buckets)
                        .map(label -> {
                            Row row = rows.get(label);
                            SortedMap<String, Value> cells = metrics(question, row == null ? nothing : row.metrics());
                            cells.put(LABEL, new Value.Text(label));
                            return cells;
                        })
                        .iterator(),
                result);
    }

    /** @param values of the metrics; there may be more than are shown */
    static SortedMap<String, Value> metrics(Question question, List<Value> values) {
        SortedMap<String, Value> cells = new TreeMap<>();
        for (int i = 0; i < question.shown().size(); i++) {
            cells.put(question.shown().get(i).wireName(), values.get(i));
        }
        return cells;
    }

    /** A metric of an aggregate. */
    record Single(Value value) {}
}
