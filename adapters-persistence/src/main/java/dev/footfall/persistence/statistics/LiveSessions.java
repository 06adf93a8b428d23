package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import dev.footfall.domain.visit.LiveSession;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Reads the visits that may still go on. */
public final class LiveSessions {
    /** The timestamp of a visit's last event of any kind. */
    public static final Field<Long> LAST_ACTIVITY = DSL.field(DSL.name("last_activity"), SQLDataType.BIGINT);

    private LiveSessions() {}

    /** The last visit of each visitor of each site, if it had an event at or after this second. */
    public static List<LiveSession> since(DSLContext context, long second, Condition events) {
        Table<?> active = DSL.select(
                        EVENTS.SESSION_ID, DSL.max(EVENTS.TIMESTAMP).as(LAST_ACTIVITY))
                .from(EVENTS)
                .where(EVENTS.TIMESTAMP.ge(second), events)
                .groupBy(EVENTS.SESSION_ID)
                .asTable("active");
        return context.select(SESSIONS.fields())
                .select(LAST_ACTIVITY)
                .from(SESSIONS)
                .join(active)
                .on(SESSIONS.SESSION_ID.eq(active.field(EVENTS.SESSION_ID)))
                .qualify(DSL.rowNumber()
                        .over(DSL.partitionBy(SESSIONS.SITE_ID, SESSIONS.USER_ID)
                                .orderBy(LAST_ACTIVITY.desc(), SESSIONS.START.desc(), SESSIONS.SESSION_ID))
                        .eq(1))
                .fetch(LiveSessions::read);
    }

    /** @param row a visit and its last activity */
    static LiveSession read(Record row) {
        return read(row, row.get(LAST_ACTIVITY));
    }

    /** @param row begins with a visit */
    public static LiveSession read(Record row, long lastActivity) {
        return new LiveSession(SessionReader.read(row), Instant.ofEpochSecond(lastActivity));
    }
}
