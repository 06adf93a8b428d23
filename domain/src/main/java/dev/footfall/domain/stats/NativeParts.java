package dev.footfall.domain.stats;

import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.QueryPlan.GroupKey;
import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.QueryPlan.Measure.Plain;
import dev.footfall.domain.stats.QueryPlan.Part;
import dev.footfall.domain.stats.QueryPlan.Source;
import dev.footfall.domain.visit.EventName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts of a question that a site's own events and visits answer (stats-query-v2.md §9 and §10). */
final class NativeParts {
    private static final int HOUR_SLOT_SECONDS = 15 * 60;
    private static final int MINUTE_SLOT_SECONDS = 60;

    private final ResolvedQuery query;
    private final Interval readable;
    private final EntryPages entryPages;
    private final FilterMeaning.Scope scope;

    NativeParts(ResolvedQuery query) {
        this.query = query;
        this.readable = nativeRange(query);
        this.entryPages = EntryPages.of(query.dimensions());
        this.scope = new FilterMeaning.Scope(query.site().data(), readable, query.goals());
    }

    /** What is measured of single events. */
    Part ofEvents(List<Measure> measures) {
        return new Part(events(query.filters(), groupsByVisit()), eventKeys(), measures);
    }

    /** What is measured of visits, each of which is in one group. */
    Part ofVisits(List<Measure> measures) {
        return new Part(visits(), visitKeys(Spread.IN_LAST_BUCKET), measures);
    }

    /** What is measured of visits, each of which is in every bucket in which it was active. */
    Part ofActiveVisits(List<Measure> measures) {
        return new Part(visits(), visitKeys(Spread.OVER_ALL_BUCKETS), measures);
    }

    /** What engagement pings tell: §8.5 and §8.6. */
    Part pings(List<Measure> measures) {
        return pings(events(query.filters(), groupsByVisit()), measures);
    }

    /** The same, from an instant on. */
    Part pings(List<Measure> measures, Instant from) {
        Source.Events events = events(query.filters(), groupsByVisit());
        Predicate where = from.isAfter(readable.last()) ? new Predicate.Never() : events.where();
        Instant first = from.isAfter(readable.last()) || from.isBefore(readable.first()) ? readable.first() : from;
        return pings(
                new Source.Events(events.sites(), new Interval(first, readable.last()), where, events.ofVisits()),
                measures);
    }

    private Part pings(Source.Events events, List<Measure> measures) {
        Predicate where = new Predicate.AllOf(List.of(events.where(), named(EventName.ENGAGEMENT)));
        return new Part(
                new Source.Events(events.sites(), events.range(), where, events.ofVisits()), eventKeys(), measures);
    }

    /**
     * What stays with pages tell, of the time before an instant (appendix B).
     *
     * @param filters those that events have to fulfil
     * @param where which of them are stayed with
     */
    Part stays(List<Filter> filters, Predicate where, Instant before) {
        Source.Events events = events(filters);
        Instant last = before.minusSeconds(1);
        boolean none = last.isBefore(readable.first());
        Predicate noPing = new Predicate.AllOf(List.of(
                none ? new Predicate.Never() : events.where(), new Predicate.Negated(named(EventName.ENGAGEMENT))));
        Interval until = none || last.isAfter(readable.last()) ? readable : new Interval(readable.first(), last);
        return new Part(
                new Source.Stays(new Source.Events(events.sites(), until, noPing, events.ofVisits()), where),
                eventKeys(),
                List.of(Plain.STAY_SECONDS, Plain.STAYS));
    }

    /** All people of whom some event fulfils these filters. */
    Part everybody(List<Filter> filters) {
        return new Part(events(filters), List.of(), List.of(Plain.VISITORS));
    }

    /** The events that fulfil these filters, or whose visit does where only visits can. */
    Source.Events events(List<Filter> filters) {
        return events(filters, Sides.filters(filters, Grain.VISIT));
    }

    // Without its goals, nothing is left of a list of goals: §8.1.
    Part nobody() {
        return new Part(
                new Source.Events(query.site().data(), readable, new Predicate.Never(), Optional.empty()),
                List.of(),
                List.of(Plain.VISITORS));
    }

    /** The question as visits understand it. */
    ResolvedQuery asOfVisits(List<Metric> metrics) {
        return query.asking(
                metrics,
                entryPages.in(query.filters()),
                query.dimensions().stream().map(entryPages::of).toList());
    }

    // Who filters by page asks how many of those who entered there bounced: §8.3.
    Predicate bouncesCounted() {
        return ResolvedQuery.topLevel(query.filters(), OfEvent.PAGE).stream()
                .findFirst()
                .map(match -> FilterMeaning.ofLeaf(match.on(OfVisit.ENTRY_PAGE)))
                .orElseGet(Predicate.Always::new);
    }

    private boolean groupsByVisit() {
        return Sides.filters(query.filters(), Grain.VISIT)
                || query.dimensions().stream().anyMatch(dimension -> dimension.grain() == Grain.VISIT);
    }

    private static Predicate named(EventName name) {
        return new Predicate.TextMatch(
                OfEvent.NAME, new Predicate.TextTest.EqualsAny(Set.of(name.value()), Predicate.LetterCase.MATTERS));
    }

    private Source.Events events(List<Filter> filters, boolean needsVisits) {
        return new Source.Events(
                query.site().data(),
                readable,
                nativeOnly(FilterMeaning.forEvents(filters, scope)),
                needsVisits
                        ? Optional.of(new Source.Visits(
                                query.site().data(),
                                readable,
                                FilterMeaning.forVisits(filters, scope),
                                Optional.empty()))
                        : Optional.empty());
    }

    private Source.Visits visits() {
        List<Filter> filters = entryPages.in(query.filters());
        return new Source.Visits(
                query.site().data(),
                readable,
                nativeOnly(FilterMeaning.forVisits(filters, scope)),
                Sides.filters(filters, Grain.EVENT)
                        ? Optional.of(new Source.Events(
                                query.site().data(),
                                readable,
                                FilterMeaning.forEvents(filters, scope),
                                Optional.empty()))
                        : Optional.empty());
    }

    // Native data begins where the site says.
    private static Interval nativeRange(ResolvedQuery query) {
        Interval range = query.range();
        Instant floor = nativeFloor(query);
        return !range.first().isBefore(floor) || range.last().isBefore(floor)
                ? range
                : new Interval(floor, range.last());
    }

    private static Instant nativeFloor(ResolvedQuery query) {
        return query.site().nativeStart().truncatedTo(ChronoUnit.SECONDS);
    }

    // A range wholly before the start of native data is kept, and nothing is in it.
    private Predicate nativeOnly(Predicate where) {
        return query.range().last().isBefore(nativeFloor(query)) ? new Predicate.Never() : where;
    }

    private List<GroupKey> eventKeys() {
        return query.dimensions().stream()
                .map(dimension -> key(dimension, Spread.IN_LAST_BUCKET))
                .toList();
    }

    private List<GroupKey> visitKeys(Spread spread) {
        return query.dimensions().stream()
                .map(dimension -> key(entryPages.of(dimension), spread))
                .toList();
    }

    private GroupKey key(Dimension dimension, Spread spread) {
        if (dimension == OfEvent.GOAL) {
            return new GroupKey.ReachedGoal(query.matchingGoals().stream()
                    .map(goal -> new GroupKey.NamedCondition(goal.displayName(), GoalPredicates.grouped(goal)))
                    .toList());
        }
        if (!(dimension instanceof Dimension.Time.Buckets(Granularity granularity))) {
            return new GroupKey.Attribute(dimension);
        }
        TimeBuckets buckets = TimeBuckets.of(granularity, query.site().zone(), query.range());
        return spread == Spread.OVER_ALL_BUCKETS
                ? new GroupKey.ActiveBuckets(
                        buckets, readable, granularity == Granularity.MINUTE ? MINUTE_SLOT_SECONDS : HOUR_SLOT_SECONDS)
                : new GroupKey.TimeBucket(buckets);
    }

    /** Where a visit is counted that touched several buckets. */
    private enum Spread {
        IN_LAST_BUCKET,
        OVER_ALL_BUCKETS
    }
}
