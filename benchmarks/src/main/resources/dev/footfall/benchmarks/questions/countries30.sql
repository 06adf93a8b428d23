SELECT country_code, count(DISTINCT user_id) AS visitors
FROM sessions WHERE site_id = {site} AND start BETWEEN {first} - {week} AND {last} AND timestamp >= {first}
GROUP BY country_code
ORDER BY visitors DESC, country_code
