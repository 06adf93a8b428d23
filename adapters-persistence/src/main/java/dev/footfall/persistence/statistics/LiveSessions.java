package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.Session.Outcome;
import dev.footfall.domain.visit.Session.Page;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitAttributes.Device;
import dev.footfall.domain.visit.VisitAttributes.Location;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Reads the visits that may still go on. */
final class LiveSessions {
    private static final Field<Long> LAST_ACTIVITY = DSL.field(DSL.name("last_activity"), SQLDataType.BIGINT);

    private LiveSessions() {}

    /** The last visit of each visitor of each site, if it had an event at or after this second. */
    static List<LiveSession> since(DSLContext context, long second) {
        Table<?> active = DSL.select(
                        EVENTS.SESSION_ID, DSL.max(EVENTS.TIMESTAMP).as(LAST_ACTIVITY))
                .from(EVENTS)
                .where(EVENTS.TIMESTAMP.ge(second))
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
                .fetch(found -> new LiveSession(session(found), Instant.ofEpochSecond(found.get(LAST_ACTIVITY))));
    }

    private static Session session(Record found) {
        return new Session(
                new SiteId(found.get(SESSIONS.SITE_ID)),
                new SessionId(found.get(SESSIONS.SESSION_ID)),
                new VisitorId(found.get(SESSIONS.USER_ID)),
                Instant.ofEpochSecond(found.get(SESSIONS.START)),
                Instant.ofEpochSecond(found.get(SESSIONS.TIMESTAMP)),
                found.get(SESSIONS.IS_BOUNCE) ? Outcome.BOUNCE : Outcome.ENGAGED,
                new Page(found.get(SESSIONS.HOSTNAME), found.get(SESSIONS.ENTRY_PAGE)),
                new Page(found.get(SESSIONS.EXIT_PAGE_HOSTNAME), found.get(SESSIONS.EXIT_PAGE)),
                found.get(SESSIONS.PAGEVIEWS),
                found.get(SESSIONS.EVENTS),
                texts(found.get(SESSIONS.ENTRY_PROPS)),
                new VisitAttributes(acquisition(found), location(found), device(found)));
    }

    private static Map<String, String> texts(Object stored) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (stored instanceof Map<?, ?> map) {
            map.forEach((key, value) -> texts.put((String) key, (String) value));
        }
        return texts;
    }

    private static Acquisition acquisition(Record found) {
        return new Acquisition(
                found.get(SESSIONS.REFERRER_SOURCE),
                found.get(SESSIONS.REFERRER),
                found.get(SESSIONS.CLICK_ID_PARAM),
                new Acquisition.Utm(
                        found.get(SESSIONS.UTM_MEDIUM),
                        found.get(SESSIONS.UTM_SOURCE),
                        found.get(SESSIONS.UTM_CAMPAIGN),
                        found.get(SESSIONS.UTM_CONTENT),
                        found.get(SESSIONS.UTM_TERM)));
    }

    private static Location location(Record found) {
        return new Location(
                found.get(SESSIONS.COUNTRY_CODE),
                found.get(SESSIONS.SUBDIVISION1_CODE),
                found.get(SESSIONS.SUBDIVISION2_CODE),
                found.get(SESSIONS.CITY_GEONAME_ID));
    }

    private static Device device(Record found) {
        return new Device(
                found.get(SESSIONS.SCREEN_SIZE),
                found.get(SESSIONS.BROWSER),
                found.get(SESSIONS.BROWSER_VERSION),
                found.get(SESSIONS.OPERATING_SYSTEM),
                found.get(SESSIONS.OPERATING_SYSTEM_VERSION));
    }
}
