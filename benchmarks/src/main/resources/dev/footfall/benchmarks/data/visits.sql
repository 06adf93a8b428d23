-- The visits of one day: what stays the same during each. Every choice is a hash of the visit or of its visitor, who is
-- somebody else on the next day; three of ten visitors come again, six hours later.
CREATE OR REPLACE TEMP TABLE day_visits AS
WITH numbered AS (
    SELECT site_id, hostname, visits AS n, unnest(range(visits)) AS i
    FROM day_sites
), people AS (
    SELECT site_id, hostname,
        (site_id * 1000 + {day}) * 10000000 + i AS visit,
        (site_id * 1000 + {day}) * 10000000 + CASE WHEN i * 13 < n * 10 THEN i ELSE i - (n * 10 + 12) // 13 END AS person,
        i * 13 < n * 10 AS first
    FROM numbered
), chosen AS (
    SELECT *,
        1 + least(7, floor(ln(chance(visit, 1)) / ln(0.66)))::INTEGER AS views,
        {start} + (
            hours[1 + floor(chance(person, 2) * 48)::INTEGER] * 3600
            + floor(chance(person, 3) * 3600)::INTEGER
            + CASE WHEN first THEN 0 ELSE 21600 END) % 86400 AS start,
        zipf(visit, 4, 300) AS source,
        zipf(person, 5, 80) AS country,
        zipf(person, 6, 62) AS city,
        zipf(person, 7, 12) AS browser,
        zipf(person, 8, 10) AS version,
        zipf(person, 9, 8) AS system,
        zipf(person, 10, 4) AS device,
        CASE WHEN chance(visit, 11) < 0.15 THEN zipf(visit, 12, 40) ELSE 0 END AS campaign
    FROM people, (SELECT [0, 1, 2, 3, 4, 5, 6, 6, 7, 7, 8, 8, 8, 9, 9, 9, 10, 10, 10, 11, 11, 11, 12, 12,
        13, 13, 13, 14, 14, 14, 15, 15, 15, 16, 16, 16, 17, 17, 18, 18, 19, 19, 20, 20, 21, 21, 22, 23] AS hours)
)
SELECT site_id, hostname, visit, start, views,
    identifier(visit, 13) AS session_id,
    identifier(person, 14) AS user_id,
    CASE source WHEN 1 THEN '' WHEN 2 THEN 'Google' WHEN 3 THEN 'Bing' ELSE 'source-' || source || '.example' END AS referrer_source,
    CASE WHEN source = 1 THEN '' ELSE 'source-' || source || '.example/page/' || zipf(visit, 15, 50) END AS referrer,
    '' AS click_id_param,
    CASE WHEN campaign = 0 THEN '' ELSE ['email', 'cpc', 'social'][1 + campaign % 3] END AS utm_medium,
    CASE WHEN campaign = 0 THEN '' ELSE ['newsletter', 'adwords', 'mastodon'][1 + campaign % 3] END AS utm_source,
    CASE WHEN campaign = 0 THEN '' ELSE 'campaign-' || campaign END AS utm_campaign,
    '' AS utm_content,
    '' AS utm_term,
    CASE WHEN source = 1 THEN 'Direct' WHEN source < 4 THEN 'Organic Search' ELSE 'Referral' END AS acquisition_channel,
    country_code,
    country_code || '-' || (1 + city % (7 + country % 2)) AS subdivision1_code,
    '' AS subdivision2_code,
    1000000 + country * 100 + city AS city_geoname_id,
    ['Desktop', 'Mobile', 'Tablet', 'Ultra-wide'][device] AS screen_size,
    ['Chrome', 'Safari', 'Firefox', 'Microsoft Edge', 'Samsung Browser', 'Opera', 'Brave', 'Vivaldi', 'DuckDuckGo',
        'UC Browser', 'Yandex Browser', 'Chromium'][browser] AS browser,
    (145 - version)::VARCHAR || '.0' AS browser_version,
    ['Windows', 'Mac', 'iOS', 'Android', 'GNU/Linux', 'Ubuntu', 'Chrome OS', 'Fedora'][system] AS operating_system,
    (15 - version)::VARCHAR AS operating_system_version
FROM chosen, (SELECT ['US', 'DE', 'GB', 'FR', 'IN', 'EE', 'NL', 'CA', 'AU', 'BR', 'ES', 'IT', 'PL', 'SE', 'NO', 'FI', 'DK',
    'CH', 'AT', 'BE', 'IE', 'PT', 'CZ', 'SK', 'HU', 'RO', 'BG', 'GR', 'HR', 'SI', 'RS', 'UA', 'LT', 'LV', 'TR', 'IL', 'AE',
    'SA', 'EG', 'ZA', 'NG', 'KE', 'MA', 'TN', 'GH', 'JP', 'CN', 'KR', 'TW', 'HK', 'SG', 'MY', 'TH', 'VN', 'ID', 'PH', 'PK',
    'BD', 'LK', 'NP', 'NZ', 'MX', 'AR', 'CL', 'CO', 'PE', 'UY', 'EC', 'CR', 'PA', 'IS', 'LU', 'MT', 'CY', 'GE', 'AM', 'KZ',
    'UZ', 'MN', 'KH'] AS codes), LATERAL (SELECT codes[country] AS country_code)
