-- When somebody was let in or asked in. Nobody knows of those who were before: they count as the oldest.
ALTER TABLE guest_memberships ADD COLUMN created_at INTEGER NOT NULL DEFAULT 0;

ALTER TABLE guest_invitations ADD COLUMN created_at INTEGER NOT NULL DEFAULT 0;

CREATE TABLE tracker_configurations (
    site_id INTEGER NOT NULL PRIMARY KEY REFERENCES sites (id) ON DELETE CASCADE,
    script_id TEXT NOT NULL UNIQUE,
    -- manual, wordpress, gtm, npm; NULL: nobody has said
    installation_type TEXT,
    track_404_pages BOOLEAN NOT NULL,
    hash_based_routing BOOLEAN NOT NULL,
    outbound_links BOOLEAN NOT NULL,
    file_downloads BOOLEAN NOT NULL,
    revenue_tracking BOOLEAN NOT NULL,
    tagged_events BOOLEAN NOT NULL,
    form_submissions BOOLEAN NOT NULL,
    pageview_props BOOLEAN NOT NULL
);
