-- The ids under which events came in batches, so that a batch that is sent again is not counted again. Stored with the
-- events, in one transaction, and forgotten after a day. Rows lie in order of arrival, so the last day is the last blocks.

CREATE TABLE event_ids (
    site_id BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    id VARCHAR NOT NULL
);
