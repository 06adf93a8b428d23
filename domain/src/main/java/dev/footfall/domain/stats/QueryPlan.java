package dev.footfall.domain.stats;

import dev.footfall.domain.imported.DayRange;
import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.site.SiteId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a question is answered from a store: one relational question whose rows the store joins, sorts and pages itself.
 *
 * @param query the question this is the plan of
 * @param drivers the parts whose groups are the rows of the answer: each group that any of them has is one row
 * @param joined parts that add columns to rows with equal keys
 * @param columns what the rows bring, in order
 * @param only if given: only rows with one of these lists of keys, those of time left out
 * @param order the first differing criterion decides, {@link Value.Nothing} comes last either way; complete, so that no
 *     two rows are equal
 * @param rowCount whether the number of rows on all pages is asked for
 */
public record QueryPlan(
        ResolvedQuery query,
        List<Part> drivers,
        List<Part> joined,
        List<Column> columns,
        Optional<Set<List<Value>>> only,
        List<Sort> order,
        Pagination page,
        RowCount rowCount) {
    public QueryPlan {
        drivers = List.copyOf(drivers);
        joined = List.copyOf(joined);
        only = only.map(Set::copyOf);
        columns = List.copyOf(columns);
        order = List.copyOf(order);
    }

    /** The drivers and then the others: what {@link Column.Measured} counts. */
    public List<Part> parts() {
        return Stream.concat(drivers.stream(), joined.stream()).toList();
    }

    /** What the rows are known by, one per dimension; the parts may come by them in different ways. */
    public List<GroupKey> keys() {
        return drivers.getFirst().keys();
    }

    /**
     * One grouped reading of one data set.
     *
     * @param keys as many as the query has dimensions; without any there is exactly one group, also of no rows, and a
     *     joined part of this kind, a total, stands beside every row
     * @param measures none where only the groups matter; those of pings only in parts of their own
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
        record Events(Set<SiteId> sites, Interval range, Predicate where, Optional<Visits> ofVisits) implements Source {
            public Events {
                sites = Set.copyOf(sites);
            }
        }

        /**
         * Visits that were active in the range, that is: began by its end, at most seven days before it, and had their
         * last event at or after its start; for which the condition holds.
         *
         * @param withEvent given: only visits with at least one of these events
         */
        record Visits(Set<SiteId> sites, Interval active, Predicate where, Optional<Events> withEvent)
                implements Source {
            /** A visit that began longer before the range is in no statistics of it. */
            public static final int OLDEST_START_DAYS = 7;

            public Visits {
                sites = Set.copyOf(sites);
            }
        }

        /**
         * How long people stayed with a page before they went on: for each event that is followed by another of its
         * visit, the seconds in between (stats-query-v2.md appendix B). Events of the same second are in the order of
         * their pages. The stays of one visit on a page before the same next page are one.
         *
         * @param events those that count, of which others are the next
         * @param where of the events that are stayed with
         */
        record Stays(Events events, Predicate where) implements Source {}

        /**
         * Daily aggregates of another tool.
         *
         * @param where a condition on the columns of the table: it has only {@link Predicate.TextMatch}es, on dimensions
         *     the table has; a property is its column {@code link_url} or {@code path}
         * @param positive the counters that have to be more than 0
         */
        record Imported(
                SiteId site,
                Set<ImportId> imports,
                ImportedTable table,
                DayRange days,
                Predicate where,
                Set<String> positive)
                implements Source {
            public Imported {
                imports = Set.copyOf(imports);
                positive = Set.copyOf(positive);
            }
        }
    }

    /** What rows are grouped by. */
    public sealed interface GroupKey {
        /**
         * The stored value, or the label instead of an empty text or a missing property. Where events are grouped by
         * something of grain {@link Grain#VISIT}, it is their visit's, and {@link Source.Events#ofVisits} is given.
         *
         * @param blank what an empty value is shown as; empty where it is shown as it is
         */
        record Attribute(Dimension dimension, Optional<String> blank) implements GroupKey {
            public Attribute(Dimension dimension) {
                this(dimension, dimension.blankLabel());
            }
        }

        /** The bucket of an event's timestamp, of a visit's last event, or of an imported row's day. */
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
            /** Of engagement pings: the sum, over visits, of the greatest scroll depth of those that know theirs. */
            SCROLL_TOTAL,
            /** Of engagement pings: distinct visits of those that know their scroll depth. */
            SCROLLED_VISITS,
            /** Of engagement pings: the sum of engagement, in milliseconds. */
            ENGAGEMENT_MILLIS,
            /** Of engagement pings: distinct visits. */
            ENGAGED_VISITS,
            /** Of stays: the seconds. */
            STAY_SECONDS,
            /** Of stays: those before another page. */
            STAYS,
            /** Of events: the sum of what they brought, in whichever currency; a {@link Value.Decimal}. */
            TOTAL_REVENUE,
            /** Of events that brought something: the mean, cut off after three decimals; a {@link Value.Decimal}. */
            AVERAGE_REVENUE
        }

        /** Of visits: the percentage that bounced, of those for which the condition holds, rounded to whole percent. */
        record BounceRate(Predicate counted) implements Measure {}

        /** Of imported rows: the sum of a counter of their table. */
        record Total(String counter) implements Measure {}
    }

    /** A column of the answer. */
    public sealed interface Column {
        /** A measure by the number of its part in {@link #parts} and its own in that part; 0 where the part has no such row. */
        record Measured(int part, int measure) implements Column {}

        /** Whole numbers added up; 0 of none. */
        record Sum(List<Measured> terms) implements Column {
            public Sum {
                terms = List.copyOf(terms);
            }
        }

        /**
         * One whole number as a percentage of another, rounded half to even: a {@link Value.Fraction}.
         *
         * @param decimals to which it is rounded
         * @param whenNone what it is of nothing
         */
        record Share(Sum of, Sum in, int decimals, WhenNone whenNone) implements Column {}

        /** The sum of some whole numbers divided by that of others, rounded half to even; {@link Value.Nothing} of 0. */
        record Mean(List<Term> totals, List<Term> counts) implements Column {
            public Mean {
                totals = List.copyOf(totals);
                counts = List.copyOf(counts);
            }
        }

        /** A whole number so many times. */
        record Term(Measured measured, long times) {}

        /**
         * A mean of one kind of rows and what is known of others, together: a {@link Value.Fraction}, rounded half to
         * even, which is {@code (mean · weight + scale · totals) / (weight + counts)}, and 0 where that divides by 0.
         *
         * @param mean as it is shown
         * @param decimals to which it is rounded
         */
        record Joint(Measured mean, Measured weight, Sum totals, Sum counts, int scale, int decimals)
                implements Column {}

        /** The same number in every row. */
        record Constant(long number) implements Column {}

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
