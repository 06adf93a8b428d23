SELECT e.visitors, e.pageviews, s.bounce_rate, s.duration
FROM (
    SELECT count(DISTINCT user_id) AS visitors, count(*) FILTER (name = 'pageview') AS pageviews
    FROM events WHERE site_id = {small} AND timestamp BETWEEN {first} AND {last}
) e, (
    SELECT round_even(100.0 * count(*) FILTER (is_bounce) / count(*), 0) AS bounce_rate,
        round_even(sum(duration) / count(*), 0) AS duration
    FROM sessions WHERE site_id = {small} AND start BETWEEN {first} - {week} AND {last} AND timestamp >= {first}
) s
