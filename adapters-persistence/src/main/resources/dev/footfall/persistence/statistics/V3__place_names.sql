-- What places are called. Not part of a backup: whoever opens the file brings the names, and replaces all of them when
-- the version differs. The kind is country, region or city; each code occurs once in a kind, countries come first and
-- the kinds are not mixed, so that a question about one kind can skip most of the others.

CREATE TABLE place_names (
    kind VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    name VARCHAR NOT NULL
);

-- One row once names have been loaded.
CREATE TABLE place_names_loaded (
    version VARCHAR NOT NULL
);
