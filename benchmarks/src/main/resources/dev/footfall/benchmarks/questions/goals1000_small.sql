SELECT name, count(DISTINCT user_id) AS visitors, count(*) AS events
FROM events WHERE site_id = {small} AND timestamp BETWEEN {first} AND {last} AND name IN (SELECT unnest({goals}))
GROUP BY name
ORDER BY visitors DESC, name
