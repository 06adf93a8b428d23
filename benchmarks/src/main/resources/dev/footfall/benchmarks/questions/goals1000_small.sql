SELECT name, count(DISTINCT user_id) AS visitors, count(*) AS events
FROM events WHERE site_id = {small} AND timestamp BETWEEN {first} AND {last} AND name = 'Signup'
GROUP BY name
