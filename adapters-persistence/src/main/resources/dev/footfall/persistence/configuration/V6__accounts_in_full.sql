-- The UTC day on which a team was made; of older rows the earliest that its sites and purchases tell, else unknown.
ALTER TABLE teams ADD COLUMN created_on TEXT;

UPDATE teams
SET created_on = (
    SELECT min(known.day)
    FROM (
        SELECT sites.team_id, date(sites.created_at, 'unixepoch') AS day FROM sites
        UNION ALL
        SELECT subscriptions.team_id, subscriptions.last_bill_date FROM subscriptions
    ) AS known
    WHERE known.team_id = teams.id
);

-- People who are asked to become members.
CREATE TABLE team_invitations (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    email_in_lower_case TEXT NOT NULL,
    role TEXT NOT NULL,
    inviter_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    UNIQUE (team_id, email_in_lower_case)
);

CREATE INDEX team_invitations_of_inviter ON team_invitations (inviter_id);

-- Plans that are sold to one team alone, bought or not; limits that are empty are none.
CREATE TABLE agreements (
    team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    product_id TEXT NOT NULL,
    -- monthly or yearly
    billing_interval TEXT NOT NULL,
    -- identifiers of features, separated by single spaces
    features TEXT NOT NULL,
    monthly_pageview_limit INTEGER,
    site_limit INTEGER,
    team_member_limit INTEGER,
    hourly_api_request_limit INTEGER NOT NULL,
    PRIMARY KEY (team_id, product_id)
);

-- Page views and custom events that a node with an event store of its own has of a site and UTC day.
CREATE TABLE site_usage (
    node TEXT NOT NULL,
    site_id INTEGER NOT NULL REFERENCES sites (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    events INTEGER NOT NULL,
    PRIMARY KEY (node, site_id, day)
);

CREATE INDEX site_usage_of_site ON site_usage (site_id, day);
