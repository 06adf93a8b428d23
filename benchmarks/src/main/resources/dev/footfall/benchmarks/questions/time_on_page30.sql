SELECT pathname, round_even(sum(engagement_time) / 1000 / count(DISTINCT session_id), 0) AS time
FROM events WHERE site_id = {site} AND timestamp BETWEEN {first} AND {last} AND name = 'engagement'
GROUP BY pathname
ORDER BY time DESC, pathname LIMIT 10
