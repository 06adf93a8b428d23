SELECT coalesce(round_even(100.0 * count(*) FILTER (is_bounce AND entry_page = '/pricing')
    / count(*) FILTER (entry_page = '/pricing'), 0), 0), count(*)
FROM sessions WHERE site_id = {site} AND start BETWEEN {first} - {week} AND {last} AND timestamp >= {first}
    AND session_id IN (SELECT session_id FROM events WHERE site_id = {site} AND timestamp BETWEEN {first} AND {last} AND pathname = '/pricing')
