-- Instants are whole seconds since 1970 (those of salts milliseconds), dates ISO 8601 text, choices lower-case words.
-- The PostgreSQL script keeps the names of all tables and columns.

CREATE TABLE users (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    email TEXT NOT NULL,
    -- The lower case is the application's, because databases disagree about letters outside ASCII.
    email_in_lower_case TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    power TEXT NOT NULL
);

CREATE TABLE teams (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    identifier TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    locked BOOLEAN NOT NULL DEFAULT FALSE,
    trial_expiry_date TEXT,
    hourly_api_request_limit INTEGER NOT NULL CHECK (hourly_api_request_limit >= 1)
);

-- The history of a team's purchases; the row with the greatest id counts.
CREATE TABLE subscriptions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    -- starter, growth, business (with a generation), enterprise (with features) or free_10k
    plan_name TEXT NOT NULL,
    plan_generation INTEGER,
    -- identifiers of features, separated by single spaces
    plan_features TEXT,
    status TEXT NOT NULL,
    last_bill_date TEXT NOT NULL,
    next_bill_date TEXT NOT NULL
);

CREATE INDEX subscriptions_of_team ON subscriptions (team_id, id);

CREATE TABLE team_memberships (
    team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    PRIMARY KEY (team_id, user_id)
);

CREATE INDEX team_memberships_of_user ON team_memberships (user_id);

CREATE TABLE sites (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    domain TEXT NOT NULL UNIQUE,
    former_domain TEXT,
    domain_changed_at INTEGER,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    timezone TEXT NOT NULL,
    kind TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    native_stats_start_at INTEGER NOT NULL,
    stats_start_date TEXT,
    CHECK ((former_domain IS NULL) = (domain_changed_at IS NULL))
);

CREATE INDEX sites_by_former_domain ON sites (former_domain);

CREATE INDEX sites_of_team ON sites (team_id, id);

CREATE TABLE guest_memberships (
    site_id INTEGER NOT NULL REFERENCES sites (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    PRIMARY KEY (site_id, user_id)
);

CREATE INDEX guest_memberships_of_user ON guest_memberships (user_id);

CREATE TABLE goals (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    site_id INTEGER NOT NULL REFERENCES sites (id) ON DELETE CASCADE,
    display_name TEXT NOT NULL,
    event_name TEXT,
    currency TEXT,
    page_path TEXT,
    scroll_threshold INTEGER,
    UNIQUE (site_id, display_name),
    CHECK ((event_name IS NULL) <> (page_path IS NULL)),
    CHECK (currency IS NULL OR event_name IS NOT NULL),
    CHECK (scroll_threshold IS NULL OR page_path IS NOT NULL)
);

CREATE INDEX goals_of_site ON goals (site_id, id);

CREATE TABLE goal_custom_props (
    goal_id INTEGER NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (goal_id, name)
);

-- A key without a team is a legacy key, which opens whatever its user may see.
CREATE TABLE api_keys (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    key_hash TEXT NOT NULL UNIQUE,
    prefix TEXT NOT NULL,
    name TEXT NOT NULL,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    team_id INTEGER REFERENCES teams (id) ON DELETE CASCADE
);

CREATE INDEX api_keys_of_user ON api_keys (user_id, id);

CREATE INDEX api_keys_of_team ON api_keys (team_id, id);

CREATE TABLE api_key_scopes (
    api_key_id INTEGER NOT NULL REFERENCES api_keys (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    scope TEXT NOT NULL,
    PRIMARY KEY (api_key_id, position)
);

CREATE TABLE salts (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    salt BLOB NOT NULL,
    made_at_milliseconds INTEGER NOT NULL
);
