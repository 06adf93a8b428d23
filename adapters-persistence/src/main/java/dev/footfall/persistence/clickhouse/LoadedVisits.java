package dev.footfall.persistence.clickhouse;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.persistence.statistics.LiveSessions;
import dev.footfall.persistence.tables.statistics.tables.Events;
import dev.footfall.persistence.tables.statistics.tables.Sessions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The visits that a load finds, and those it makes. */
final class LoadedVisits {
    private static final String STAGED = "staged";
    private static final Field<Long> ARRIVAL = DSL.field(DSL.name(Rows.ARRIVAL), SQLDataType.BIGINT);

    private static final Field<Long> TIMESTAMP = DSL.field(EVENTS.TIMESTAMP.getUnqualifiedName(), SQLDataType.BIGINT);

    private final SiteId site;
    private final ClickHouseDatabase database;
    private final long begin;
    private final String stagedEvents;
    private final String stagedSessions;

    /** @param begin the number of the last row that the load knows of */
    LoadedVisits(SiteId site, ClickHouseDatabase database, long begin, String stagedEvents, String stagedSessions) {
        this.site = site;
        this.database = database;
        this.begin = begin;
        this.stagedEvents = stagedEvents;
        this.stagedSessions = stagedSessions;
    }

    /** Of each of these visitors who has one the visit that got the last event. */
    List<LiveSession> last(Long[] visitors) {
        List<Record> visits = database.read(context -> List.copyOf(context.fetch(lastOf(visitors))));
        if (visits.isEmpty()) {
            return List.of();
        }
        Long[] ids =
                visits.stream().map(visit -> visit.get(SESSIONS.SESSION_ID)).toArray(Long[]::new);
        Map<Long, Long> activity = database.read(
                context -> context.fetch(activity(ids)).intoMap(EVENTS.SESSION_ID, LiveSessions.LAST_ACTIVITY));
        return visits.stream().flatMap(visit -> live(visit, activity)).toList();
    }

    /** Those of these visits that there are, of any site. */
    Set<SessionId> known(Long[] ids) {
        Sessions mine = SESSIONS.as(STAGED);
        return database.read(context -> context.select(SESSIONS.SESSION_ID)
                .from(SESSIONS)
                .where(SESSIONS.SESSION_ID.in(ClickHouseStatements.rows(ids)))
                .unionAll(DSL.select(mine.SESSION_ID)
                        .from(Rows.table(stagedSessions).as(STAGED))
                        .where(mine.SESSION_ID.in(ClickHouseStatements.rows(ids))))
                .fetchSet(row -> new SessionId(row.value1())));
    }

    private static Stream<LiveSession> live(Record visit, Map<Long, Long> activity) {
        Long last = activity.get(visit.get(SESSIONS.SESSION_ID));
        return last == null ? Stream.empty() : Stream.of(LiveSessions.read(visit, last));
    }

    private Select<?> lastOf(Long[] visitors) {
        Sessions mine = SESSIONS.as(STAGED);
        Table<?> all = versions(SESSIONS, SESSIONS, visitors)
                .and(Rows.arrival(SESSIONS.getName()).le(begin))
                .unionAll(versions(mine, ClickHouseStatements.lastVersions(stagedSessions, STAGED), visitors))
                .asTable("versions");
        return DSL.select(all.fields())
                .from(all)
                .qualify(DSL.rowNumber()
                        .over(DSL.partitionBy(all.field(SESSIONS.USER_ID)).orderBy(ARRIVAL.desc()))
                        .eq(1));
    }

    private SelectConditionStep<Record> versions(Sessions named, Table<?> from, Long[] visitors) {
        return DSL.select(named.fields())
                .select(Rows.arrival(named.getName()))
                .from(from)
                .where(named.SITE_ID.eq(site.value()), named.USER_ID.in(ClickHouseStatements.rows(visitors)));
    }

    private Select<?> activity(Long[] ids) {
        Events mine = EVENTS.as(STAGED);
        Condition known = Rows.arrival(EVENTS.getName()).le(begin);
        Table<?> all = events(EVENTS, EVENTS, ids)
                .and(known)
                .unionAll(events(mine, Rows.table(stagedEvents).as(STAGED), ids))
                .asTable("all_events");
        return DSL.select(
                        all.field(EVENTS.SESSION_ID),
                        ClickHouseStatements.latest(TIMESTAMP, ARRIVAL).as(LiveSessions.LAST_ACTIVITY))
                .from(all)
                .groupBy(all.field(EVENTS.SESSION_ID));
    }

    private SelectConditionStep<Record> events(Events named, Table<?> from, Long[] ids) {
        return DSL.select(List.of(named.SESSION_ID, named.TIMESTAMP, Rows.arrival(named.getName())))
                .from(from)
                .where(named.SITE_ID.eq(site.value()), named.SESSION_ID.in(ClickHouseStatements.rows(ids)));
    }

    /** Whether the load has an event of one of these visitors. */
    boolean touch(Long[] visitors) {
        Events mine = EVENTS.as(STAGED);
        return database.read(context -> context.fetchExists(
                Rows.table(stagedEvents).as(STAGED), mine.USER_ID.in(ClickHouseStatements.rows(visitors))));
    }

    /** Whether somebody has changed, since the load began, a visit that it has changed too. */
    boolean areOvertaken() {
        return database.read(context -> context.fetchExists(
                SESSIONS,
                SESSIONS.SITE_ID.eq(site.value()),
                Rows.arrival(SESSIONS.getName()).gt(begin),
                SESSIONS.SESSION_ID.in(DSL.select(SESSIONS.as(STAGED).SESSION_ID)
                        .from(Rows.table(stagedSessions).as(STAGED)))));
    }
}
