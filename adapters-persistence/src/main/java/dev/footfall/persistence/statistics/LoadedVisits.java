package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.persistence.tables.statistics.tables.Sessions;
import java.sql.SQLException;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The visits of a load. Those that got an event lately are in a temporary table, where replacing one is cheap; the others
 * have gone on into the real one, behind the rows of everybody else, so that little is left to be done at the end. Former
 * versions that others have stored stay until then: live traffic may have to delete them.
 */
final class LoadedVisits {
    private static final int MOST_RECENT = 100_000;
    private static final int LEFT_RECENT = 40_000;

    private static final Table<Record> REPLACED = DSL.table(DSL.name("replaced"));
    private static final Field<Long> SESSION_ID = DSL.field(DSL.name("replaced", "session_id"), SQLDataType.BIGINT);
    private static final Field<Integer> AGE = DSL.field(DSL.name("age"), SQLDataType.INTEGER);
    private static final Field<Long> PLACE = DSL.field(DSL.name("place"), SQLDataType.BIGINT);

    private final SiteId site;
    private final DuckDBConnection connection;
    private final DSLContext context;
    private final long lastOfOthers;
    private final LongSummaryStatistics replacedStarts = new LongSummaryStatistics();
    private Sessions recent = recent(0);
    private int generation;
    private long recentCount;

    private LoadedVisits(SiteId site, DuckDBConnection connection, long lastOfOthers) {
        this.site = site;
        this.connection = connection;
        this.context = DuckDbDatabase.on(connection);
        this.lastOfOthers = lastOfOthers;
    }

    static LoadedVisits begin(SiteId site, DuckDBConnection connection) {
        DSLContext context = DuckDbDatabase.on(connection);
        LoadedVisits visits = new LoadedVisits(site, connection, DuckDb.lastRowId(context, SESSIONS));
        context.createTemporaryTable(visits.recent)
                .as(DSL.selectFrom(SESSIONS))
                .withNoData()
                .execute();
        context.createTemporaryTable(REPLACED).column(SESSION_ID).execute();
        return visits;
    }

    private static Sessions recent(int generation) {
        return SESSIONS.rename("recent_" + generation);
    }

    /** Of each of these visitors who has one the visit that got the last event. */
    List<LiveSession> last(Long[] visitors) {
        Table<?> last = DSL.table(DSL.name("last"));
        Field<Long> lastId = DSL.field(DSL.name("last", SESSIONS.SESSION_ID.getName()), SQLDataType.BIGINT);
        Select<?> active = DSL.select(
                        EVENTS.SESSION_ID,
                        DuckDb.latest(EVENTS.TIMESTAMP, DuckDb.rowId(EVENTS)).as(LiveSessions.LAST_ACTIVITY))
                .from(EVENTS)
                .where(
                        EVENTS.SITE_ID.eq(site.value()),
                        EVENTS.SESSION_ID.in(DSL.select(lastId).from(last)))
                .groupBy(EVENTS.SESSION_ID);
        Table<?> activity = active.asTable("activity");
        return context.with(DSL.name("last").as(lastOf(visitors)))
                .select(DSL.asterisk())
                .from(last)
                .join(activity)
                .on(lastId.eq(activity.field(EVENTS.SESSION_ID)))
                .fetch(LiveSessions::read);
    }

    /** Those of these visits that there are, of any site. */
    Set<SessionId> known(Long[] ids) {
        return context.select(SESSIONS.SESSION_ID)
                .from(SESSIONS)
                .where(SESSIONS.SESSION_ID.in(DuckDb.rows(ids)))
                .unionAll(DSL.select(recent.SESSION_ID).from(recent).where(recent.SESSION_ID.in(DuckDb.rows(ids))))
                .fetchSet(row -> new SessionId(row.value1()));
    }

    private Select<?> lastOf(Long[] visitors) {
        Table<?> all = versions(SESSIONS, 0, visitors)
                .unionAll(versions(recent, 1, visitors))
                .asTable("versions");
        return DSL.select(DSL.asterisk())
                .from(all)
                .qualify(DSL.rowNumber()
                        .over(DSL.partitionBy(all.field(SESSIONS.USER_ID)).orderBy(AGE.desc(), PLACE.desc()))
                        .eq(1));
    }

    private Select<Record> versions(Sessions table, int age, Long[] visitors) {
        return DSL.select(table.fields())
                .select(DSL.inline(age).as(AGE), DuckDb.rowId(table).as(PLACE))
                .from(table)
                .where(table.SITE_ID.eq(site.value()), table.USER_ID.in(DuckDb.rows(visitors)));
    }

    /** A visitor's visit goes on before he opens another one, so the continued ones come first. */
    void append(List<Session> opened, List<Session> continued) throws SQLException {
        if (!continued.isEmpty()) {
            takeOut(continued);
        }
        Appending.sessions(connection, recent, continued);
        Appending.sessions(connection, recent, opened);
        recentCount += continued.size() + opened.size();
        if (recentCount > MOST_RECENT) {
            moveOn();
        }
    }

    private void takeOut(List<Session> continued) {
        Long[] ids = continued.stream().map(session -> session.id().bits()).toArray(Long[]::new);
        LongSummaryStatistics starts = continued.stream()
                .mapToLong(session -> session.start().getEpochSecond())
                .summaryStatistics();
        long replaced = context.insertInto(REPLACED)
                .select(DSL.select(SESSIONS.SESSION_ID)
                        .from(SESSIONS)
                        .where(ofOthers(starts), SESSIONS.SESSION_ID.in(DuckDb.rows(ids))))
                .execute();
        if (replaced > 0) {
            replacedStarts.combine(starts);
        }
        recentCount -= context.deleteFrom(recent)
                .where(recent.SESSION_ID.in(DuckDb.rows(ids)))
                .execute();
        context.deleteFrom(SESSIONS)
                .where(DuckDb.rowId(SESSIONS).gt(lastOfOthers), SESSIONS.SESSION_ID.in(DuckDb.rows(ids)))
                .execute();
    }

    // The times of the starts spare DuckDB looking through the blocks of older visits.
    private Condition ofOthers(LongSummaryStatistics starts) {
        return DSL.and(
                DuckDb.rowId(SESSIONS).le(lastOfOthers),
                SESSIONS.SITE_ID.eq(site.value()),
                SESSIONS.START.between(starts.getMin(), starts.getMax()));
    }

    // Rows taken out of a table in an open transaction still take up room, hence a new table each time.
    private void moveOn() {
        long border = context.select(DuckDb.rowId(recent))
                .from(recent)
                .orderBy(DuckDb.rowId(recent))
                .limit(1)
                .offset(recentCount - LEFT_RECENT)
                .fetchSingle()
                .value1();
        settle(DuckDb.rowId(recent).lt(border));
        Sessions next = recent(++generation);
        context.createTemporaryTable(next)
                .as(DSL.selectFrom(recent).where(DuckDb.rowId(recent).ge(border)))
                .execute();
        context.dropTable(recent).execute();
        recent = next;
        recentCount = LEFT_RECENT;
    }

    private void settle(Condition which) {
        context.insertInto(SESSIONS).select(DSL.selectFrom(recent).where(which)).execute();
    }

    /** Puts all visits in the place of their former versions. */
    void settle() {
        if (replacedStarts.getCount() > 0) {
            context.deleteFrom(SESSIONS)
                    .where(
                            ofOthers(replacedStarts),
                            SESSIONS.SESSION_ID.in(DSL.select(SESSION_ID).from(REPLACED)))
                    .execute();
        }
        settle(DSL.noCondition());
    }
}
