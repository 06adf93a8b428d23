package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import dev.footfall.application.export.StoredData;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Streams the rows of the store, which sorts them on disk if there are many. Any thread may call. */
public final class DuckDbStoredData implements StoredData {
    private final DuckDbDatabase database;

    public DuckDbStoredData(DuckDbDatabase database) {
        this.database = database;
    }

    @Override
    public void events(SiteId site, Span span, Consumer<Event> taker) {
        stream(
                inOrder(EVENTS, within(site, span, EVENTS.SITE_ID, EVENTS.TIMESTAMP), EVENTS.TIMESTAMP),
                row -> taker.accept(EventReader.read(row)));
    }

    @Override
    public void sessions(SiteId site, Span span, Consumer<Session> taker) {
        stream(
                inOrder(SESSIONS, within(site, span, SESSIONS.SITE_ID, SESSIONS.TIMESTAMP), SESSIONS.TIMESTAMP),
                row -> taker.accept(SessionReader.read(row)));
    }

    private static Condition within(SiteId site, Span span, Field<Long> siteId, Field<Long> timestamp) {
        return DSL.and(siteId.eq(site.value()), bound(span.from(), timestamp::ge), bound(span.to(), timestamp::le));
    }

    private static Condition bound(Optional<Instant> end, Function<Long, Condition> side) {
        return end.map(Instant::getEpochSecond).map(side).orElse(DSL.noCondition());
    }

    private static Select<?> inOrder(Table<?> table, Condition which, Field<Long> timestamp) {
        return DSL.select(table.fields()).from(table).where(which).orderBy(timestamp, DuckDb.rowId(table));
    }

    private void stream(Select<?> rows, Consumer<Record> taker) {
        database.readAtLength(context -> {
            try (Cursor<? extends Record> cursor = context.fetchLazy(rows)) {
                cursor.forEach(taker);
            }
        });
    }

    @Override
    public Optional<Days> days(SiteId site, SiteTimeZone zone) {
        return database.read(context -> context.select(DSL.min(EVENTS.TIMESTAMP), DSL.max(EVENTS.TIMESTAMP))
                .from(EVENTS)
                .where(EVENTS.SITE_ID.eq(site.value()))
                .having(DSL.count().gt(0))
                .fetchOptional(row -> new Days(day(zone, row.value1()), day(zone, row.value2()))));
    }

    private static LocalDate day(SiteTimeZone zone, long second) {
        return zone.dateOf(Instant.ofEpochSecond(second));
    }

    @Override
    public void aggregates(
            SiteId site,
            Report report,
            Days days,
            SiteTimeZone zone,
            LocalDate legacyTimeOnPageUntil,
            Consumer<List<Object>> taker) {
        Select<?> rows = new ReportCompiler(site, days, zone).compile(report, legacyTimeOnPageUntil);
        stream(rows, row -> taker.accept(ReportCompiler.cells(row)));
    }

    @Override
    public void purge(SiteId site) {
        database.write(connection -> StoredTables.ALL.forEach(table -> connection
                .context()
                .deleteFrom(table)
                .where(StoredTables.siteOf(table).eq(site.value()))
                .execute()));
    }
}
