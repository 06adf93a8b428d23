SELECT e.visitors, e.pageviews, s.bounce_rate, s.duration
FROM (
    SELECT count(DISTINCT user_id) AS visitors, count(*) FILTER (name = 'pageview') AS pageviews
    FROM events WHERE site_id = {site} AND timestamp BETWEEN {first90} AND {last}
) e, (
    SELECT round_even(100.0 * count(*) FILTER (is_bounce) / count(*), 0) AS bounce_rate,
        round_even(sum(duration) / count(*), 0) AS duration
    FROM sessions WHERE site_id = {site} AND start BETWEEN {first90} - {week} AND {last} AND timestamp >= {first90}
) s
