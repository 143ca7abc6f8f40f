-- Our own 997 for each group of 814 responses that a utility sent us: built with the reading of the file, sent afterwards.
CREATE TABLE dasr_ack_replies (
    reply_id       UUID        PRIMARY KEY,
    inbound_id     UUID        NOT NULL REFERENCES dasr_inbound_files (inbound_id),
    route_id       UUID        NOT NULL REFERENCES dasr_routes (route_id),
    utility        TEXT        NOT NULL,
    isa_control    BIGINT      NOT NULL CHECK (isa_control BETWEEN 1 AND 999999999),
    gs_control     BIGINT      NOT NULL CHECK (gs_control BETWEEN 1 AND 999999999),
    file_name      TEXT        NOT NULL,
    content        BYTEA       NOT NULL,
    status         TEXT        NOT NULL CHECK (status IN ('BUILT', 'UPLOADED', 'SENT')),
    built_at       TIMESTAMPTZ NOT NULL,
    sent_at        TIMESTAMPTZ,
    CONSTRAINT dasr_ack_replies_isa_uq UNIQUE (utility, isa_control),
    CONSTRAINT dasr_ack_replies_sent_ck CHECK ((status = 'SENT') = (sent_at IS NOT NULL))
);
CREATE INDEX dasr_ack_replies_open_ix ON dasr_ack_replies (route_id, isa_control) WHERE status <> 'SENT';
CREATE INDEX dasr_ack_replies_inbound_ix ON dasr_ack_replies (inbound_id);

-- A 997 is looked up by the group it acknowledges.
CREATE INDEX dasr_transmissions_unacked_ix ON dasr_transmissions (sent_at) WHERE status = 'SENT' AND acked_at IS NULL;
CREATE INDEX dasr_requests_unanswered_ix ON dasr_requests (acked_at) WHERE status IN ('ACKED', 'PENDING');
