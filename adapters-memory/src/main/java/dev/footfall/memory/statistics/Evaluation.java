package dev.footfall.memory.statistics;

import dev.footfall.domain.funnel.FunnelPlan;
import dev.footfall.domain.funnel.Levels;
import dev.footfall.domain.imported.OwnedRow;
import dev.footfall.domain.place.PlaceNames;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.PartialResults;
import dev.footfall.domain.stats.QueryPlan;
import dev.footfall.domain.stats.QueryPlan.GroupKey;
import dev.footfall.domain.stats.QueryPlan.Part;
import dev.footfall.domain.stats.QueryPlan.RowCount;
import dev.footfall.domain.stats.QueryPlan.Source;
import dev.footfall.domain.stats.TimeBuckets;
import dev.footfall.domain.stats.Value;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Interprets plans over one state of the store. */
final class Evaluation {
    private static final Comparator<Event> IN_TIME = Comparator.comparing(Event::timestamp)
            .thenComparing(event -> event.pathname().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final Rows rows;
    private final Columns columns;
    private final Conditions conditions;
    private final Measures measures;

    Evaluation(Rows rows, PlaceNames placeNames) {
        this.rows = rows;
        this.columns = new Columns(placeNames);
        this.conditions = new Conditions(rows, columns);
        this.measures = new Measures(conditions);
    }

    public PartialResults execute(QueryPlan plan) {
        List<Map<List<Value>, List<Member>>> groups =
                plan.parts().stream().map(this::groups).toList();
        Calculation calculation = new Calculation(plan, groups, measures);
        List<PartialResults.Row> all = groups.subList(0, plan.drivers().size()).stream()
                .flatMap(driver -> driver.keySet().stream())
                .distinct()
                .filter(key -> plan.only()
                        .map(only -> only.contains(withoutTime(plan, key)))
                        .orElse(true))
                .map(key -> new PartialResults.Row(
                        key,
                        plan.columns().stream()
                                .map(column -> calculation.value(column, key))
                                .toList()))
                .sorted(RowOrder.of(plan.order()))
                .toList();
        List<PartialResults.Row> page = all.stream()
                .skip(plan.page().offset())
                .limit(plan.page().limit())
                .toList();
        return new PartialResults(
                page,
                plan.rowCount() == RowCount.ASKED
                        ? OptionalLong.of(page.isEmpty() ? 0 : all.size())
                        : OptionalLong.empty());
    }

    public Levels execute(FunnelPlan plan) {
        List<Integer> levels = events(plan.events()).collect(Collectors.groupingBy(Event::visitor)).values().stream()
                .map(events -> new Way(plan, conditions, events).level())
                .toList();
        return new Levels(IntStream.rangeClosed(0, plan.steps().size())
                .mapToObj(level ->
                        levels.stream().filter(reached -> reached == level).count())
                .toList());
    }

    private static List<Value> withoutTime(QueryPlan plan, List<Value> key) {
        List<Value> rest = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            if (!(plan.keys().get(i) instanceof GroupKey.TimeBucket)
                    && !(plan.keys().get(i) instanceof GroupKey.ActiveBuckets)) {
                rest.add(key.get(i));
            }
        }
        return rest;
    }

    private Map<List<Value>, List<Member>> groups(Part part) {
        Map<List<Value>, List<Member>> groups = new LinkedHashMap<>();
        if (part.keys().isEmpty()) {
            groups.put(List.of(), new ArrayList<>());
        }
        members(part.source()).forEach(member -> {
            for (List<Value> key : keys(part.keys(), member)) {
                groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(member);
            }
        });
        return groups;
    }

    private Stream<? extends Member> members(Source source) {
        return switch (source) {
            case Source.Events events -> events(events).map(this::member);
            case Source.Visits visits -> visits(visits).map(session -> new Member.OfVisit(columns, session));
            case Source.Stays stays -> stays(stays);
            case Source.Imported imported -> imported(imported);
        };
    }

    private Member.OfEvent member(Event event) {
        return new Member.OfEvent(columns, event, rows.session(event.session()));
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
            case GroupKey.Attribute(Dimension dimension, Optional<String> blank) -> {
                String text = member.text(dimension).orElse("");
                yield List.of(
                        dimension == OfVisit.CITY
                                ? new Value.Whole(Long.parseLong(text))
                                : new Value.Text(text.isEmpty() ? blank.orElse("") : text));
            }
            case GroupKey.ReachedGoal(var goals) ->
                goals.stream()
                        .filter(goal -> member.meets(goal.reached(), conditions))
                        .<Value>map(goal -> new Value.Text(goal.goal()))
                        .toList();
            case GroupKey.TimeBucket(TimeBuckets buckets) -> List.of(new Value.Whole(member.bucket(buckets)));
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
        return rows.events(source.sites(), source.range())
                .filter(event -> conditions.holds(source.where(), event))
                .filter(event ->
                        visits.map(ids -> ids.contains(event.session())).orElse(true));
    }

    private Stream<Session> visits(Source.Visits source) {
        Optional<Set<SessionId>> withEvent = source.withEvent()
                .map(events -> events(events).map(Event::session).collect(Collectors.toSet()));
        Instant oldest = source.active().first().minus(Duration.ofDays(Source.Visits.OLDEST_START_DAYS));
        return rows.sessions()
                .filter(session -> source.sites().contains(session.site()))
                .filter(session -> !session.timestamp().isBefore(source.active().first())
                        && !session.start().isAfter(source.active().last())
                        && !session.start().isBefore(oldest))
                .filter(session -> conditions.holds(source.where(), session))
                .filter(session ->
                        withEvent.map(ids -> ids.contains(session.id())).orElse(true));
    }

    private Stream<Member.OfStay> stays(Source.Stays source) {
        return events(source.events())
                .collect(Collectors.groupingBy(Event::session, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(ofVisit -> {
                    List<Event> inOrder = ofVisit.stream().sorted(IN_TIME).toList();
                    return IntStream.range(1, inOrder.size())
                            .mapToObj(i -> new Member.OfStay(member(inOrder.get(i - 1)), inOrder.get(i)));
                })
                .filter(stay -> stay.meets(source.where(), conditions));
    }

    private Stream<Member.Imported> imported(Source.Imported source) {
        return rows.imported()
                .filter(owned ->
                        owned.site().equals(source.site()) && source.imports().contains(owned.importedBy()))
                .map(OwnedRow::row)
                .filter(row -> row.table() == source.table()
                        && source.days().contains(row.date())
                        && source.positive().stream().allMatch(counter -> row.counter(counter) > 0)
                        && conditions.holds(source.where(), row))
                .map(row -> new Member.Imported(columns, row));
    }
}
