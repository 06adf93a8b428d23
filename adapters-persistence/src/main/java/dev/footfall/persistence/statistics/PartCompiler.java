package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Grain;
import dev.footfall.domain.stats.QueryPlan.GroupKey;
import dev.footfall.domain.stats.QueryPlan.GroupKey.ActiveBuckets;
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
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;

/** A part to a grouped select with the columns {@code key_0…} and {@code measure_0…}. */
final class PartCompiler {
    private PartCompiler() {}

    static Name key(int index) {
        return DSL.name("key_" + index);
    }

    static Name measure(int index) {
        return DSL.name("measure_" + index);
    }

    static Select<?> compile(Part part) {
        return switch (part.source()) {
            case Source.Events events -> ofEvents(part, events);
            case Source.Visits visits -> ofVisits(part, visits);
        };
    }

    private static Select<?> ofEvents(Part part, Source.Events events) {
        SelectSelectStep<?> select = DSL.select(fields(part, Columns.OF_EVENTS, MeasureCompiler::ofEvents));
        return grouped(
                part,
                isGroupedByVisit(part)
                        ? select.from(SourceCompiler.eventsAndVisits()).where(SourceCompiler.whereJoined(events))
                        : select.from(EVENTS).where(SourceCompiler.where(events)));
    }

    private static boolean isGroupedByVisit(Part part) {
        return part.keys().stream()
                .anyMatch(key ->
                        key instanceof GroupKey.Attribute(Dimension dimension) && dimension.grain() == Grain.VISIT);
    }

    private static Select<?> ofVisits(Part part, Source.Visits visits) {
        Optional<ActiveBuckets> active = activeBuckets(part);
        return grouped(
                part,
                active.isPresent()
                        ? DSL.select(fields(part, Columns.OF_VISITS, MeasureCompiler::ofSlots))
                                .from(SourceCompiler.slots(visits, active.get()))
                                .where()
                        : DSL.select(fields(part, Columns.OF_VISITS, MeasureCompiler::ofVisits))
                                .from(SESSIONS)
                                .where(SourceCompiler.where(visits)));
    }

    private static Optional<ActiveBuckets> activeBuckets(Part part) {
        return part.keys().stream()
                .filter(ActiveBuckets.class::isInstance)
                .map(ActiveBuckets.class::cast)
                .findFirst();
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
    private static Select<?> grouped(Part part, SelectConditionStep<?> rows) {
        if (part.keys().isEmpty()) {
            return rows;
        }
        List<GroupField> keys = new ArrayList<>();
        for (int i = 0; i < part.keys().size(); i++) {
            keys.add(DSL.field(key(i)));
        }
        return rows.groupBy(keys);
    }
}
