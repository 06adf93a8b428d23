package dev.footfall.persistence.statistics;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Grain;
import dev.footfall.domain.stats.QueryPlan.GroupKey;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.DSL;

/**
 * What rows are grouped by. Where an empty value is shown as a label, rows are grouped without it, and the label is put to
 * the few groups that come of them: every long text that a row is given costs as much as the rest of a breakdown.
 */
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

    // What reads like the label belongs to the same group, as does what is not there at all.
    private Field<String> labelled(Dimension dimension, Optional<String> blank) {
        Field<String> text = holding(dimension).text(dimension);
        return blank.map(label -> DSL.when(text.ne(label), text).otherwise(DSL.inline("")))
                .orElse(text);
    }

    static boolean isLabelled(GroupKey key) {
        return key instanceof GroupKey.Attribute(Dimension dimension, Optional<String> blank)
                && dimension != OfVisit.CITY
                && blank.isPresent();
    }

    /** What a group of {@link #compile} is shown as. */
    static Field<?> shown(GroupKey key, Name group) {
        return key instanceof GroupKey.Attribute(Dimension dimension, Optional<String> blank) && isLabelled(key)
                ? shown(DSL.field(group, String.class), blank.orElseThrow())
                : DSL.field(group);
    }

    private static Field<String> shown(Field<String> group, String label) {
        return DSL.when(group.ne(DSL.inline("")), group).otherwise(label);
    }

    // What only a visit knows stands beside its events.
    private Columns holding(Dimension dimension) {
        return columns == StoredColumns.OF_EVENTS && dimension.grain() == Grain.VISIT
                ? StoredColumns.OF_VISITS
                : columns;
    }
}
