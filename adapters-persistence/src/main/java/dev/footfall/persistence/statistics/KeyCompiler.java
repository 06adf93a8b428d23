package dev.footfall.persistence.statistics;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Grain;
import dev.footfall.domain.stats.QueryPlan.GroupKey;
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
            case GroupKey.Attribute(Dimension dimension) ->
                dimension == OfVisit.CITY ? columns.city() : labelled(dimension);
            case GroupKey.ReachedGoal ignored -> SourceCompiler.GOAL;
            case GroupKey.TimeBucket(var buckets) -> BucketCompiler.compile(buckets, columns.timestamp());
            case GroupKey.ActiveBuckets active -> BucketCompiler.compile(active.buckets(), SourceCompiler.SLOT);
        };
    }

    private Field<String> labelled(Dimension dimension) {
        Field<String> text = (dimension.grain() == Grain.VISIT ? Columns.OF_VISITS : columns).text(dimension);
        return dimension
                .blankLabel()
                .map(label -> DSL.coalesce(DSL.nullif(text, ""), DSL.val(label)))
                .orElse(text);
    }
}
