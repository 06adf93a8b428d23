package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.statistics.LocalDays.DATE;
import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.EventName;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Reports on events. An event belongs to its own day. */
final class EventReports {
    private static final String[] LINKS = {"Outbound Link: Click", "Cloaked Link: Click", "File Download"};
    private static final String[] PATHS = {"404", "WP Form Completions", "Form: Submission"};
    private static final int DEEPEST = 100;
    private static final long MILLISECONDS = 1000;

    private static final Condition PAGEVIEW = EVENTS.NAME.eq(EventName.PAGEVIEW.value());
    private static final Condition ENGAGEMENT = EVENTS.NAME.eq(EventName.ENGAGEMENT.value());

    private static final Field<String> PAGE = text("page");
    private static final Field<String> NAME = text("name");
    private static final Field<String> LINK_URL = text("link_url");
    private static final Field<String> PATH = text("path");
    private static final Field<String> PROPERTY = text("property");
    private static final Field<String> VALUE = text("value");
    private static final Field<Long> VISITOR = number("visitor");
    private static final Field<Integer> DEPTH = DSL.field(DSL.name("depth"), SQLDataType.INTEGER);

    private final SiteId site;
    private final LocalDays days;

    EventReports(SiteId site, LocalDays days) {
        this.site = site;
        this.days = days;
    }

    private static Field<String> text(String column) {
        return DSL.field(DSL.name(column), SQLDataType.VARCHAR);
    }

    private static Field<Long> number(String column) {
        return DSL.field(DSL.name(column), SQLDataType.BIGINT);
    }

    /** Page views by date. */
    Select<Record2<Long, Long>> pageviews() {
        return DSL.select(date(), rows().as("pageviews"))
                .from(EVENTS)
                .where(own(), PAGEVIEW)
                .groupBy(DATE);
    }

    Select<?> pages(LocalDate timeFrom) {
        Table<?> depths = depths().asTable("depths");
        Table<?> times = times(timeFrom).asTable("times");
        return DSL.select(DATE, text("hostname"), PAGE, number("visits"), number("visitors"), number("pageviews"))
                .select(orNone("total_scroll_depth"), orNone("total_scroll_depth_visits"))
                .select(orNone("total_time_on_page"), orNone("total_time_on_page_visits"))
                .from(views().asTable("views"))
                .leftJoin(depths)
                .using(DATE, PAGE)
                .leftJoin(times)
                .using(DATE, PAGE)
                .orderBy(DATE, PAGE);
    }

    private static Field<Long> orNone(String column) {
        return DSL.coalesce(number(column), DSL.inline(0L)).as(column);
    }

    private Select<?> views() {
        return DSL.select(date(), page(), DSL.min(EVENTS.HOSTNAME).as("hostname"), visits().as("visits"))
                .select(visitors().as("visitors"), rows().as("pageviews"))
                .from(EVENTS)
                .where(own(), PAGEVIEW)
                .groupBy(DATE, PAGE);
    }

    private Select<?> depths() {
        Table<?> ofVisits = DSL.select(
                        date(), page(), DSL.max(EVENTS.SCROLL_DEPTH).as(DEPTH))
                .from(EVENTS)
                .where(own(), ENGAGEMENT, EVENTS.SCROLL_DEPTH.le(DEEPEST))
                .groupBy(DATE, PAGE, EVENTS.SESSION_ID)
                .asTable("deepest");
        return DSL.select(DATE, PAGE)
                .select(
                        DSL.sum(DEPTH).cast(SQLDataType.BIGINT).as("total_scroll_depth"),
                        rows().as("total_scroll_depth_visits"))
                .from(ofVisits)
                .groupBy(DATE, PAGE);
    }

    private Select<?> times(LocalDate from) {
        Field<Double> seconds = Spelled.quotient(DSL.sum(EVENTS.ENGAGEMENT_TIME), DSL.val(MILLISECONDS));
        return DSL.select(date(), page())
                .select(
                        Spelled.roundHalfEven(seconds).cast(SQLDataType.BIGINT).as("total_time_on_page"),
                        visits().as("total_time_on_page_visits"))
                .from(EVENTS)
                .where(own(), ENGAGEMENT, days.notBefore(from, EVENTS.TIMESTAMP))
                .groupBy(DATE, PAGE);
    }

    /** Engagement pings are among them. */
    Select<?> customEvents() {
        return DSL.select(
                        date(),
                        EVENTS.NAME.as(NAME),
                        ofSome(LINKS, "url").as(LINK_URL),
                        ofSome(PATHS, "path").as(PATH))
                .select(visitors().as("visitors"), rows().as("events"))
                .from(EVENTS)
                .where(own(), DSL.not(PAGEVIEW))
                .groupBy(DATE, NAME, LINK_URL, PATH)
                .orderBy(DATE, NAME, LINK_URL, PATH);
    }

    private static Field<String> ofSome(String[] names, String property) {
        return DSL.when(EVENTS.NAME.in(names), DSL.coalesce(Spelled.entry(EVENTS.PROPS, property), DSL.inline("")))
                .otherwise(DSL.inline(""));
    }

    Select<?> properties() {
        Table<?> each = DSL.select(
                        date(),
                        EVENTS.USER_ID.as(VISITOR),
                        Spelled.everyKey(EVENTS.PROPS).as(PROPERTY),
                        Spelled.everyValue(EVENTS.PROPS).as(VALUE))
                .from(EVENTS)
                .where(own())
                .asTable("each");
        return DSL.select(DATE, PROPERTY, VALUE)
                .select(DSL.countDistinct(VISITOR).cast(SQLDataType.BIGINT).as("visitors"), rows().as("events"))
                .from(each)
                .groupBy(DATE, PROPERTY, VALUE)
                .orderBy(DATE, PROPERTY, VALUE);
    }

    private Field<Long> date() {
        return days.of(EVENTS.TIMESTAMP);
    }

    private static Field<String> page() {
        return EVENTS.PATHNAME.as(PAGE);
    }

    private Condition own() {
        return DSL.and(EVENTS.SITE_ID.eq(site.value()), days.contain(EVENTS.TIMESTAMP));
    }

    private static Field<Long> rows() {
        return DSL.count().cast(SQLDataType.BIGINT);
    }

    private static Field<Long> visitors() {
        return DSL.countDistinct(EVENTS.USER_ID).cast(SQLDataType.BIGINT);
    }

    private static Field<Long> visits() {
        return DSL.countDistinct(EVENTS.SESSION_ID).cast(SQLDataType.BIGINT);
    }
}
