package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Grain;
import dev.footfall.domain.stats.QueryPlan.GroupKey;
import dev.footfall.domain.stats.QueryPlan.GroupKey.ActiveBuckets;
import dev.footfall.domain.stats.QueryPlan.GroupKey.ReachedGoal;
import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.QueryPlan.Part;
import dev.footfall.domain.stats.QueryPlan.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.GroupField;
import org.jooq.Name;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** A part to a grouped select with the columns {@code key_0…} and {@code measure_0…}. */
final class PartCompiler {
    private static final Name VISIT = DSL.name("visit");

    private PartCompiler() {}

    static Name key(int index) {
        return DSL.name("key_" + index);
    }

    static Name measure(int index) {
        return DSL.name("measure_" + index);
    }

    static Select<?> compile(Part part) {
        if (part.keys().isEmpty() && part.measures().isEmpty()) {
            return DSL.select(DSL.inline(1).as(DSL.name("row")));
        }
        Select<?> groups = groups(part);
        return part.keys().stream().anyMatch(KeyCompiler::isLabelled) ? labelled(part, groups) : groups;
    }

    private static Select<?> labelled(Part part, Select<?> groups) {
        List<Field<?>> fields = new ArrayList<>();
        for (int i = 0; i < part.keys().size(); i++) {
            fields.add(KeyCompiler.shown(part.keys().get(i), key(i)).as(key(i)));
        }
        for (int i = 0; i < part.measures().size(); i++) {
            fields.add(DSL.field(measure(i)));
        }
        return DSL.select(fields).from(groups.asTable(DSL.name("groups")));
    }

    private static Select<?> groups(Part part) {
        return switch (part.source()) {
            case Source.Events events -> ofEvents(part, events);
            case Source.Visits visits -> ofVisits(part, visits);
            case Source.Stays stays -> ofStays(part, stays);
            case Source.Imported rows -> ofImported(part, rows);
        };
    }

    private static Select<?> ofEvents(Part part, Source.Events events) {
        KnownNames names = KnownNames.of(events.where());
        return part.measures().stream().anyMatch(MeasureCompiler::isOfPings)
                ? sumsOfVisits(part, events)
                : grouped(
                        part,
                        List.of(),
                        rows(
                                part,
                                fields(
                                        part,
                                        StoredColumns.OF_EVENTS,
                                        measure -> MeasureCompiler.ofEvents(measure, names)),
                                events));
    }

    private static SelectConditionStep<?> rows(Part part, List<Field<?>> fields, Source.Events events) {
        Optional<ReachedGoal> goals = firstOf(part, ReachedGoal.class);
        Table<?> from = goals.<Table<?>>map(reached -> SourceCompiler.reaching(events, reached.goals()))
                .orElse(EVENTS);
        SelectConditionStep<?> rows = isGroupedByVisit(part)
                ? DSL.select(fields)
                        .from(SourceCompiler.eventsAndVisits(from))
                        .where(SourceCompiler.whereJoined(events))
                : DSL.select(fields).from(from).where(SourceCompiler.where(events));
        return goals.isPresent() ? rows.and(GoalCompiler.GOAL.isNotNull()) : rows;
    }

    /** What is measured of each visit of each group, and then the sums of that. */
    private static Select<?> sumsOfVisits(Part part, Source.Events events) {
        List<Field<?>> withVisit =
                new ArrayList<>(fields(part, StoredColumns.OF_EVENTS, MeasureCompiler::ofPingsOfVisit));
        withVisit.add(EVENTS.SESSION_ID.as(VISIT));
        Table<?> visits = grouped(part, List.of(DSL.field(VISIT)), rows(part, withVisit, events))
                .asTable(DSL.name("visits"));
        List<Field<?>> sums = new ArrayList<>();
        for (int i = 0; i < part.keys().size(); i++) {
            sums.add(DSL.field(key(i)));
        }
        for (int i = 0; i < part.measures().size(); i++) {
            sums.add(DSL.coalesce(MeasureCompiler.total(DSL.field(measure(i), SQLDataType.BIGINT)), 0L)
                    .as(measure(i)));
        }
        return grouped(part, List.of(), DSL.select(sums).from(visits).where());
    }

    private static Select<?> ofStays(Part part, Source.Stays stays) {
        return grouped(
                part,
                List.of(),
                DSL.select(fields(part, StoredColumns.OF_EVENTS, MeasureCompiler::ofStays))
                        .from(SourceCompiler.stays(stays.events()))
                        .where(new PredicateCompiler(StoredColumns.OF_EVENTS).compile(stays.where())));
    }

    private static Select<?> ofImported(Part part, Source.Imported rows) {
        ImportedColumns columns = new ImportedColumns(rows.table());
        List<Field<?>> fields = fields(part, columns, measure -> MeasureCompiler.ofImported(measure, columns));
        Optional<ReachedGoal> goals = firstOf(part, ReachedGoal.class);
        return grouped(
                part,
                List.of(),
                goals.isPresent()
                        ? DSL.select(fields)
                                .from(SourceCompiler.reaching(rows, goals.get().goals()))
                                .where(GoalCompiler.GOAL.isNotNull())
                        : DSL.select(fields).from(columns.table()).where(SourceCompiler.where(rows)));
    }

    private static boolean isGroupedByVisit(Part part) {
        return part.keys().stream()
                .anyMatch(key -> key instanceof GroupKey.Attribute(Dimension dimension, var blank)
                        && dimension.grain() == Grain.VISIT);
    }

    private static Select<?> ofVisits(Part part, Source.Visits visits) {
        Optional<ActiveBuckets> active = firstOf(part, ActiveBuckets.class);
        return grouped(
                part,
                List.of(),
                active.isPresent()
                        ? DSL.select(fields(part, StoredColumns.OF_VISITS, MeasureCompiler::ofSlots))
                                .from(SourceCompiler.slots(visits, active.get()))
                                .where()
                        : DSL.select(fields(part, StoredColumns.OF_VISITS, MeasureCompiler::ofVisits))
                                .from(SESSIONS)
                                .where(SourceCompiler.where(visits)));
    }

    private static <K extends GroupKey> Optional<K> firstOf(Part part, Class<K> kind) {
        return part.keys().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static List<Field<?>> fields(Part part, Columns columns, Function<Measure, Field<?>> measures) {
        List<Field<?>> fields = new ArrayList<>();
        KeyCompiler keys = new KeyCompiler(columns);
        for (GroupKey key : part.keys()) {
            fields.add(keys.compile(key).as(key(fields.size())));
        }
        for (int i = 0; i < part.measures().size(); i++) {
            fields.add(measures.apply(part.measures().get(i)).as(measure(i)));
        }
        return fields;
    }

    // Grouped by name: an expression with bound values is never equal to its like.
    private static Select<?> grouped(Part part, List<GroupField> others, SelectConditionStep<?> rows) {
        if (part.keys().isEmpty() && others.isEmpty()) {
            return rows;
        }
        List<GroupField> keys = new ArrayList<>(others);
        for (int i = 0; i < part.keys().size(); i++) {
            keys.add(DSL.field(key(i)));
        }
        return rows.groupBy(keys);
    }
}
