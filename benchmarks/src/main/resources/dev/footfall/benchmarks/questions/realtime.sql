SELECT count(DISTINCT user_id) FROM events
WHERE site_id = {site} AND timestamp >= {current} AND name <> 'engagement'
