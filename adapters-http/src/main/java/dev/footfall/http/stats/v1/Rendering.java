package dev.footfall.http.stats.v1;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryResult;
import dev.footfall.domain.stats.QueryResult.Row;
import dev.footfall.domain.stats.ResolvedQuery;
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
    static Results<SortedMap<String, Single>> aggregate(QueryResult result) {
        SortedMap<String, Single> metrics = new TreeMap<>();
        metrics(result.query(), result.rows().getFirst())
                .forEach((name, value) -> metrics.put(name, new Single(value)));
        return new Results<>(metrics);
    }

    /** One object for each row (stats-api-v1.md §15). */
    static Results<List<SortedMap<String, Value>>> breakdown(QueryResult result) {
        return new Results<>(result.rows().stream()
                .map(row -> {
                    SortedMap<String, Value> cells = metrics(result.query(), row);
                    List<Dimension> dimensions = result.query().dimensions();
                    for (int i = 0; i < dimensions.size(); i++) {
                        cells.put(
                                Property.key(dimensions.get(i)),
                                row.dimensions().get(i));
                    }
                    return cells;
                })
                .toList());
    }

    /** One object for each label of the range, made as it is written: a range may have any number of days (§12). */
    static Results<Iterator<SortedMap<String, Value>>> timeseries(QueryResult result) {
        ResolvedQuery query = result.query();
        TimeBuckets buckets = query.buckets().orElseThrow();
        Map<String, Row> rows = new HashMap<>();
        for (Row row : result.rows()) {
            if (row.dimensions().getFirst() instanceof Value.Text(String label)) {
                rows.put(label, row); // of a repeated hour the later one stays
            }
        }
        return new Results<>(TimeLabels.of(buckets)
                .map(label -> {
                    Row row = rows.get(label);
                    SortedMap<String, Value> cells = row == null ? nothing(query) : metrics(query, row);
                    cells.put(LABEL, new Value.Text(label));
                    return cells;
                })
                .iterator());
    }

    private static SortedMap<String, Value> metrics(ResolvedQuery query, Row row) {
        SortedMap<String, Value> cells = new TreeMap<>();
        for (int i = 0; i < query.metrics().size(); i++) {
            cells.put(query.metrics().get(i).wireName(), row.metrics().get(i));
        }
        return cells;
    }

    private static SortedMap<String, Value> nothing(ResolvedQuery query) {
        SortedMap<String, Value> cells = new TreeMap<>();
        query.metrics().forEach(metric -> cells.put(metric.wireName(), nothing(metric)));
        return cells;
    }

    // §12.3.
    private static Value nothing(Metric metric) {
        return switch (metric) {
            case VISITORS, VISITS, PAGEVIEWS, EVENTS -> new Value.Whole(0);
            case BOUNCE_RATE, VIEWS_PER_VISIT -> new Value.Fraction(0);
            case VISIT_DURATION -> new Value.Nothing();
        };
    }

    /** A metric of an aggregate. */
    record Single(Value value) {}
}
