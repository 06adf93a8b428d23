package dev.footfall.persistence.statistics;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Grain;
import dev.footfall.domain.stats.QueryPlan.GroupKey;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What rows are grouped by. */
final class KeyCompiler {
    private final Columns columns;

    KeyCompiler(Columns columns) {
        this.columns = columns;
    }

    Field<?> compile(GroupKey key) {
        return switch (key) {
            case GroupKey.Attribute(Dimension dimension, var blank) ->
                dimension == OfVisit.CITY ? columns.city() : labelled(dimension, blank);
            case GroupKey.ReachedGoal ignored -> GoalCompiler.GOAL;
            case GroupKey.TimeBucket(var buckets) -> columns.bucket(buckets);
            case GroupKey.ActiveBuckets active -> BucketCompiler.compile(active.buckets(), SourceCompiler.SLOT);
        };
    }

    private Field<String> labelled(Dimension dimension, Optional<String> blank) {
        Field<String> text = holding(dimension).text(dimension);
        return blank.map(label -> DSL.coalesce(DSL.nullif(text, ""), DSL.val(label)))
                .orElse(text);
    }

    // What only a visit knows stands beside its events.
    private Columns holding(Dimension dimension) {
        return columns == StoredColumns.OF_EVENTS && dimension.grain() == Grain.VISIT
                ? StoredColumns.OF_VISITS
                : columns;
    }
}
