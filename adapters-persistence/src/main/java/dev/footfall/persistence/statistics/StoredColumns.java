package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static dev.footfall.persistence.tables.statistics.Tables.SESSIONS;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.TimeBuckets;
import org.jooq.Field;

/** Where dimensions are stored of what a site counts itself: on events or on visits. */
enum StoredColumns implements Columns {
    OF_EVENTS,
    OF_VISITS;

    @Override
    public Field<Long> visit() {
        return this == OF_EVENTS ? EVENTS.SESSION_ID : SESSIONS.SESSION_ID;
    }

    // A visit is in the bucket of its last event.
    @Override
    public Field<Long> bucket(TimeBuckets buckets) {
        return BucketCompiler.compile(buckets, this == OF_EVENTS ? EVENTS.TIMESTAMP : SESSIONS.TIMESTAMP);
    }

    @Override
    public Field<Long> city() {
        return this == OF_EVENTS ? EVENTS.CITY_GEONAME_ID : SESSIONS.CITY_GEONAME_ID;
    }

    @Override
    public Field<String> text(Dimension dimension) {
        return switch (dimension) {
            case OfEvent attribute when this == OF_EVENTS -> ofEvent(attribute);
            case Dimension.Property property when this == OF_EVENTS -> Spelled.entry(EVENTS.PROPS, property.name());
            case OfVisit attribute -> this == OF_EVENTS ? ofVisitOnEvent(attribute) : ofVisit(attribute);
            case OfEvent attribute -> throw notHere(attribute);
            case Dimension.Property property -> throw notHere(property);
            case Dimension.Time time -> throw notHere(time);
        };
    }

    private static Field<String> ofEvent(OfEvent attribute) {
        return switch (attribute) {
            case NAME -> EVENTS.NAME;
            case PAGE -> EVENTS.PATHNAME;
            case HOSTNAME -> EVENTS.HOSTNAME;
            case GOAL -> throw new IllegalArgumentException("goals are not stored on events");
        };
    }

    private Field<String> ofVisitOnEvent(OfVisit attribute) {
        return switch (attribute) {
            case SOURCE -> EVENTS.REFERRER_SOURCE;
            case CHANNEL -> EVENTS.ACQUISITION_CHANNEL;
            case REFERRER -> EVENTS.REFERRER;
            case UTM_MEDIUM -> EVENTS.UTM_MEDIUM;
            case UTM_SOURCE -> EVENTS.UTM_SOURCE;
            case UTM_CAMPAIGN -> EVENTS.UTM_CAMPAIGN;
            case UTM_CONTENT -> EVENTS.UTM_CONTENT;
            case UTM_TERM -> EVENTS.UTM_TERM;
            case DEVICE, SCREEN -> EVENTS.SCREEN_SIZE;
            case BROWSER -> EVENTS.BROWSER;
            case BROWSER_VERSION -> EVENTS.BROWSER_VERSION;
            case OS -> EVENTS.OPERATING_SYSTEM;
            case OS_VERSION -> EVENTS.OPERATING_SYSTEM_VERSION;
            case COUNTRY -> EVENTS.COUNTRY_CODE;
            case REGION -> EVENTS.SUBDIVISION1_CODE;
            case CITY -> EVENTS.CITY_GEONAME_ID.cast(String.class);
            case COUNTRY_NAME, REGION_NAME, CITY_NAME ->
                place(attribute).orElseThrow().name();
            case ENTRY_PAGE, EXIT_PAGE, ENTRY_PAGE_HOSTNAME, EXIT_PAGE_HOSTNAME -> throw notHere(attribute);
        };
    }

    private Field<String> ofVisit(OfVisit attribute) {
        return switch (attribute) {
            case SOURCE -> SESSIONS.REFERRER_SOURCE;
            case CHANNEL -> SESSIONS.ACQUISITION_CHANNEL;
            case REFERRER -> SESSIONS.REFERRER;
            case UTM_MEDIUM -> SESSIONS.UTM_MEDIUM;
            case UTM_SOURCE -> SESSIONS.UTM_SOURCE;
            case UTM_CAMPAIGN -> SESSIONS.UTM_CAMPAIGN;
            case UTM_CONTENT -> SESSIONS.UTM_CONTENT;
            case UTM_TERM -> SESSIONS.UTM_TERM;
            case DEVICE, SCREEN -> SESSIONS.SCREEN_SIZE;
            case BROWSER -> SESSIONS.BROWSER;
            case BROWSER_VERSION -> SESSIONS.BROWSER_VERSION;
            case OS -> SESSIONS.OPERATING_SYSTEM;
            case OS_VERSION -> SESSIONS.OPERATING_SYSTEM_VERSION;
            case COUNTRY -> SESSIONS.COUNTRY_CODE;
            case REGION -> SESSIONS.SUBDIVISION1_CODE;
            case CITY -> SESSIONS.CITY_GEONAME_ID.cast(String.class);
            case COUNTRY_NAME, REGION_NAME, CITY_NAME ->
                place(attribute).orElseThrow().name();
            case ENTRY_PAGE -> SESSIONS.ENTRY_PAGE;
            case EXIT_PAGE -> SESSIONS.EXIT_PAGE;
            case ENTRY_PAGE_HOSTNAME -> SESSIONS.HOSTNAME;
            case EXIT_PAGE_HOSTNAME -> SESSIONS.EXIT_PAGE_HOSTNAME;
        };
    }

    private IllegalArgumentException notHere(Dimension dimension) {
        return new IllegalArgumentException("no " + dimension.wireName() + " " + this);
    }
}
