-- Every transaction that stores anything adds a row, so that after a failure it can be told whether it was stored, and at a
-- start whether the end of the log is missing. Not part of a backup. Only the last row matters; older ones go at a
-- checkpoint.

CREATE TABLE commits (
    -- one more than that of the commit before
    sequence BIGINT NOT NULL,
    -- how many events all commits up to this one have stored
    events BIGINT NOT NULL
);
