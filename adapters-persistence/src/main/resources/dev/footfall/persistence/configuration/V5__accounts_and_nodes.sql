-- The product that is in no catalogue, for the plan name 'unlisted'.
ALTER TABLE subscriptions ADD COLUMN product_id TEXT;

-- The time a team has to buy a larger plan.
CREATE TABLE grace_periods (
    team_id INTEGER NOT NULL PRIMARY KEY REFERENCES teams (id) ON DELETE CASCADE,
    -- NULL: until it is settled
    last_day TEXT
);

-- Sites that somebody is to take over into one of his teams.
CREATE TABLE site_transfers (
    site_id INTEGER NOT NULL PRIMARY KEY REFERENCES sites (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    email_in_lower_case TEXT NOT NULL,
    initiator_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL
);

CREATE INDEX site_transfers_of_initiator ON site_transfers (initiator_id);

-- Whoever has an event store of his own; with SQLite there is one.
CREATE TABLE nodes (
    name TEXT NOT NULL PRIMARY KEY
);

-- What a node has done of what is due again and again.
CREATE TABLE job_runs (
    node TEXT NOT NULL,
    job TEXT NOT NULL,
    -- when it was due that was done last
    due_at INTEGER NOT NULL,
    PRIMARY KEY (node, job)
);

ALTER TABLE unfinished_work RENAME TO unfinished_work_of_nobody;

CREATE TABLE unfinished_work (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    -- in whose event store; empty: noted before nodes had names, for the next that comes
    node TEXT NOT NULL,
    -- purge or earlier_start
    work TEXT NOT NULL,
    site_id INTEGER NOT NULL,
    -- 0 for a purge, because databases do not take two NULLs for the same
    earliest INTEGER NOT NULL,
    UNIQUE (node, work, site_id, earliest)
);

INSERT INTO unfinished_work (node, work, site_id, earliest)
SELECT '', work, site_id, earliest FROM unfinished_work_of_nobody ORDER BY id;

DROP TABLE unfinished_work_of_nobody;
