package dev.footfall.domain.stats;

import dev.footfall.domain.site.SiteId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a question is answered from a store: one relational question whose rows the store joins, sorts and pages itself.
 *
 * @param query the question this is the plan of
 * @param driver the part whose groups are the rows of the answer
 * @param joined parts that add columns to rows with equal keys; a row without partner gets 0
 * @param columns what the rows bring, in order; every measure of every part is one
 * @param order the first differing criterion decides, {@link Value.Nothing} comes last either way; complete, so that no
 *     two rows are equal
 * @param rowCount whether the number of rows on all pages is asked for
 */
public record QueryPlan(
        ResolvedQuery query,
        Part driver,
        List<Part> joined,
        List<Column> columns,
        List<Sort> order,
        Pagination page,
        RowCount rowCount) {
    public QueryPlan {
        joined = List.copyOf(joined);
        columns = List.copyOf(columns);
        order = List.copyOf(order);
    }

    /** The driver and then the others: what {@link Column.Measured} counts. */
    public List<Part> parts() {
        return Stream.concat(Stream.of(driver), joined.stream()).toList();
    }

    /**
     * One grouped reading of one data set.
     *
     * @param keys as many as the query has dimensions; without any there is exactly one group, also of no rows, and a
     *     joined part of this kind, a total, stands beside every row
     */
    public record Part(Source source, List<GroupKey> keys, List<Measure> measures) {
        public Part {
            keys = List.copyOf(keys);
            measures = List.copyOf(measures);
        }
    }

    /** Which rows a part reads. */
    public sealed interface Source {
        /**
         * Events with a timestamp in the range for which the condition holds.
         *
         * @param ofVisits given: only events of these visits
         */
        record Events(SiteId site, Interval range, Predicate where, Optional<Visits> ofVisits) implements Source {}

        /**
         * Visits that were active in the range, that is: began by its end, at most seven days before it, and had their
         * last event at or after its start; for which the condition holds.
         *
         * @param withEvent given: only visits with at least one of these events
         */
        record Visits(SiteId site, Interval active, Predicate where, Optional<Events> withEvent) implements Source {
            /** A visit that began longer before the range is in no statistics of it. */
            public static final int OLDEST_START_DAYS = 7;
        }
    }

    /** What rows are grouped by. */
    public sealed interface GroupKey {
        /**
         * The stored value, or {@link Dimension#blankLabel} instead of an empty text or a missing property. Where events
         * are grouped by something of grain {@link Grain#VISIT}, it is their visit's, and {@link Source.Events#ofVisits}
         * is given.
         */
        record Attribute(Dimension dimension) implements GroupKey {}

        /** The bucket of an event's timestamp or of a visit's last event. */
        record TimeBucket(TimeBuckets buckets) implements GroupKey {}

        /**
         * The goals an event reaches, by their names: it is in the group of each, and in none if it reaches none.
         *
         * @param goals with names of which no two are equal
         */
        record ReachedGoal(List<NamedCondition> goals) implements GroupKey {
            public ReachedGoal {
                goals = List.copyOf(goals);
            }
        }

        /** Which events reach a goal. */
        record NamedCondition(String goal, Predicate reached) {}

        /**
         * Every bucket in which a visit was active within the range: the time between its start and its last event,
         * whichever is earlier, cut to the range, is divided into slots of {@code slotSeconds} that begin at multiples of it since the epoch, and
         * the visit belongs to the buckets in which its slots begin.
         */
        record ActiveBuckets(TimeBuckets buckets, Interval range, int slotSeconds) implements GroupKey {}
    }

    /** What is computed of the rows of a group. Rounding is half to even; of no rows everything is 0. */
    public sealed interface Measure {
        /** Measures that need nothing but the rows. */
        enum Plain implements Measure {
            /** Distinct visitors. */
            VISITORS,
            /** Distinct visits. */
            VISITS,
            /** Of events: those that are page views; of visits: the sum of their page views. */
            PAGEVIEWS,
            /** Of events: those that are no engagement pings; of visits: the sum of their events. */
            EVENTS,
            /** Of visits: mean duration, rounded to whole seconds. */
            VISIT_DURATION,
            /** Of visits: mean page views, rounded to two decimals; a {@link Value.Fraction}. */
            VIEWS_PER_VISIT,
            /**
             * Of engagement pings: the mean over visits of the greatest scroll depth, rounded to whole percent; {@link
             * Value.Nothing} of no rows, or where a row has no partner. Alone in its part.
             */
            SCROLL_DEPTH,
            /**
             * Of events: the seconds of engagement for each visit that has some, rounded; {@link Value.Nothing} if none
             * has, or where a row has no partner.
             */
            TIME_ON_PAGE,
            /** Of events: the sum of what they brought, in whichever currency; a {@link Value.Decimal}. */
            TOTAL_REVENUE,
            /** Of events that brought something: the mean, cut off after three decimals; a {@link Value.Decimal}. */
            AVERAGE_REVENUE
        }

        /** Of visits: the percentage that bounced, of those for which the condition holds, rounded to whole percent. */
        record BounceRate(Predicate counted) implements Measure {}
    }

    /** A column of the answer. */
    public sealed interface Column {
        /** A measure by the number of its part in {@link #parts} and its own in that part. */
        record Measured(int part, int measure) implements Column {}

        /**
         * One whole number as a percentage of another, rounded half to even to two decimals: a {@link Value.Fraction}.
         *
         * @param whenNone what it is of nothing
         */
        record Share(Measured of, Measured in, WhenNone whenNone) implements Column {}

        /** {@link Value.Nothing} in every row. */
        record Unknown() implements Column {}

        /**
         * A measure in the rows of some groups, {@link Value.Nothing} in all others.
         *
         * @param key the number of a key that is a text
         * @param groups the values of that key
         */
        record OfGroups(Measured of, int key, Set<String> groups) implements Column {
            public OfGroups {
                groups = Set.copyOf(groups);
            }
        }

        /** What a part of nothing is. */
        enum WhenNone {
            NOTHING,
            ZERO
        }
    }

    /** One criterion of the order. */
    public record Sort(Sorted by, SortTerm.Direction direction) {}

    /** What is compared: texts by their UTF-8 bytes, numbers and buckets by size. */
    public sealed interface Sorted {
        record ByKey(int index) implements Sorted {}

        record ByColumn(int index) implements Sorted {}
    }

    /** Whether all rows are counted. */
    public enum RowCount {
        ASKED,
        NOT_ASKED
    }
}
