SELECT CASE referrer_source WHEN '' THEN 'Direct / None' ELSE referrer_source END AS source,
    count(DISTINCT user_id) AS visitors, round_even(100.0 * count(*) FILTER (is_bounce) / count(*), 0)
FROM sessions WHERE site_id = {site} AND start BETWEEN {first} - {week} AND {last} AND timestamp >= {first}
GROUP BY referrer_source
ORDER BY visitors DESC, source LIMIT 10
