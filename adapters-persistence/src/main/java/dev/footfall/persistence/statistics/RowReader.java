package dev.footfall.persistence.statistics;

import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.PartialResults;
import dev.footfall.domain.stats.QueryPlan;
import dev.footfall.domain.stats.QueryPlan.Column;
import dev.footfall.domain.stats.QueryPlan.GroupKey;
import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.QueryPlan.Measure.Plain;
import dev.footfall.domain.stats.QueryPlan.RowCount;
import dev.footfall.domain.stats.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** The rows of a statement of {@link PlanCompiler} to values. */
final class RowReader {
    private final QueryPlan plan;
    private final List<GroupKey> keys;

    private RowReader(QueryPlan plan) {
        this.plan = plan;
        this.keys = plan.keys();
    }

    static PartialResults read(QueryPlan plan, Result<? extends Record> found) {
        RowReader reader = new RowReader(plan);
        return new PartialResults(found.stream().map(reader::row).toList(), reader.total(found));
    }

    private PartialResults.Row row(Record found) {
        List<Value> shown = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            shown.add(key(keys.get(i), found, i));
        }
        List<Value> columns = new ArrayList<>();
        for (int i = 0; i < plan.columns().size(); i++) {
            columns.add(column(plan.columns().get(i), found, keys.size() + i));
        }
        return new PartialResults.Row(shown, columns);
    }

    private static Value key(GroupKey key, Record found, int index) {
        return switch (key) {
            case GroupKey.Attribute(var dimension, var blank) ->
                dimension == OfVisit.CITY
                        ? new Value.Whole(found.get(index, long.class))
                        : new Value.Text(found.get(index, String.class));
            case GroupKey.ReachedGoal ignored -> new Value.Text(found.get(index, String.class));
            case GroupKey.TimeBucket ignored -> new Value.Whole(found.get(index, long.class));
            case GroupKey.ActiveBuckets ignored -> new Value.Whole(found.get(index, long.class));
        };
    }

    private Value column(Column column, Record found, int index) {
        return switch (column) {
            case Column.Share ignored -> orNothing(found.get(index, Double.class), Value.Fraction::new);
            case Column.Joint ignored -> new Value.Fraction(found.get(index, double.class));
            case Column.Mean ignored -> orNothing(found.get(index, Long.class), Value.Whole::new);
            case Column.Sum ignored -> new Value.Whole(found.get(index, long.class));
            case Column.Constant ignored -> new Value.Whole(found.get(index, long.class));
            case Column.Unknown() -> new Value.Nothing();
            case Column.OfGroups(var of, int key, var groups) ->
                found.get(index) == null ? new Value.Nothing() : column(of, found, index);
            case Column.Measured(int part, int measure) ->
                measured(plan.parts().get(part).measures().get(measure), found, index);
        };
    }

    private static Value measured(Measure measure, Record found, int index) {
        if (measure == Plain.VIEWS_PER_VISIT) {
            return new Value.Fraction(found.get(index, double.class));
        }
        return measure == Plain.TOTAL_REVENUE || measure == Plain.AVERAGE_REVENUE
                ? new Value.Decimal(found.get(index, BigDecimal.class))
                : new Value.Whole(found.get(index, long.class));
    }

    private static <T> Value orNothing(@Nullable T found, Function<T, Value> value) {
        return found == null ? new Value.Nothing() : value.apply(found);
    }

    // The count stands on every row, so an empty page has none: stats-query-v2.md §11 wants 0 there.
    private OptionalLong total(Result<? extends Record> found) {
        if (plan.rowCount() == RowCount.NOT_ASKED) {
            return OptionalLong.empty();
        }
        int index = keys.size() + plan.columns().size();
        return OptionalLong.of(found.isEmpty() ? 0 : found.getFirst().get(index, long.class));
    }
}
