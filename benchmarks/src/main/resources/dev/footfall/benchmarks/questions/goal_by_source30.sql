SELECT CASE c.referrer_source WHEN '' THEN 'Direct / None' ELSE c.referrer_source END AS source, c.visitors, c.events,
    round_even(10000.0 * c.visitors / t.visitors, 0) / 100
FROM (
    SELECT referrer_source, count(DISTINCT user_id) AS visitors, count(*) AS events
    FROM events WHERE site_id = {site} AND timestamp BETWEEN {first} AND {last} AND name = 'Signup'
    GROUP BY referrer_source
) c, (
    SELECT count(DISTINCT user_id) AS visitors
    FROM events WHERE site_id = {site} AND timestamp BETWEEN {first} AND {last}
) t
ORDER BY c.visitors DESC, source
