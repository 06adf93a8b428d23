-- The product that is in no catalogue, for the plan name 'unlisted'.
ALTER TABLE subscriptions ADD COLUMN product_id TEXT;

-- The time a team has to buy a larger plan.
CREATE TABLE grace_periods (
    team_id BIGINT PRIMARY KEY REFERENCES teams (id) ON DELETE CASCADE,
    -- NULL: until it is settled
    last_day TEXT
);

-- Sites that somebody is to take over into one of his teams.
CREATE TABLE site_transfers (
    site_id BIGINT PRIMARY KEY REFERENCES sites (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    email_in_lower_case TEXT NOT NULL,
    initiator_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL
);

CREATE INDEX site_transfers_of_initiator ON site_transfers (initiator_id);

-- Whoever has an event store of his own.
CREATE TABLE nodes (
    name TEXT PRIMARY KEY
);

-- What a node has done of what is due again and again.
CREATE TABLE job_runs (
    node TEXT NOT NULL,
    job TEXT NOT NULL,
    -- when it was due that was done last
    due_at BIGINT NOT NULL,
    PRIMARY KEY (node, job)
);

-- In whose event store; empty: noted before nodes had names, for the next that comes.
ALTER TABLE unfinished_work ADD COLUMN node TEXT NOT NULL DEFAULT '';

ALTER TABLE unfinished_work DROP CONSTRAINT unfinished_work_work_site_id_earliest_key;

ALTER TABLE unfinished_work ADD UNIQUE (node, work, site_id, earliest);
