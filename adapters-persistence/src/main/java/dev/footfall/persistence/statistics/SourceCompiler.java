package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import dev.footfall.domain.imported.SiteImport.ImportId;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.stats.Interval;
import dev.footfall.domain.stats.QueryPlan.GroupKey.ActiveBuckets;
import dev.footfall.domain.stats.QueryPlan.GroupKey.NamedCondition;
import dev.footfall.domain.stats.QueryPlan.Source.Events;
import dev.footfall.domain.stats.QueryPlan.Source.Imported;
import dev.footfall.domain.stats.QueryPlan.Source.Visits;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.WindowSpecification;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Which rows a part reads. */
final class SourceCompiler {
    /** The start of a slot, in the rows of {@link #slots}. */
    static final Field<Long> SLOT = DSL.field(DSL.name("slot"), SQLDataType.BIGINT);

    /** The page after a stay, in the rows of {@link #stays}. */
    static final Field<String> NEXT_PAGE = DSL.field(DSL.name("next_page"), SQLDataType.VARCHAR);

    /** How long all stays before the same page took, in the rows of {@link #stays}. */
    static final Field<Long> SECONDS = DSL.field(DSL.name("seconds"), SQLDataType.BIGINT);

    private static final long OLDEST_START_SECONDS = TimeUnit.DAYS.toSeconds(Visits.OLDEST_START_DAYS);

    private SourceCompiler() {}

    static Condition where(Events events) {
        return events.ofVisits()
                .map(visits -> own(events)
                        .and(EVENTS.SESSION_ID.in(
                                DSL.select(SESSIONS.SESSION_ID).from(SESSIONS).where(where(visits)))))
                .orElseGet(() -> own(events));
    }

    /** The visits of the events. */
    static Select<Record1<Long>> visitsWith(Events events) {
        return DSL.select(EVENTS.SESSION_ID).from(EVENTS).where(where(events));
    }

    /** The events once for every goal they reach; what is read of them keeps its name. */
    static Table<?> reaching(Events events, List<NamedCondition> goals) {
        return new GoalCompiler(EVENTS, own(events), StoredColumns.OF_EVENTS).reaching(goals);
    }

    /** The same of imported rows. */
    static Table<?> reaching(Imported rows, List<NamedCondition> goals) {
        ImportedColumns columns = new ImportedColumns(rows.table());
        return new GoalCompiler(columns.table(), where(rows), columns).reaching(goals);
    }

    static Condition where(Imported rows) {
        ImportedColumns columns = new ImportedColumns(rows.table());
        return DSL.and(
                columns.number("site_id").eq(rows.site().value()),
                columns.number("import_id")
                        .in(rows.imports().stream()
                                .map(ImportId::value)
                                .sorted()
                                .toList()),
                columns.number("date")
                        .between(
                                rows.days().first().toEpochDay(),
                                rows.days().last().toEpochDay()),
                DSL.and(rows.positive().stream()
                        .sorted()
                        .map(counter -> columns.number(counter).gt(0L))
                        .toList()),
                new PredicateCompiler(columns).narrowing(rows.where()));
    }

    /**
     * The stays under the name of the events, whose page is the one stayed with: besides {@link #NEXT_PAGE} and {@link
     * #SECONDS} nothing else is known of them.
     */
    static Table<?> stays(Events events) {
        WindowSpecification inOrder = DSL.partitionBy(EVENTS.SESSION_ID).orderBy(EVENTS.TIMESTAMP, EVENTS.PATHNAME);
        Table<?> single = DSL.select(
                        EVENTS.SESSION_ID,
                        EVENTS.PATHNAME,
                        DSL.lead(Spelled.nullable(EVENTS.PATHNAME))
                                .over(inOrder)
                                .as(NEXT_PAGE),
                        DSL.lead(Spelled.nullable(EVENTS.TIMESTAMP))
                                .over(inOrder)
                                .minus(EVENTS.TIMESTAMP)
                                .as(SECONDS))
                .from(EVENTS)
                .where(where(events))
                .asTable("single");
        return DSL.select(
                        single.field(EVENTS.SESSION_ID),
                        single.field(EVENTS.PATHNAME),
                        NEXT_PAGE,
                        DSL.sum(SECONDS).as(SECONDS))
                .from(single)
                .where(NEXT_PAGE.isNotNull())
                .groupBy(single.field(EVENTS.SESSION_ID), single.field(EVENTS.PATHNAME), NEXT_PAGE)
                .asTable(EVENTS.getName());
    }

    /** Events beside their visits. */
    static Table<?> eventsAndVisits(Table<?> events) {
        return events.join(SESSIONS).on(EVENTS.SESSION_ID.eq(SESSIONS.SESSION_ID));
    }

    /** Which rows of {@link #eventsAndVisits} are read. */
    static Condition whereJoined(Events events) {
        return events.ofVisits()
                .map(visits -> own(events).and(where(visits)))
                .orElseThrow(() -> new IllegalArgumentException("events grouped by visits of which nothing is said"));
    }

    private static Condition own(Events events) {
        return DSL.and(
                isOf(EVENTS.SITE_ID, events.sites()),
                EVENTS.TIMESTAMP.between(first(events.range()), last(events.range())),
                new PredicateCompiler(StoredColumns.OF_EVENTS).narrowing(events.where()));
    }

    static Condition where(Visits visits) {
        Condition own = DSL.and(
                isOf(SESSIONS.SITE_ID, visits.sites()),
                SESSIONS.START.between(first(visits.active()) - OLDEST_START_SECONDS, last(visits.active())),
                SESSIONS.TIMESTAMP.ge(first(visits.active())),
                new PredicateCompiler(StoredColumns.OF_VISITS).narrowing(visits.where()));
        return visits.withEvent()
                .map(event -> own.and(SESSIONS.SESSION_ID.in(visitsWith(event))))
                .orElse(own);
    }

    /** The visits once for every slot in which they were active; what is read of them keeps its name. */
    static Table<?> slots(Visits visits, ActiveBuckets active) {
        Field<Long> from = within(active.range(), DSL.least(SESSIONS.START, SESSIONS.TIMESTAMP));
        Field<Long> to = within(active.range(), DSL.greatest(SESSIONS.START, SESSIONS.TIMESTAMP));
        Field<Long> firstSlot = from.minus(Spelled.floorMod(from, active.slotSeconds()));
        return DSL.select(
                        DSL.asterisk(),
                        Spelled.everyStep(firstSlot, to, active.slotSeconds()).as(SLOT))
                .from(SESSIONS)
                .where(where(visits))
                .asTable(SESSIONS);
    }

    private static Field<Long> within(Interval range, Field<Long> second) {
        return DSL.least(DSL.greatest(second, DSL.val(first(range))), DSL.val(last(range)));
    }

    private static Condition isOf(Field<Long> site, Set<SiteId> sites) {
        List<Long> numbers = sites.stream().map(SiteId::value).sorted().toList();
        return numbers.size() == 1 ? site.eq(numbers.getFirst()) : site.in(numbers);
    }

    private static long first(Interval range) {
        return range.first().getEpochSecond();
    }

    private static long last(Interval range) {
        return range.last().getEpochSecond();
    }
}
