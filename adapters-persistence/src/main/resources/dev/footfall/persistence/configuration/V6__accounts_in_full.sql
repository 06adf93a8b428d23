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
