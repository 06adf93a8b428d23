-- In order of arrival, as a server would have stored them.
INSERT INTO events BY NAME
SELECT * EXCLUDE (kind) FROM day_events ORDER BY timestamp, session_id, kind;

INSERT INTO sessions BY NAME
SELECT v.* EXCLUDE (visit, views, start), e.* EXCLUDE (session_id)
FROM day_visits v JOIN (
    SELECT session_id,
        min(timestamp) AS start,
        max(timestamp) AS timestamp,
        max(timestamp) - min(timestamp) AS duration,
        count(*) = 1 AS is_bounce,
        arg_min(pathname, timestamp) FILTER (kind = 0) AS entry_page,
        arg_max(pathname, timestamp) FILTER (kind = 0) AS exit_page,
        any_value(hostname) AS exit_page_hostname,
        count(*) FILTER (kind = 0)::INTEGER AS pageviews,
        count(*)::INTEGER AS events,
        MAP {}::MAP(VARCHAR, VARCHAR) AS entry_props
    FROM day_events WHERE kind < 2 GROUP BY session_id
) e USING (session_id)
ORDER BY e.timestamp, session_id
