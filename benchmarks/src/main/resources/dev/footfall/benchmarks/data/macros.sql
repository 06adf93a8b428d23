-- A number from 0 to 1 that a thing has for each of a hundred purposes.
CREATE OR REPLACE TEMP MACRO chance(thing, purpose) AS
    (1 + (hash(thing * 100 + purpose) >> 12)::DOUBLE) / 4503599627370497.0;
-- From 1 to n, k about 1/k times as often as 1.
CREATE OR REPLACE TEMP MACRO zipf(thing, purpose, n) AS
    least(n, floor(pow(n + 1, chance(thing, purpose))))::INTEGER;
CREATE OR REPLACE TEMP MACRO identifier(thing, purpose) AS
    (hash(thing * 100 + purpose)::HUGEINT - 9223372036854775808)::BIGINT
