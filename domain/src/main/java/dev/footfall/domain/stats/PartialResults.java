package dev.footfall.domain.stats;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a store found for a plan.
 *
 * @param rows the rows of the page, in order
 * @param totalRows how many there are on all pages, if the plan asked; 0 when the page is empty
 */
public record PartialResults(List<Row> rows, OptionalLong totalRows) {
    public PartialResults {
        rows = List.copyOf(rows);
    }

    /**
     * @param keys one per dimension of the query: labels for attributes, bucket numbers for time ({@link TimeBuckets})
     * @param columns one per column of the plan, {@link Value.Whole} or {@link Value.Fraction}
     */
    public record Row(List<Value> keys, List<Value> columns) {
        public Row {
            keys = List.copyOf(keys);
            columns = List.copyOf(columns);
        }
    }
}
