-- What happens in the visits of one day: page views, after some of which comes an engagement ping or a custom event.
CREATE OR REPLACE TEMP TABLE day_events AS
WITH numbered AS (
    SELECT * EXCLUDE (views), visit * 8 + unnest(range(views)) AS view
    FROM day_visits
), paged AS (
    SELECT *,
        (5 + least(1200, floor(-60 * ln(1 - chance(view, 21)))))::BIGINT AS stay,
        zipf(view, 22, 20000) AS page
    FROM numbered
), timed AS (
    SELECT *, start + coalesce(sum(stay) OVER (
            PARTITION BY visit ORDER BY view ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::BIGINT AS seen,
        CASE page WHEN 1 THEN '/' WHEN 2 THEN '/pricing' WHEN 3 THEN '/docs'
            ELSE '/' || ['blog', 'docs', 'products', 'news'][1 + page % 4] || '/article-number-' || page END AS pathname
    FROM paged
), happened AS (
    SELECT *, seen AS timestamp, 0 AS kind, 'pageview' AS name FROM timed
    UNION ALL
    SELECT *, seen + stay // 2, 1, ['Signup', 'Signup', 'Download', 'Download', 'Purchase'][1 + floor(chance(view, 23) * 5)::INTEGER]
    FROM timed WHERE chance(view, 24) < 1 / 13.0
    UNION ALL
    SELECT *, seen + stay * 4 // 5, 2, 'engagement' FROM timed WHERE chance(view, 25) < 6 / 13.0
)
SELECT site_id, timestamp, name, hostname, pathname, user_id, session_id,
    CASE WHEN name = 'Download' THEN MAP {
            'plan': ['free', 'basic', 'pro', 'team', 'enterprise'][zipf(view, 26, 5)],
            'format': ['pdf', 'zip', 'tar.gz'][zipf(view, 27, 3)]}
        ELSE MAP {}::MAP(VARCHAR, VARCHAR) END AS props,
    CASE WHEN kind = 2 THEN floor(chance(view, 28) * 101)::INTEGER ELSE 0 END AS scroll_depth,
    CASE WHEN kind = 2 THEN stay * 800 ELSE 0 END AS engagement_time,
    CASE WHEN name = 'Purchase' THEN (10 + floor(chance(view, 29) * 20000) / 100)::DECIMAL(18, 3) END AS revenue_source_amount,
    CASE WHEN name = 'Purchase' THEN 'USD' END AS revenue_source_currency,
    revenue_source_amount AS revenue_reporting_amount,
    revenue_source_currency AS revenue_reporting_currency,
    referrer_source, referrer, click_id_param, utm_medium, utm_source, utm_campaign, utm_content, utm_term,
    acquisition_channel, country_code, subdivision1_code, subdivision2_code, city_geoname_id, screen_size, browser,
    browser_version, operating_system, operating_system_version, kind
FROM happened
WHERE timestamp < {end}
