-- When a key was made and last let somebody in, the latter late by minutes. Of earlier keys nobody knows.
ALTER TABLE api_keys ADD COLUMN created_at INTEGER NOT NULL DEFAULT 0;

ALTER TABLE api_keys ADD COLUMN last_used_at INTEGER;

-- sequential or strict
ALTER TABLE funnels ADD COLUMN step_order TEXT NOT NULL DEFAULT 'sequential';

ALTER TABLE segments ADD COLUMN created_at INTEGER NOT NULL DEFAULT 0;

ALTER TABLE segments ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;

-- The segment that a link is limited to, which takes the link with it.
ALTER TABLE shared_links ADD COLUMN segment_id INTEGER REFERENCES segments (id) ON DELETE CASCADE;

CREATE INDEX shared_links_of_segment ON shared_links (segment_id);

-- A plugin's way into one site.
CREATE TABLE plugin_tokens (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    site_id INTEGER NOT NULL REFERENCES sites (id) ON DELETE CASCADE,
    -- SHA-256 of the whole text, lower-case hexadecimal
    token_hash TEXT NOT NULL UNIQUE,
    -- the last four characters of the text
    hint TEXT NOT NULL,
    description TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER
);

CREATE INDEX plugin_tokens_of_site ON plugin_tokens (site_id, id);
