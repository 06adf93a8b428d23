-- Daily numbers of another tool. The date is local to the site and counted in days since 1970. Nothing is unique: rows of
-- equal dimensions add up. Unknown texts are empty, durations are seconds, import 0 stands for the site's legacy imports.

CREATE TABLE imported_visitors (
    site_id BIGINT NOT NULL,
    import_id BIGINT NOT NULL,
    date BIGINT NOT NULL,
    visitors BIGINT NOT NULL,
    visits BIGINT NOT NULL,
    pageviews BIGINT NOT NULL,
    bounces BIGINT NOT NULL,
    visit_duration BIGINT NOT NULL
);

CREATE TABLE imported_sources (
    site_id BIGINT NOT NULL,
    import_id BIGINT NOT NULL,
    date BIGINT NOT NULL,
    source VARCHAR NOT NULL,
    channel VARCHAR NOT NULL,
    referrer VARCHAR NOT NULL,
    utm_source VARCHAR NOT NULL,
    utm_medium VARCHAR NOT NULL,
    utm_campaign VARCHAR NOT NULL,
    utm_content VARCHAR NOT NULL,
    utm_term VARCHAR NOT NULL,
    visitors BIGINT NOT NULL,
    visits BIGINT NOT NULL,
    pageviews BIGINT NOT NULL,
    bounces BIGINT NOT NULL,
    visit_duration BIGINT NOT NULL
);

CREATE TABLE imported_pages (
    site_id BIGINT NOT NULL,
    import_id BIGINT NOT NULL,
    date BIGINT NOT NULL,
    hostname VARCHAR NOT NULL,
    page VARCHAR NOT NULL,
    visitors BIGINT NOT NULL,
    visits BIGINT NOT NULL,
    pageviews BIGINT NOT NULL,
    exits BIGINT NOT NULL,
    total_scroll_depth BIGINT NOT NULL,
    total_scroll_depth_visits BIGINT NOT NULL,
    total_time_on_page BIGINT NOT NULL,
    total_time_on_page_visits BIGINT NOT NULL
);

CREATE TABLE imported_entry_pages (
    site_id BIGINT NOT NULL,
    import_id BIGINT NOT NULL,
    date BIGINT NOT NULL,
    entry_page VARCHAR NOT NULL,
    visitors BIGINT NOT NULL,
    entrances BIGINT NOT NULL,
    pageviews BIGINT NOT NULL,
    bounces BIGINT NOT NULL,
    visit_duration BIGINT NOT NULL
);

CREATE TABLE imported_exit_pages (
    site_id BIGINT NOT NULL,
    import_id BIGINT NOT NULL,
    date BIGINT NOT NULL,
    exit_page VARCHAR NOT NULL,
    visitors BIGINT NOT NULL,
    exits BIGINT NOT NULL,
    pageviews BIGINT NOT NULL,
    bounces BIGINT NOT NULL,
    visit_duration BIGINT NOT NULL
);

CREATE TABLE imported_custom_events (
    site_id BIGINT NOT NULL,
    import_id BIGINT NOT NULL,
    date BIGINT NOT NULL,
    name VARCHAR NOT NULL,
    link_url VARCHAR NOT NULL,
    path VARCHAR NOT NULL,
    visitors BIGINT NOT NULL,
    events BIGINT NOT NULL
);

CREATE TABLE imported_locations (
    site_id BIGINT NOT NULL,
    import_id BIGINT NOT NULL,
    date BIGINT NOT NULL,
    country VARCHAR NOT NULL,
    region VARCHAR NOT NULL,
    city BIGINT NOT NULL,
    visitors BIGINT NOT NULL,
    visits BIGINT NOT NULL,
    pageviews BIGINT NOT NULL,
    bounces BIGINT NOT NULL,
    visit_duration BIGINT NOT NULL
);

CREATE TABLE imported_devices (
    site_id BIGINT NOT NULL,
    import_id BIGINT NOT NULL,
    date BIGINT NOT NULL,
    device VARCHAR NOT NULL,
    visitors BIGINT NOT NULL,
    visits BIGINT NOT NULL,
    pageviews BIGINT NOT NULL,
    bounces BIGINT NOT NULL,
    visit_duration BIGINT NOT NULL
);

CREATE TABLE imported_browsers (
    site_id BIGINT NOT NULL,
    import_id BIGINT NOT NULL,
    date BIGINT NOT NULL,
    browser VARCHAR NOT NULL,
    browser_version VARCHAR NOT NULL,
    visitors BIGINT NOT NULL,
    visits BIGINT NOT NULL,
    pageviews BIGINT NOT NULL,
    bounces BIGINT NOT NULL,
    visit_duration BIGINT NOT NULL
);

CREATE TABLE imported_operating_systems (
    site_id BIGINT NOT NULL,
    import_id BIGINT NOT NULL,
    date BIGINT NOT NULL,
    operating_system VARCHAR NOT NULL,
    operating_system_version VARCHAR NOT NULL,
    visitors BIGINT NOT NULL,
    visits BIGINT NOT NULL,
    pageviews BIGINT NOT NULL,
    bounces BIGINT NOT NULL,
    visit_duration BIGINT NOT NULL
);

-- How many rows of a file are stored, so that a broken load can go on.
CREATE TABLE load_progress (
    site_id BIGINT NOT NULL,
    file VARCHAR NOT NULL,
    row_count BIGINT NOT NULL
);
