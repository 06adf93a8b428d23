SELECT strftime(DATE '1970-01-01' + day::INTEGER, '%Y-%m-%d'), visitors, pageviews
FROM (
    SELECT (timestamp + {zone}) // 86400 AS day, count(DISTINCT user_id) AS visitors, count(*) FILTER (name = 'pageview') AS pageviews
    FROM events WHERE site_id = {site} AND timestamp BETWEEN {first} - {zone} AND {last} - {zone}
    GROUP BY day
)
ORDER BY day
