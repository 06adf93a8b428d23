SELECT strftime(DATE '1970-01-01' + day::INTEGER, '%Y-%m-%d'), visitors
FROM (
    SELECT timestamp // 86400 AS day, count(DISTINCT user_id) AS visitors
    FROM sessions WHERE site_id = {site} AND start BETWEEN {first} - {week} AND {last} AND timestamp >= {first}
    GROUP BY day
)
ORDER BY day
