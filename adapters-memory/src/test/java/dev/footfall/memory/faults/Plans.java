package dev.footfall.memory.faults;

import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.PartialResults;
import dev.footfall.domain.stats.Predicate;
import dev.footfall.domain.stats.QueryPlan;
import dev.footfall.domain.stats.QueryPlan.Column;
import dev.footfall.domain.stats.QueryPlan.GroupKey;
import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.QueryPlan.Part;
import dev.footfall.domain.stats.QueryPlan.RowCount;
import dev.footfall.domain.stats.QueryPlan.Source;
import dev.footfall.domain.stats.TimeBuckets;
import dev.footfall.domain.stats.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Plans as a careless engine might read them. */
final class Plans {
    private Plans() {}

    static QueryPlan measuring(QueryPlan plan, Measure right, Measure wrong) {
        return ofParts(
                plan,
                part -> new Part(
                        part.source(),
                        part.keys(),
                        part.measures().stream()
                                .map(measure -> measure.equals(right) ? wrong : measure)
                                .toList()));
    }

    static QueryPlan inUtc(QueryPlan plan) {
        return ofKeys(plan, key -> switch (key) {
            case GroupKey.TimeBucket(var buckets) -> new GroupKey.TimeBucket(inUtc(buckets));
            case GroupKey.ActiveBuckets(var buckets, var range, int slot) ->
                new GroupKey.ActiveBuckets(inUtc(buckets), range, slot);
            case GroupKey.Attribute same -> same;
            case GroupKey.ReachedGoal same -> same;
        });
    }

    private static TimeBuckets inUtc(TimeBuckets buckets) {
        return TimeBuckets.of(buckets.granularity(), SiteTimeZone.UTC, buckets.range());
    }

    static QueryPlan unlabelled(QueryPlan plan) {
        return ofKeys(
                plan,
                key -> key instanceof GroupKey.Attribute attribute
                        ? new GroupKey.Attribute(attribute.dimension(), Optional.empty())
                        : key);
    }

    static QueryPlan unfiltered(QueryPlan plan) {
        return ofParts(plan, part -> new Part(unfiltered(part.source()), part.keys(), part.measures()));
    }

    private static Source unfiltered(Source source) {
        return switch (source) {
            case Source.Events(var sites, var range, var where, var visits) ->
                new Source.Events(sites, range, new Predicate.Always(), visits);
            case Source.Visits(var sites, var range, var where, var event) ->
                new Source.Visits(sites, range, new Predicate.Always(), event);
            case Source.Stays same -> same;
            case Source.Imported same -> same;
        };
    }

    static QueryPlan rounding(QueryPlan plan) {
        return new QueryPlan(
                plan.query(),
                plan.drivers(),
                plan.joined(),
                plan.columns().stream()
                        .map(column -> column instanceof Column.Share share
                                ? new Column.Share(
                                        share.of(), share.in(), Math.max(0, share.decimals() - 1), share.whenNone())
                                : column)
                        .toList(),
                plan.only(),
                plan.order(),
                plan.page(),
                plan.rowCount());
    }

    static QueryPlan lastCriterionFirst(QueryPlan plan) {
        return new QueryPlan(
                plan.query(),
                plan.drivers(),
                plan.joined(),
                plan.columns(),
                plan.only(),
                plan.order().reversed(),
                plan.page(),
                plan.rowCount());
    }

    static QueryPlan ofAnyRows(QueryPlan plan) {
        return new QueryPlan(
                plan.query(),
                plan.drivers(),
                plan.joined(),
                plan.columns(),
                Optional.empty(),
                plan.order(),
                plan.page(),
                plan.rowCount());
    }

    static QueryPlan uncounted(QueryPlan plan) {
        return new QueryPlan(
                plan.query(),
                plan.drivers(),
                plan.joined(),
                plan.columns(),
                plan.only(),
                plan.order(),
                plan.page(),
                RowCount.NOT_ASKED);
    }

    static boolean isBlank(QueryPlan plan, PartialResults.Row row) {
        return IntStream.range(0, plan.keys().size())
                .anyMatch(i -> plan.keys().get(i) instanceof GroupKey.Attribute attribute
                        && attribute.blank().isPresent()
                        && row.keys()
                                .get(i)
                                .equals(new Value.Text(attribute.blank().get())));
    }

    private static QueryPlan ofKeys(QueryPlan plan, UnaryOperator<GroupKey> change) {
        return ofParts(
                plan,
                part -> new Part(part.source(), part.keys().stream().map(change).toList(), part.measures()));
    }

    private static QueryPlan ofParts(QueryPlan plan, UnaryOperator<Part> change) {
        return new QueryPlan(
                plan.query(),
                all(plan.drivers(), change),
                all(plan.joined(), change),
                plan.columns(),
                plan.only(),
                plan.order(),
                plan.page(),
                plan.rowCount());
    }

    private static List<Part> all(List<Part> parts, UnaryOperator<Part> change) {
        return parts.stream().map(change).toList();
    }
}
