WITH of_visits AS (
    SELECT pathname, session_id, max(scroll_depth) FILTER (scroll_depth <= 100) AS depth, sum(engagement_time) AS millis
    FROM events WHERE site_id = {site} AND timestamp BETWEEN {first} AND {last} AND name = 'engagement'
    GROUP BY pathname, session_id
), of_events AS (
    SELECT pathname, count(DISTINCT user_id) AS visitors, count(*) FILTER (name = 'pageview') AS pageviews
    FROM events WHERE site_id = {site} AND timestamp BETWEEN {first} AND {last}
    GROUP BY pathname
    ORDER BY visitors DESC, pathname LIMIT 10
)
SELECT e.pathname, e.visitors, e.pageviews, coalesce(v.bounce_rate, 0), p.time, p.depth
FROM of_events e
LEFT JOIN (
    SELECT entry_page, round_even(100.0 * count(*) FILTER (is_bounce) / count(*), 0) AS bounce_rate
    FROM sessions WHERE site_id = {site} AND start BETWEEN {first} - {week} AND {last} AND timestamp >= {first}
    GROUP BY entry_page
) v ON v.entry_page = e.pathname
LEFT JOIN (
    SELECT pathname, round_even(sum(millis) / 1000 / count(*), 0) AS time, round_even(sum(depth) / count(depth), 0) AS depth
    FROM of_visits GROUP BY pathname
) p ON p.pathname = e.pathname
ORDER BY e.visitors DESC, e.pathname
