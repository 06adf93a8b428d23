-- The statistics with the names and columns that they have in DuckDB: views, over tables of rows. Rows are numbered in the
-- order of their arrival, and those after the last commit are in no view. The last commit's number is itself a row of the
-- visits, of the site 0: it is inserted together with the visits of the commit, as one part, which makes the commit one
-- step although events and visits are two inserts. That needs tables without partitions.
--
-- The window of deduplication is how many of the last inserts a repeated one is compared with.

CREATE TABLE sessions_rows${local} ${onCluster} (
    site_id Int64,
    session_id Int64,
    user_id Int64,
    start Int64 CODEC(Delta, ZSTD),
    timestamp Int64 CODEC(Delta, ZSTD),
    duration Int64,
    is_bounce Bool,
    entry_page String CODEC(ZSTD),
    exit_page String CODEC(ZSTD),
    hostname LowCardinality(String),
    exit_page_hostname LowCardinality(String),
    pageviews Int32,
    events Int32,
    entry_props Map(String, String) CODEC(ZSTD),
    referrer_source LowCardinality(String),
    referrer String CODEC(ZSTD),
    click_id_param LowCardinality(String),
    utm_medium LowCardinality(String),
    utm_source LowCardinality(String),
    utm_campaign String CODEC(ZSTD),
    utm_content String CODEC(ZSTD),
    utm_term String CODEC(ZSTD),
    acquisition_channel LowCardinality(String),
    country_code LowCardinality(String),
    subdivision1_code LowCardinality(String),
    subdivision2_code LowCardinality(String),
    city_geoname_id Int64,
    screen_size LowCardinality(String),
    browser LowCardinality(String),
    browser_version LowCardinality(String),
    operating_system LowCardinality(String),
    operating_system_version LowCardinality(String),
    arrival Int64 CODEC(Delta, ZSTD)
)
ENGINE = ${replacing}
ORDER BY (site_id, start, session_id)
SETTINGS ${settings};

CREATE TABLE events_rows${local} ${onCluster} (
    site_id Int64,
    timestamp Int64 CODEC(Delta, ZSTD),
    name LowCardinality(String),
    hostname LowCardinality(String),
    pathname String CODEC(ZSTD),
    user_id Int64,
    session_id Int64,
    props Map(String, String) CODEC(ZSTD),
    scroll_depth Int32,
    engagement_time Int64,
    revenue_source_amount Nullable(Decimal(18, 3)),
    revenue_source_currency LowCardinality(Nullable(String)),
    revenue_reporting_amount Nullable(Decimal(18, 3)),
    revenue_reporting_currency LowCardinality(Nullable(String)),
    referrer_source LowCardinality(String),
    referrer String CODEC(ZSTD),
    click_id_param LowCardinality(String),
    utm_medium LowCardinality(String),
    utm_source LowCardinality(String),
    utm_campaign String CODEC(ZSTD),
    utm_content String CODEC(ZSTD),
    utm_term String CODEC(ZSTD),
    acquisition_channel LowCardinality(String),
    country_code LowCardinality(String),
    subdivision1_code LowCardinality(String),
    subdivision2_code LowCardinality(String),
    city_geoname_id Int64,
    screen_size LowCardinality(String),
    browser LowCardinality(String),
    browser_version LowCardinality(String),
    operating_system LowCardinality(String),
    operating_system_version LowCardinality(String),
    arrival Int64 CODEC(Delta, ZSTD)
)
ENGINE = ${plain}
ORDER BY (site_id, timestamp, arrival)
SETTINGS ${settings};

CREATE TABLE imported_visitors_rows${local} ${onCluster} (
    site_id Int64,
    import_id Int64,
    date Int64,
    visitors Int64,
    visits Int64,
    pageviews Int64,
    bounces Int64,
    visit_duration Int64,
    arrival Int64 CODEC(Delta, ZSTD)
)
ENGINE = ${plain}
ORDER BY (site_id, import_id, date)
SETTINGS ${settings};

CREATE TABLE imported_sources_rows${local} ${onCluster} (
    site_id Int64,
    import_id Int64,
    date Int64,
    source LowCardinality(String),
    channel LowCardinality(String),
    referrer String CODEC(ZSTD),
    utm_source LowCardinality(String),
    utm_medium LowCardinality(String),
    utm_campaign String CODEC(ZSTD),
    utm_content String CODEC(ZSTD),
    utm_term String CODEC(ZSTD),
    visitors Int64,
    visits Int64,
    pageviews Int64,
    bounces Int64,
    visit_duration Int64,
    arrival Int64 CODEC(Delta, ZSTD)
)
ENGINE = ${plain}
ORDER BY (site_id, import_id, date)
SETTINGS ${settings};

CREATE TABLE imported_pages_rows${local} ${onCluster} (
    site_id Int64,
    import_id Int64,
    date Int64,
    hostname LowCardinality(String),
    page String CODEC(ZSTD),
    visitors Int64,
    visits Int64,
    pageviews Int64,
    exits Int64,
    total_scroll_depth Int64,
    total_scroll_depth_visits Int64,
    total_time_on_page Int64,
    total_time_on_page_visits Int64,
    arrival Int64 CODEC(Delta, ZSTD)
)
ENGINE = ${plain}
ORDER BY (site_id, import_id, date)
SETTINGS ${settings};

CREATE TABLE imported_entry_pages_rows${local} ${onCluster} (
    site_id Int64,
    import_id Int64,
    date Int64,
    entry_page String CODEC(ZSTD),
    visitors Int64,
    entrances Int64,
    pageviews Int64,
    bounces Int64,
    visit_duration Int64,
    arrival Int64 CODEC(Delta, ZSTD)
)
ENGINE = ${plain}
ORDER BY (site_id, import_id, date)
SETTINGS ${settings};

CREATE TABLE imported_exit_pages_rows${local} ${onCluster} (
    site_id Int64,
    import_id Int64,
    date Int64,
    exit_page String CODEC(ZSTD),
    visitors Int64,
    exits Int64,
    pageviews Int64,
    bounces Int64,
    visit_duration Int64,
    arrival Int64 CODEC(Delta, ZSTD)
)
ENGINE = ${plain}
ORDER BY (site_id, import_id, date)
SETTINGS ${settings};

CREATE TABLE imported_custom_events_rows${local} ${onCluster} (
    site_id Int64,
    import_id Int64,
    date Int64,
    name LowCardinality(String),
    link_url String CODEC(ZSTD),
    path String CODEC(ZSTD),
    visitors Int64,
    events Int64,
    arrival Int64 CODEC(Delta, ZSTD)
)
ENGINE = ${plain}
ORDER BY (site_id, import_id, date)
SETTINGS ${settings};

CREATE TABLE imported_locations_rows${local} ${onCluster} (
    site_id Int64,
    import_id Int64,
    date Int64,
    country LowCardinality(String),
    region LowCardinality(String),
    city Int64,
    visitors Int64,
    visits Int64,
    pageviews Int64,
    bounces Int64,
    visit_duration Int64,
    arrival Int64 CODEC(Delta, ZSTD)
)
ENGINE = ${plain}
ORDER BY (site_id, import_id, date)
SETTINGS ${settings};

CREATE TABLE imported_devices_rows${local} ${onCluster} (
    site_id Int64,
    import_id Int64,
    date Int64,
    device LowCardinality(String),
    visitors Int64,
    visits Int64,
    pageviews Int64,
    bounces Int64,
    visit_duration Int64,
    arrival Int64 CODEC(Delta, ZSTD)
)
ENGINE = ${plain}
ORDER BY (site_id, import_id, date)
SETTINGS ${settings};

CREATE TABLE imported_browsers_rows${local} ${onCluster} (
    site_id Int64,
    import_id Int64,
    date Int64,
    browser LowCardinality(String),
    browser_version LowCardinality(String),
    visitors Int64,
    visits Int64,
    pageviews Int64,
    bounces Int64,
    visit_duration Int64,
    arrival Int64 CODEC(Delta, ZSTD)
)
ENGINE = ${plain}
ORDER BY (site_id, import_id, date)
SETTINGS ${settings};

CREATE TABLE imported_operating_systems_rows${local} ${onCluster} (
    site_id Int64,
    import_id Int64,
    date Int64,
    operating_system LowCardinality(String),
    operating_system_version LowCardinality(String),
    visitors Int64,
    visits Int64,
    pageviews Int64,
    bounces Int64,
    visit_duration Int64,
    arrival Int64 CODEC(Delta, ZSTD)
)
ENGINE = ${plain}
ORDER BY (site_id, import_id, date)
SETTINGS ${settings};

CREATE TABLE load_progress_rows${local} ${onCluster} (
    site_id Int64,
    file String CODEC(ZSTD),
    row_count Int64,
    arrival Int64 CODEC(Delta, ZSTD)
)
ENGINE = ${plain}
ORDER BY (site_id, file)
SETTINGS ${settings};

-- The ids under which events came in batches, of the last day.
CREATE TABLE event_ids_rows${local} ${onCluster} (
    site_id Int64,
    received_at Int64 CODEC(Delta, ZSTD),
    id String CODEC(ZSTD),
    arrival Int64 CODEC(Delta, ZSTD)
)
ENGINE = ${plain}
ORDER BY (site_id, id)
SETTINGS ${settings};
