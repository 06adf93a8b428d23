SELECT plan, visitors, events
FROM (
    SELECT map_extract_value(props, 'plan') AS plan, count(DISTINCT user_id) AS visitors, count(*) AS events
    FROM events WHERE site_id = {site} AND timestamp BETWEEN {first} AND {last} AND name = 'Download'
    GROUP BY plan
)
ORDER BY visitors DESC, plan
