package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.statistics.LocalDays.DATE;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import dev.footfall.domain.site.SiteId;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Reports on visits. A visit belongs to the day of its last event. */
final class VisitReports {
    /** Whether it is known where a visit came from. */
    static final Condition SOMEWHERE = SESSIONS.COUNTRY_CODE.notIn("", "ZZ");

    private static final Set<String> COUNTERS =
            Set.of("visitors", "visits", "entrances", "exits", "pageviews", "bounces", "visit_duration");

    private final SiteId site;
    private final LocalDays days;

    VisitReports(SiteId site, LocalDays days) {
        this.site = site;
        this.days = days;
    }

    /** @param columns those that are no counters are what visits are grouped by */
    Select<?> of(List<String> columns, Condition... where) {
        List<Field<?>> groups = columns.stream()
                .filter(column -> !COUNTERS.contains(column))
                .<Field<?>>map(column -> DSL.field(DSL.name(column)))
                .toList();
        return DSL.select(columns.stream().map(this::column).toList())
                .from(SESSIONS)
                .where(own())
                .and(DSL.and(where))
                .groupBy(groups)
                .orderBy(groups);
    }

    /** @param pageviews by date: counted by their own day, which may be another one than their visit's */
    Select<?> byDay(Select<Record2<Long, Long>> pageviews) {
        Table<?> visits = of(List.of("date", "visitors", "bounces", "visits", "visit_duration"))
                .asTable("visited");
        Table<?> views = pageviews.asTable("viewed");
        return DSL.select(
                        DATE,
                        orNone(visits, "visitors"),
                        orNone(views, "pageviews"),
                        orNone(visits, "bounces"),
                        orNone(visits, "visits"),
                        orNone(visits, "visit_duration"))
                .from(visits)
                .fullJoin(views)
                .using(DATE)
                .orderBy(DATE);
    }

    private static Field<Long> orNone(Table<?> table, String column) {
        return DSL.coalesce(table.field(column, Long.class), DSL.inline(0L)).as(column);
    }

    private Condition own() {
        return DSL.and(SESSIONS.SITE_ID.eq(site.value()), days.contain(SESSIONS.TIMESTAMP));
    }

    private Field<?> column(String name) {
        Field<?> value = switch (name) {
            case "date" -> days.of(SESSIONS.TIMESTAMP);
            case "visitors" -> DSL.countDistinct(SESSIONS.USER_ID).cast(SQLDataType.BIGINT);
            case "visits", "entrances", "exits" -> DSL.count().cast(SQLDataType.BIGINT);
            case "pageviews" -> DSL.sum(SESSIONS.PAGEVIEWS).cast(SQLDataType.BIGINT);
            case "visit_duration" -> DSL.sum(SESSIONS.DURATION).cast(SQLDataType.BIGINT);
            case "bounces" -> DSL.count().filterWhere(SESSIONS.IS_BOUNCE).cast(SQLDataType.BIGINT);
            default -> attribute(name);
        };
        return value.as(name);
    }

    private static Field<?> attribute(String name) {
        return switch (name) {
            case "source" -> SESSIONS.REFERRER_SOURCE;
            case "referrer" -> SESSIONS.REFERRER;
            case "utm_source" -> SESSIONS.UTM_SOURCE;
            case "utm_medium" -> SESSIONS.UTM_MEDIUM;
            case "utm_campaign" -> SESSIONS.UTM_CAMPAIGN;
            case "utm_content" -> SESSIONS.UTM_CONTENT;
            case "utm_term" -> SESSIONS.UTM_TERM;
            case "entry_page" -> SESSIONS.ENTRY_PAGE;
            case "exit_page" -> SESSIONS.EXIT_PAGE;
            case "country" -> SESSIONS.COUNTRY_CODE;
            case "region" -> SESSIONS.SUBDIVISION1_CODE;
            case "city" -> SESSIONS.CITY_GEONAME_ID;
            case "device" -> SESSIONS.SCREEN_SIZE;
            case "browser" -> SESSIONS.BROWSER;
            case "browser_version" -> SESSIONS.BROWSER_VERSION;
            case "operating_system" -> SESSIONS.OPERATING_SYSTEM;
            case "operating_system_version" -> SESSIONS.OPERATING_SYSTEM_VERSION;
            default -> throw new IllegalArgumentException("no column of visits: " + name);
        };
    }
}
