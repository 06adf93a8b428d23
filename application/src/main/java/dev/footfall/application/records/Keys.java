package dev.footfall.application.records;

import java.util.Set;

/** The keys of raw events and visits (admin-api.md §7.1, §9), as reader and writer spell them. */
final class Keys {
    static final String SITE = "site_id";
    static final String SESSION = "session_id";
    static final String NAME = "name";
    static final String TIMESTAMP = "timestamp";
    static final String USER_ID = "user_id";
    static final String HOSTNAME = "hostname";
    static final String PATHNAME = "pathname";
    static final String PROPS = "props";
    static final String INTERACTIVE = "interactive";
    static final String SCROLL_DEPTH = "scroll_depth";
    static final String ENGAGEMENT_TIME = "engagement_time";
    static final String REPORTING_AMOUNT = "revenue_reporting_amount";
    static final String SOURCE_AMOUNT = "revenue_source_amount";
    static final String REPORTING_CURRENCY = "revenue_reporting_currency";
    static final String SOURCE_CURRENCY = "revenue_source_currency";
    static final String REFERRER = "referrer";
    static final String REFERRER_SOURCE = "referrer_source";
    static final String CLICK_ID = "click_id_param";
    static final String UTM_SOURCE = "utm_source";
    static final String UTM_MEDIUM = "utm_medium";
    static final String UTM_CAMPAIGN = "utm_campaign";
    static final String UTM_CONTENT = "utm_content";
    static final String UTM_TERM = "utm_term";
    static final String COUNTRY = "country_code";
    static final String REGION = "subdivision1_code";
    static final String DISTRICT = "subdivision2_code";
    static final String CITY = "city_geoname_id";
    static final String SCREEN = "screen_size";
    static final String BROWSER = "browser";
    static final String BROWSER_VERSION = "browser_version";
    static final String OS = "operating_system";
    static final String OS_VERSION = "operating_system_version";
    static final String CHANNEL = "acquisition_channel";

    /** What an event may say. */
    static final Set<String> OF_EVENTS = Set.of(
            NAME,
            TIMESTAMP,
            USER_ID,
            HOSTNAME,
            PATHNAME,
            PROPS,
            INTERACTIVE,
            SCROLL_DEPTH,
            ENGAGEMENT_TIME,
            REPORTING_AMOUNT,
            SOURCE_AMOUNT,
            REPORTING_CURRENCY,
            SOURCE_CURRENCY,
            REFERRER,
            REFERRER_SOURCE,
            CLICK_ID,
            UTM_SOURCE,
            UTM_MEDIUM,
            UTM_CAMPAIGN,
            UTM_CONTENT,
            UTM_TERM,
            COUNTRY,
            REGION,
            DISTRICT,
            CITY,
            SCREEN,
            BROWSER,
            BROWSER_VERSION,
            OS,
            OS_VERSION);

    /** What an exported event says besides. */
    static final Set<String> OF_THE_STORE = Set.of(SITE, SESSION, CHANNEL);

    private Keys() {}
}
