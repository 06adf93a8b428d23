-- What places are called, all of a version at a time. The version that was loaded last is the one in use.

CREATE TABLE place_names_rows ${onCluster} (
    version String,
    kind LowCardinality(String),
    code String,
    name String
)
ENGINE = ${everywhere}
ORDER BY (version, kind, code)
SETTINGS ${settings};

CREATE TABLE place_names_loaded ${onCluster} (
    version String,
    loaded DateTime64(6) DEFAULT now64(6)
)
ENGINE = ${everywhere}
ORDER BY version
SETTINGS ${settings};

CREATE VIEW place_names ${onCluster} AS
SELECT kind, code, name
FROM place_names_rows
WHERE version = (SELECT argMax(version, loaded) FROM place_names_loaded);
