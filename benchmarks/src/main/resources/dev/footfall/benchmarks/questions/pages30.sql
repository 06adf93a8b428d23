SELECT pathname, count(DISTINCT user_id) AS visitors, count(*) FILTER (name = 'pageview') AS pageviews
FROM events WHERE site_id = {site} AND timestamp BETWEEN {first} AND {last}
GROUP BY pathname
ORDER BY visitors DESC, pathname LIMIT 10
