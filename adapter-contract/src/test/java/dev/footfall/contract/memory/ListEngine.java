package dev.footfall.contract.memory;

import dev.footfall.application.stats.StatsEngine;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.PartialResults;
import dev.footfall.domain.stats.QueryPlan;
import dev.footfall.domain.stats.QueryPlan.Column;
import dev.footfall.domain.stats.QueryPlan.GroupKey;
import dev.footfall.domain.stats.QueryPlan.Part;
import dev.footfall.domain.stats.QueryPlan.RowCount;
import dev.footfall.domain.stats.QueryPlan.Source;
import dev.footfall.domain.stats.TimeBuckets;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Interprets plans over lists. */
final class ListEngine implements StatsEngine {
    private final Memory memory;
    private final Conditions conditions;
    private final Measures measures;

    ListEngine(Memory memory) {
        this.memory = memory;
        this.conditions = new Conditions(memory);
        this.measures = new Measures(conditions);
    }

    @Override
    public PartialResults execute(QueryPlan plan) {
        List<Map<List<Value>, List<Member>>> groups =
                plan.parts().stream().map(this::groups).toList();
        List<PartialResults.Row> rows = groups.getFirst().keySet().stream()
                .map(key -> new PartialResults.Row(
                        key,
                        plan.columns().stream()
                                .map(column -> value(column, plan, groups, key))
                                .toList()))
                .sorted(RowOrder.of(plan.order()))
                .toList();
        List<PartialResults.Row> page = rows.stream()
                .skip(plan.page().offset())
                .limit(plan.page().limit())
                .toList();
        return new PartialResults(
                page,
                plan.rowCount() == RowCount.ASKED
                        ? OptionalLong.of(page.isEmpty() ? 0 : rows.size())
                        : OptionalLong.empty());
    }

    private Value value(Column column, QueryPlan plan, List<Map<List<Value>, List<Member>>> groups, List<Value> key) {
        return switch (column) {
            case Column.Measured(int number, int measure) -> {
                Part part = plan.parts().get(number);
                yield measures.value(
                        part.measures().get(measure),
                        groups.get(number).getOrDefault(part.keys().isEmpty() ? List.of() : key, List.of()));
            }
            case Column.Unknown() -> new Value.Nothing();
            case Column.OfGroups(Column.Measured of, int index, var shown) ->
                key.get(index) instanceof Value.Text(String group) && shown.contains(group)
                        ? value(of, plan, groups, key)
                        : new Value.Nothing();
            case Column.Share(Column.Measured of, Column.Measured in, Column.WhenNone whenNone) -> {
                double whole = count(value(in, plan, groups, key));
                yield whole > 0
                        ? new Value.Fraction(Math.rint(count(value(of, plan, groups, key)) / whole * 100 * 100) / 100)
                        : switch (whenNone) {
                            case NOTHING -> new Value.Nothing();
                            case ZERO -> new Value.Fraction(0);
                        };
            }
        };
    }

    private static double count(Value value) {
        if (value instanceof Value.Whole(long number)) {
            return number;
        }
        throw new IllegalArgumentException("no count: " + value);
    }

    private Map<List<Value>, List<Member>> groups(Part part) {
        Map<List<Value>, List<Member>> groups = new LinkedHashMap<>();
        if (part.keys().isEmpty()) {
            groups.put(List.of(), new ArrayList<>());
        }
        List<? extends Member> members = switch (part.source()) {
            case Source.Events events ->
                events(events)
                        .map(event -> new Member.OfEvent(event, memory.session(event.session())))
                        .toList();
            case Source.Visits visits -> visits(visits).map(Member.OfVisit::new).toList();
        };
        for (Member member : members) {
            for (List<Value> key : keys(part.keys(), member)) {
                groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(member);
            }
        }
        return groups;
    }

    private List<List<Value>> keys(List<GroupKey> keys, Member member) {
        List<List<Value>> all = List.of(List.of());
        for (GroupKey key : keys) {
            List<List<Value>> longer = new ArrayList<>();
            for (List<Value> start : all) {
                for (Value value : values(key, member)) {
                    List<Value> whole = new ArrayList<>(start);
                    whole.add(value);
                    longer.add(whole);
                }
            }
            all = longer;
        }
        return all;
    }

    private List<Value> values(GroupKey key, Member member) {
        return switch (key) {
            case GroupKey.Attribute(Dimension dimension) -> {
                String text = member.text(dimension).orElse("");
                yield List.of(
                        dimension == OfVisit.CITY
                                ? new Value.Whole(Long.parseLong(text))
                                : new Value.Text(
                                        text.isEmpty() ? dimension.blankLabel().orElse("") : text));
            }
            case GroupKey.ReachedGoal(var goals) ->
                goals.stream()
                        .filter(goal -> conditions.holds(goal.reached(), member.event()))
                        .<Value>map(goal -> new Value.Text(goal.goal()))
                        .toList();
            case GroupKey.TimeBucket(TimeBuckets buckets) -> List.of(new Value.Whole(buckets.bucketOf(member.at())));
            case GroupKey.ActiveBuckets(TimeBuckets buckets, var range, int slotSeconds) -> {
                Session session = member.session();
                long one = session.start().getEpochSecond();
                long other = session.timestamp().getEpochSecond();
                long from = Math.max(Math.min(one, other), range.first().getEpochSecond());
                long to = Math.min(Math.max(one, other), range.last().getEpochSecond());
                Set<Long> hours = new TreeSet<>();
                for (long slot = Math.floorDiv(from, slotSeconds) * slotSeconds; slot <= to; slot += slotSeconds) {
                    hours.add(buckets.bucketOf(Instant.ofEpochSecond(slot)));
                }
                yield hours.stream().<Value>map(Value.Whole::new).toList();
            }
        };
    }

    private Stream<Event> events(Source.Events source) {
        Optional<Set<SessionId>> visits = source.ofVisits()
                .map(ofVisits -> visits(ofVisits).map(Session::id).collect(Collectors.toSet()));
        return memory.events(source.site(), source.range())
                .filter(event -> conditions.holds(source.where(), event))
                .filter(event ->
                        visits.map(ids -> ids.contains(event.session())).orElse(true));
    }

    private Stream<Session> visits(Source.Visits source) {
        Optional<Set<SessionId>> withEvent = source.withEvent()
                .map(events -> events(events).map(Event::session).collect(Collectors.toSet()));
        Instant oldest = source.active().first().minus(Duration.ofDays(Source.Visits.OLDEST_START_DAYS));
        return memory.sessions().stream()
                .filter(session -> session.site().equals(source.site()))
                .filter(session -> !session.timestamp().isBefore(source.active().first())
                        && !session.start().isAfter(source.active().last())
                        && !session.start().isBefore(oldest))
                .filter(session -> conditions.holds(source.where(), session))
                .filter(session ->
                        withEvent.map(ids -> ids.contains(session.id())).orElse(true));
    }
}
