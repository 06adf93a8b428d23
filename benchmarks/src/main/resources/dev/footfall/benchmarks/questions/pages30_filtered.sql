SELECT pathname, count(DISTINCT user_id) AS visitors
FROM events WHERE site_id = {site} AND timestamp BETWEEN {first} AND {last} AND country_code = 'US' AND browser = 'Chrome'
GROUP BY pathname
ORDER BY visitors DESC, pathname LIMIT 10
