SELECT browser, count(DISTINCT user_id) AS visitors
FROM sessions WHERE site_id = {site} AND start BETWEEN {first} - {week} AND {last} AND timestamp >= {first}
GROUP BY browser
ORDER BY visitors DESC, browser
