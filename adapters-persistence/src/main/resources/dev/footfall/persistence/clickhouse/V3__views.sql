-- What has been committed, under the names that questions use.

CREATE VIEW sessions ${onCluster} AS
SELECT
    site_id, session_id, user_id, start, timestamp, duration, is_bounce, entry_page, exit_page, hostname,
    exit_page_hostname, pageviews, events, entry_props, referrer_source, referrer, click_id_param, utm_medium,
    utm_source, utm_campaign, utm_content, utm_term, acquisition_channel, country_code, subdivision1_code,
    subdivision2_code, city_geoname_id, screen_size, browser, browser_version, operating_system,
    operating_system_version, arrival
FROM sessions_rows FINAL
WHERE site_id <> 0;

CREATE VIEW events ${onCluster} AS
SELECT
    site_id, timestamp, name, hostname, pathname, user_id, session_id, props, scroll_depth, engagement_time,
    revenue_source_amount, revenue_source_currency, revenue_reporting_amount, revenue_reporting_currency,
    referrer_source, referrer, click_id_param, utm_medium, utm_source, utm_campaign, utm_content, utm_term,
    acquisition_channel, country_code, subdivision1_code, subdivision2_code, city_geoname_id, screen_size, browser,
    browser_version, operating_system, operating_system_version, arrival
FROM events_rows
WHERE arrival <= (SELECT max(arrival) FROM sessions_rows WHERE site_id = 0);

CREATE VIEW imported_visitors ${onCluster} AS
SELECT
    site_id, import_id, date, visitors, visits, pageviews, bounces, visit_duration
FROM imported_visitors_rows
WHERE arrival <= (SELECT max(arrival) FROM sessions_rows WHERE site_id = 0);

CREATE VIEW imported_sources ${onCluster} AS
SELECT
    site_id, import_id, date, source, channel, referrer, utm_source, utm_medium, utm_campaign, utm_content, utm_term,
    visitors, visits, pageviews, bounces, visit_duration
FROM imported_sources_rows
WHERE arrival <= (SELECT max(arrival) FROM sessions_rows WHERE site_id = 0);

CREATE VIEW imported_pages ${onCluster} AS
SELECT
    site_id, import_id, date, hostname, page, visitors, visits, pageviews, exits, total_scroll_depth,
    total_scroll_depth_visits, total_time_on_page, total_time_on_page_visits
FROM imported_pages_rows
WHERE arrival <= (SELECT max(arrival) FROM sessions_rows WHERE site_id = 0);

CREATE VIEW imported_entry_pages ${onCluster} AS
SELECT
    site_id, import_id, date, entry_page, visitors, entrances, pageviews, bounces, visit_duration
FROM imported_entry_pages_rows
WHERE arrival <= (SELECT max(arrival) FROM sessions_rows WHERE site_id = 0);

CREATE VIEW imported_exit_pages ${onCluster} AS
SELECT
    site_id, import_id, date, exit_page, visitors, exits, pageviews, bounces, visit_duration
FROM imported_exit_pages_rows
WHERE arrival <= (SELECT max(arrival) FROM sessions_rows WHERE site_id = 0);

CREATE VIEW imported_custom_events ${onCluster} AS
SELECT
    site_id, import_id, date, name, link_url, path, visitors, events
FROM imported_custom_events_rows
WHERE arrival <= (SELECT max(arrival) FROM sessions_rows WHERE site_id = 0);

CREATE VIEW imported_locations ${onCluster} AS
SELECT
    site_id, import_id, date, country, region, city, visitors, visits, pageviews, bounces, visit_duration
FROM imported_locations_rows
WHERE arrival <= (SELECT max(arrival) FROM sessions_rows WHERE site_id = 0);

CREATE VIEW imported_devices ${onCluster} AS
SELECT
    site_id, import_id, date, device, visitors, visits, pageviews, bounces, visit_duration
FROM imported_devices_rows
WHERE arrival <= (SELECT max(arrival) FROM sessions_rows WHERE site_id = 0);

CREATE VIEW imported_browsers ${onCluster} AS
SELECT
    site_id, import_id, date, browser, browser_version, visitors, visits, pageviews, bounces, visit_duration
FROM imported_browsers_rows
WHERE arrival <= (SELECT max(arrival) FROM sessions_rows WHERE site_id = 0);

CREATE VIEW imported_operating_systems ${onCluster} AS
SELECT
    site_id, import_id, date, operating_system, operating_system_version, visitors, visits, pageviews, bounces,
    visit_duration
FROM imported_operating_systems_rows
WHERE arrival <= (SELECT max(arrival) FROM sessions_rows WHERE site_id = 0);

CREATE VIEW load_progress ${onCluster} AS
SELECT site_id, file, argMax(progress.row_count, progress.arrival) AS row_count
FROM load_progress_rows AS progress
WHERE progress.arrival <= (SELECT max(arrival) FROM sessions_rows WHERE site_id = 0)
GROUP BY site_id, file;

CREATE VIEW event_ids ${onCluster} AS
SELECT site_id, received_at, id
FROM event_ids_rows
WHERE arrival <= (SELECT max(arrival) FROM sessions_rows WHERE site_id = 0);
