-- In a cluster: the tables of rows over those of each server. A visitor's events and visits are all on one server, which can
-- join them. What is not about visitors goes by its site.

CREATE TABLE sessions_rows ${onCluster} AS sessions_rows_local
ENGINE = Distributed('${cluster}', currentDatabase(), 'sessions_rows_local', cityHash64(user_id));

CREATE TABLE events_rows ${onCluster} AS events_rows_local
ENGINE = Distributed('${cluster}', currentDatabase(), 'events_rows_local', cityHash64(user_id));

CREATE TABLE imported_visitors_rows ${onCluster} AS imported_visitors_rows_local
ENGINE = Distributed('${cluster}', currentDatabase(), 'imported_visitors_rows_local', cityHash64(site_id));

CREATE TABLE imported_sources_rows ${onCluster} AS imported_sources_rows_local
ENGINE = Distributed('${cluster}', currentDatabase(), 'imported_sources_rows_local', cityHash64(site_id));

CREATE TABLE imported_pages_rows ${onCluster} AS imported_pages_rows_local
ENGINE = Distributed('${cluster}', currentDatabase(), 'imported_pages_rows_local', cityHash64(site_id));

CREATE TABLE imported_entry_pages_rows ${onCluster} AS imported_entry_pages_rows_local
ENGINE = Distributed('${cluster}', currentDatabase(), 'imported_entry_pages_rows_local', cityHash64(site_id));

CREATE TABLE imported_exit_pages_rows ${onCluster} AS imported_exit_pages_rows_local
ENGINE = Distributed('${cluster}', currentDatabase(), 'imported_exit_pages_rows_local', cityHash64(site_id));

CREATE TABLE imported_custom_events_rows ${onCluster} AS imported_custom_events_rows_local
ENGINE = Distributed('${cluster}', currentDatabase(), 'imported_custom_events_rows_local', cityHash64(site_id));

CREATE TABLE imported_locations_rows ${onCluster} AS imported_locations_rows_local
ENGINE = Distributed('${cluster}', currentDatabase(), 'imported_locations_rows_local', cityHash64(site_id));

CREATE TABLE imported_devices_rows ${onCluster} AS imported_devices_rows_local
ENGINE = Distributed('${cluster}', currentDatabase(), 'imported_devices_rows_local', cityHash64(site_id));

CREATE TABLE imported_browsers_rows ${onCluster} AS imported_browsers_rows_local
ENGINE = Distributed('${cluster}', currentDatabase(), 'imported_browsers_rows_local', cityHash64(site_id));

CREATE TABLE imported_operating_systems_rows ${onCluster} AS imported_operating_systems_rows_local
ENGINE = Distributed('${cluster}', currentDatabase(), 'imported_operating_systems_rows_local', cityHash64(site_id));

CREATE TABLE load_progress_rows ${onCluster} AS load_progress_rows_local
ENGINE = Distributed('${cluster}', currentDatabase(), 'load_progress_rows_local', cityHash64(site_id));

CREATE TABLE event_ids_rows ${onCluster} AS event_ids_rows_local
ENGINE = Distributed('${cluster}', currentDatabase(), 'event_ids_rows_local', cityHash64(site_id));
