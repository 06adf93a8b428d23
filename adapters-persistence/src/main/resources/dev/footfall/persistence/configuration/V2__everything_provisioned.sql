-- Tables that others refer to only grow columns: dropping one to make it anew would empty those others.

-- Empty for a user who cannot log in with a password.
ALTER TABLE users ADD COLUMN password_hash TEXT;

-- personal or shared; until now every team was shown under its own name
ALTER TABLE teams ADD COLUMN setup TEXT NOT NULL DEFAULT 'shared';

ALTER TABLE teams ADD COLUMN accept_traffic_until TEXT;

-- The limits of an enterprise plan, the first three empty for none.
ALTER TABLE subscriptions ADD COLUMN monthly_pageview_limit INTEGER;

ALTER TABLE subscriptions ADD COLUMN site_limit INTEGER;

ALTER TABLE subscriptions ADD COLUMN team_member_limit INTEGER;

ALTER TABLE subscriptions ADD COLUMN hourly_api_request_limit INTEGER;

UPDATE subscriptions
SET monthly_pageview_limit = 1000000, site_limit = 100, team_member_limit = 10, hourly_api_request_limit = 3000
WHERE plan_name = 'enterprise';

-- Memberships get numbers, in the order in which they were made.
ALTER TABLE team_memberships RENAME TO unnumbered_team_memberships;

CREATE TABLE team_memberships (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    UNIQUE (team_id, user_id)
);

INSERT INTO team_memberships (team_id, user_id, role)
SELECT team_id, user_id, role FROM unnumbered_team_memberships ORDER BY rowid;

DROP TABLE unnumbered_team_memberships;

CREATE INDEX team_memberships_of_user ON team_memberships (user_id);

ALTER TABLE guest_memberships RENAME TO unnumbered_guest_memberships;

CREATE TABLE guest_memberships (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    site_id INTEGER NOT NULL REFERENCES sites (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    UNIQUE (site_id, user_id)
);

INSERT INTO guest_memberships (site_id, user_id, role)
SELECT site_id, user_id, role FROM unnumbered_guest_memberships ORDER BY rowid;

DROP TABLE unnumbered_guest_memberships;

CREATE INDEX guest_memberships_of_user ON guest_memberships (user_id);

CREATE TABLE guest_invitations (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    site_id INTEGER NOT NULL REFERENCES sites (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    email_in_lower_case TEXT NOT NULL,
    role TEXT NOT NULL,
    inviter_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    UNIQUE (site_id, email_in_lower_case)
);

CREATE INDEX guest_invitations_of_inviter ON guest_invitations (inviter_id);

ALTER TABLE sites ADD COLUMN visibility TEXT NOT NULL DEFAULT 'private';

-- A JSON list of names; NULL for a site without a list, which shows more than one with an empty list.
ALTER TABLE sites ADD COLUMN allowed_props TEXT;

ALTER TABLE sites ADD COLUMN goals_enabled BOOLEAN NOT NULL DEFAULT TRUE;

ALTER TABLE sites ADD COLUMN props_enabled BOOLEAN NOT NULL DEFAULT TRUE;

ALTER TABLE sites ADD COLUMN funnels_enabled BOOLEAN NOT NULL DEFAULT TRUE;

-- NULL: any number of events
ALTER TABLE sites ADD COLUMN ingest_rate_limit_threshold INTEGER CHECK (ingest_rate_limit_threshold >= 0);

ALTER TABLE sites ADD COLUMN ingest_rate_limit_scale_seconds INTEGER NOT NULL DEFAULT 60
    CHECK (ingest_rate_limit_scale_seconds >= 1);

ALTER TABLE sites ADD COLUMN legacy_time_on_page_until TEXT NOT NULL DEFAULT '1970-01-01';

CREATE INDEX sites_of_team_by_kind ON sites (team_id, kind);

CREATE TABLE shield_rules (
    site_id INTEGER NOT NULL REFERENCES sites (id) ON DELETE CASCADE,
    -- ip, country, page or hostname
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (site_id, kind, position)
);

CREATE TABLE segments (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    site_id INTEGER NOT NULL REFERENCES sites (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    -- site or personal
    kind TEXT NOT NULL,
    owner_id INTEGER REFERENCES users (id) ON DELETE SET NULL,
    -- a JSON object
    data TEXT NOT NULL
);

CREATE INDEX segments_of_site ON segments (site_id, id);

CREATE INDEX segments_by_name ON segments (site_id, name, id);

CREATE INDEX segments_of_owner ON segments (owner_id);

CREATE TABLE funnels (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    site_id INTEGER NOT NULL REFERENCES sites (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    UNIQUE (site_id, name)
);

-- Positions rise; where a goal was removed they have gaps.
CREATE TABLE funnel_steps (
    funnel_id INTEGER NOT NULL REFERENCES funnels (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    goal_id INTEGER NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
    PRIMARY KEY (funnel_id, position),
    UNIQUE (funnel_id, goal_id)
);

CREATE INDEX funnel_steps_of_goal ON funnel_steps (goal_id);

CREATE TABLE shared_links (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    site_id INTEGER NOT NULL REFERENCES sites (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    password_hash TEXT,
    UNIQUE (site_id, name)
);

CREATE TABLE site_imports (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    site_id INTEGER NOT NULL REFERENCES sites (id) ON DELETE CASCADE,
    import_key TEXT NOT NULL,
    source TEXT NOT NULL,
    label TEXT,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    status TEXT NOT NULL,
    ownership TEXT NOT NULL,
    scroll_depth TEXT NOT NULL,
    UNIQUE (site_id, import_key)
);

-- What is left to do in the other store. Of sites that are no more, too, so there is no foreign key.
CREATE TABLE unfinished_work (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    -- purge or earlier_start
    work TEXT NOT NULL,
    site_id INTEGER NOT NULL,
    -- 0 for a purge, because databases do not take two NULLs for the same
    earliest INTEGER NOT NULL,
    UNIQUE (work, site_id, earliest)
);
