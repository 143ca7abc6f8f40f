-- Disconnect requests (D-DASR): routes, batches, requests, decisions, transmissions, answers, exceptions.
-- A D-DASR is a supplier drop; it never turns power off.

CREATE TABLE dasr_routes (
    route_id             UUID        PRIMARY KEY,
    code                 TEXT        NOT NULL CHECK (code ~ '^[A-Z0-9-]{2,20}$'),
    utility              TEXT        NOT NULL CHECK (utility IN ('PGE', 'SCE', 'SDGE')),
    kind                 TEXT        NOT NULL CHECK (kind IN ('SFTP', 'FOLDER')),
    in_use               BOOLEAN     NOT NULL,
    on_hold              BOOLEAN     NOT NULL,
    hold_reason          TEXT,
    -- transport; the credential itself stands in the configuration under this name, never here
    host                 TEXT,
    port                 INT         CHECK (port BETWEEN 1 AND 65535),
    username             TEXT,
    credential_name      TEXT,
    host_key_fingerprint TEXT,
    send_directory       TEXT        NOT NULL,
    receive_directory    TEXT        NOT NULL,
    -- X12 profile
    sender_qualifier     TEXT        NOT NULL CHECK (length(sender_qualifier) = 2),
    sender_id            TEXT        NOT NULL CHECK (length(sender_id) BETWEEN 2 AND 15),
    receiver_qualifier   TEXT        NOT NULL CHECK (length(receiver_qualifier) = 2),
    receiver_id          TEXT        NOT NULL CHECK (length(receiver_id) BETWEEN 2 AND 15),
    utility_name         TEXT        NOT NULL CHECK (length(utility_name) BETWEEN 1 AND 60),
    esp_name             TEXT        NOT NULL CHECK (length(esp_name) BETWEEN 1 AND 60),
    party_id_qualifier   TEXT        NOT NULL CHECK (party_id_qualifier IN ('1', '9')),
    action_code          TEXT        NOT NULL,
    reason_code          TEXT        NOT NULL,
    reason_text          TEXT        NOT NULL,
    usage_indicator      TEXT        NOT NULL CHECK (usage_indicator IN ('T', 'P')),
    -- rules
    daily_cut_off        TIME        NOT NULL,
    requests_per_file_max INT        NOT NULL CHECK (requests_per_file_max BETWEEN 1 AND 99999),
    ack_expected_hours   INT         NOT NULL CHECK (ack_expected_hours BETWEEN 1 AND 720),
    response_expected_working_days INT NOT NULL CHECK (response_expected_working_days BETWEEN 1 AND 60),
    tested_at            TIMESTAMPTZ,
    test_result          TEXT,
    version              BIGINT      NOT NULL,
    CONSTRAINT dasr_routes_code_uq UNIQUE (code),
    CONSTRAINT dasr_routes_utility_uq UNIQUE (route_id, utility),
    CONSTRAINT dasr_routes_hold_ck CHECK (NOT on_hold OR hold_reason IS NOT NULL),
    CONSTRAINT dasr_routes_sftp_ck CHECK (kind <> 'SFTP'
        OR (host IS NOT NULL AND port IS NOT NULL AND username IS NOT NULL AND credential_name IS NOT NULL
            AND host_key_fingerprint IS NOT NULL))
);
CREATE UNIQUE INDEX dasr_routes_one_in_use_uq ON dasr_routes (utility) WHERE in_use;

CREATE TABLE dasr_batches (
    batch_id         UUID        PRIMARY KEY,
    reference        TEXT        NOT NULL UNIQUE,
    utility          TEXT        NOT NULL CHECK (utility IN ('PGE', 'SCE', 'SDGE')),
    -- the frozen list version the batch was prepared from, and its hash at that moment
    list_id          UUID        NOT NULL REFERENCES account_lists (list_id),
    list_reference   TEXT        NOT NULL,
    list_sha256      TEXT        NOT NULL,
    -- the account filter in words, empty for the whole list, and what the list holds besides this batch
    filter           TEXT        NOT NULL,
    accounts_in_list INT         NOT NULL DEFAULT 0 CHECK (accounts_in_list >= 0),
    accounts_elsewhere INT       NOT NULL DEFAULT 0 CHECK (accounts_elsewhere >= 0),
    accounts_filtered_out INT    NOT NULL DEFAULT 0 CHECK (accounts_filtered_out >= 0),
    status           TEXT        NOT NULL CHECK (status IN
        ('PREPARING', 'DRAFT', 'WAITING', 'GO', 'NO_GO', 'SENDING', 'SENT', 'CLOSED', 'CANCELLED')),
    content_hash     TEXT,
    prepared_by      UUID        NOT NULL REFERENCES users (user_id),
    prepared_by_name TEXT        NOT NULL,
    prepared_at      TIMESTAMPTZ NOT NULL,
    submitted_at     TIMESTAMPTZ,
    sent_at          TIMESTAMPTZ,
    closed_at        TIMESTAMPTZ,
    -- the job that prepares or sends it, the last one
    job_id           UUID,
    version          BIGINT      NOT NULL,
    CONSTRAINT dasr_batches_utility_uq UNIQUE (batch_id, utility),
    CONSTRAINT dasr_batches_hash_ck CHECK (status IN ('PREPARING', 'DRAFT', 'CANCELLED') OR content_hash IS NOT NULL)
);
CREATE INDEX dasr_batches_recent_ix ON dasr_batches (prepared_at DESC, batch_id DESC);
CREATE INDEX dasr_batches_status_ix ON dasr_batches (status);

-- Everybody who prepared a batch or changed a request in it: none of them may decide on it.
CREATE TABLE dasr_batch_makers (
    batch_id  UUID NOT NULL REFERENCES dasr_batches (batch_id),
    user_id   UUID NOT NULL REFERENCES users (user_id),
    user_name TEXT NOT NULL,
    PRIMARY KEY (batch_id, user_id)
);
CREATE TRIGGER dasr_batch_makers_insert_only BEFORE UPDATE OR DELETE ON dasr_batch_makers
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A manager's named permission to return an account although its contract's return right is prohibited or unknown.
CREATE TABLE dasr_overrides (
    account_id    UUID        NOT NULL REFERENCES accounts (account_id),
    override_id   UUID        NOT NULL,
    return_right  TEXT        NOT NULL CHECK (return_right IN ('prohibited', 'unknown')),
    reason        TEXT        NOT NULL CHECK (length(reason) >= 10),
    given_by      UUID        NOT NULL REFERENCES users (user_id),
    given_by_name TEXT        NOT NULL,
    given_at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (account_id, override_id)
);
CREATE TRIGGER dasr_overrides_insert_only BEFORE UPDATE OR DELETE ON dasr_overrides
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What was sent: the exact file, never changed.
CREATE TABLE dasr_transmissions (
    transmission_id UUID        PRIMARY KEY,
    batch_id        UUID        NOT NULL,
    utility         TEXT        NOT NULL,
    route_id        UUID        NOT NULL,
    decision_id     UUID        NOT NULL,
    isa_control     BIGINT      NOT NULL CHECK (isa_control BETWEEN 1 AND 999999999),
    gs_control      BIGINT      NOT NULL CHECK (gs_control BETWEEN 1 AND 999999999),
    file_name       TEXT        NOT NULL,
    content         BYTEA       NOT NULL,
    content_sha256  TEXT        NOT NULL,
    request_count   INT         NOT NULL CHECK (request_count > 0),
    status          TEXT        NOT NULL CHECK (status IN ('BUILT', 'UPLOADED', 'SENT', 'ABANDONED')),
    attempts        INT         NOT NULL DEFAULT 0,
    last_error      TEXT,
    built_at        TIMESTAMPTZ NOT NULL,
    sent_at         TIMESTAMPTZ,
    receipt         TEXT,
    ack_code        TEXT,
    acked_at        TIMESTAMPTZ,
    FOREIGN KEY (batch_id, utility) REFERENCES dasr_batches (batch_id, utility),
    FOREIGN KEY (route_id, utility) REFERENCES dasr_routes (route_id, utility),
    CONSTRAINT dasr_transmissions_isa_uq UNIQUE (utility, isa_control),
    CONSTRAINT dasr_transmissions_gs_uq UNIQUE (utility, gs_control),
    CONSTRAINT dasr_transmissions_sent_ck CHECK (status <> 'SENT' OR (sent_at IS NOT NULL AND receipt IS NOT NULL))
);
CREATE INDEX dasr_transmissions_batch_ix ON dasr_transmissions (batch_id);
CREATE INDEX dasr_transmissions_open_ix ON dasr_transmissions (status) WHERE status IN ('BUILT', 'UPLOADED');

CREATE TABLE dasr_requests (
    account_id      UUID        NOT NULL,
    request_id      UUID        NOT NULL,
    batch_id        UUID        NOT NULL,
    utility         TEXT        NOT NULL,
    -- the account as it was when the request was prepared
    account_number  TEXT        NOT NULL,
    customer_number TEXT        NOT NULL,
    customer_name   TEXT        NOT NULL,
    book_code       TEXT        NOT NULL,
    customer_class  TEXT        NOT NULL,
    account_status  TEXT        NOT NULL,
    return_right    TEXT        NOT NULL,
    meter_number    TEXT,
    meter_owner     TEXT,
    annual_kwh      NUMERIC(15, 3),
    override_id     UUID,
    status          TEXT        NOT NULL CHECK (status IN
        ('VALID', 'INVALID', 'EXCLUDED', 'RELEASED', 'SENT', 'RECEIVED', 'ACKED', 'NACKED', 'PENDING', 'ACCEPTED',
         'REJECTED', 'SWITCHED', 'CANCELLED', 'SUPERSEDED')),
    -- why it is invalid or excluded: the rule, the field, what is wrong, what to do
    problem_rule    TEXT,
    problem_field   TEXT,
    problem         TEXT,
    problem_fix     TEXT,
    replaces_request_id UUID,
    -- in the sent file
    transmission_id UUID        REFERENCES dasr_transmissions (transmission_id),
    set_control     TEXT,
    transaction_number TEXT,
    tracking_number TEXT,
    -- three answers, three times
    sent_at         TIMESTAMPTZ,
    received_at     TIMESTAMPTZ,
    acked_at        TIMESTAMPTZ,
    ack_code        TEXT,
    responded_at    TIMESTAMPTZ,
    response_codes  TEXT[],
    response_text   TEXT,
    service_end_date DATE,
    -- the order of a batch's page: what needs a person comes first
    attention       SMALLINT    NOT NULL GENERATED ALWAYS AS (CASE status
        WHEN 'INVALID' THEN 10 WHEN 'NACKED' THEN 20 WHEN 'REJECTED' THEN 21 WHEN 'SENT' THEN 30 WHEN 'RECEIVED' THEN 31
        WHEN 'ACKED' THEN 40 WHEN 'PENDING' THEN 41 WHEN 'RELEASED' THEN 50 WHEN 'VALID' THEN 60 WHEN 'ACCEPTED' THEN 70
        WHEN 'SWITCHED' THEN 80 WHEN 'EXCLUDED' THEN 90 WHEN 'SUPERSEDED' THEN 91 ELSE 92 END) STORED,
    version         BIGINT      NOT NULL DEFAULT 0,
    PRIMARY KEY (account_id, request_id),
    CONSTRAINT dasr_requests_id_uq UNIQUE (request_id),
    CONSTRAINT dasr_requests_once_in_batch_uq UNIQUE (batch_id, account_id),
    FOREIGN KEY (account_id, replaces_request_id) REFERENCES dasr_requests (account_id, request_id),
    CONSTRAINT dasr_requests_transaction_uq UNIQUE (transaction_number),
    CONSTRAINT dasr_requests_tracking_uq UNIQUE (tracking_number),
    FOREIGN KEY (batch_id, utility) REFERENCES dasr_batches (batch_id, utility),
    FOREIGN KEY (account_id, utility) REFERENCES accounts (account_id, utility),
    FOREIGN KEY (account_id, override_id) REFERENCES dasr_overrides (account_id, override_id),
    CONSTRAINT dasr_requests_problem_ck CHECK ((status IN ('INVALID', 'EXCLUDED')) = (problem IS NOT NULL)
        AND (problem IS NULL) = (problem_rule IS NULL)),
    -- who can never be in a sent batch
    CONSTRAINT dasr_requests_non_residential_ck CHECK (status IN ('INVALID', 'EXCLUDED')
        OR customer_class <> 'residential'),
    CONSTRAINT dasr_requests_active_ck CHECK (status IN ('INVALID', 'EXCLUDED') OR account_status = 'active'),
    CONSTRAINT dasr_requests_return_right_ck CHECK (status IN ('INVALID', 'EXCLUDED')
        OR return_right IN ('explicit', 'silent') OR override_id IS NOT NULL),
    CONSTRAINT dasr_requests_numbers_ck CHECK (status NOT IN
        ('SENT', 'RECEIVED', 'ACKED', 'NACKED', 'PENDING', 'ACCEPTED', 'REJECTED', 'SWITCHED')
        OR (transmission_id IS NOT NULL AND set_control IS NOT NULL AND transaction_number IS NOT NULL
            AND tracking_number IS NOT NULL))
);
-- One live drop for each service account.
CREATE UNIQUE INDEX dasr_requests_one_live_uq ON dasr_requests (account_id)
    WHERE status IN ('VALID', 'RELEASED', 'SENT', 'RECEIVED', 'ACKED', 'PENDING', 'ACCEPTED');
CREATE INDEX dasr_requests_batch_ix ON dasr_requests (batch_id, attention, account_number);
CREATE INDEX dasr_requests_transmission_ix ON dasr_requests (transmission_id, set_control);
CREATE INDEX dasr_requests_replaces_ix ON dasr_requests (replaces_request_id) WHERE replaces_request_id IS NOT NULL;

CREATE TABLE dasr_decisions (
    decision_id     UUID        PRIMARY KEY,
    batch_id        UUID        NOT NULL REFERENCES dasr_batches (batch_id),
    verdict         TEXT        NOT NULL CHECK (verdict IN ('GO', 'NO_GO')),
    content_hash    TEXT        NOT NULL,
    prepared_by     UUID        NOT NULL REFERENCES users (user_id),
    decided_by      UUID        NOT NULL REFERENCES users (user_id),
    decided_by_name TEXT        NOT NULL,
    decided_at      TIMESTAMPTZ NOT NULL,
    reason          TEXT,
    voided_at       TIMESTAMPTZ,
    void_reason     TEXT,
    version         BIGINT      NOT NULL DEFAULT 0,
    CONSTRAINT dasr_decisions_maker_is_never_checker CHECK (decided_by <> prepared_by),
    CONSTRAINT dasr_decisions_no_go_reason_ck CHECK (verdict = 'GO' OR (reason IS NOT NULL AND length(reason) > 0)),
    CONSTRAINT dasr_decisions_void_ck CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX dasr_decisions_one_live_uq ON dasr_decisions (batch_id) WHERE voided_at IS NULL;
ALTER TABLE dasr_transmissions ADD FOREIGN KEY (decision_id) REFERENCES dasr_decisions (decision_id);

-- Every step of a request: from, to, who, when, why.
CREATE TABLE dasr_request_events (
    account_id  UUID        NOT NULL,
    request_id  UUID        NOT NULL,
    event_id    UUID        NOT NULL,
    from_status TEXT,
    to_status   TEXT        NOT NULL,
    occurred_at TIMESTAMPTZ NOT NULL,
    actor_name  TEXT        NOT NULL,
    reason      TEXT        NOT NULL,
    PRIMARY KEY (account_id, request_id, event_id),
    FOREIGN KEY (account_id, request_id) REFERENCES dasr_requests (account_id, request_id)
);
CREATE TRIGGER dasr_request_events_insert_only BEFORE UPDATE OR DELETE ON dasr_request_events
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What came from a utility, byte for byte.
CREATE TABLE dasr_inbound_files (
    inbound_id     UUID        PRIMARY KEY,
    route_id       UUID        NOT NULL REFERENCES dasr_routes (route_id),
    file_name      TEXT        NOT NULL,
    content        BYTEA       NOT NULL,
    content_sha256 TEXT        NOT NULL,
    received_at    TIMESTAMPTZ NOT NULL,
    status         TEXT        NOT NULL CHECK (status IN ('STORED', 'READ')),
    read_at        TIMESTAMPTZ,
    summary        TEXT,
    CONSTRAINT dasr_inbound_files_once_uq UNIQUE (route_id, file_name, content_sha256)
);
CREATE INDEX dasr_inbound_files_recent_ix ON dasr_inbound_files (received_at DESC, inbound_id DESC);
CREATE INDEX dasr_inbound_files_unread_ix ON dasr_inbound_files (received_at) WHERE status = 'STORED';

-- Each answer in an inbound file, in the order of the file, and what it did.
CREATE TABLE dasr_answers (
    inbound_id     UUID        NOT NULL REFERENCES dasr_inbound_files (inbound_id),
    answer_no      INT         NOT NULL,
    kind           TEXT        NOT NULL CHECK (kind IN ('ACK', 'RESPONSE', 'OTHER')),
    outcome        TEXT        NOT NULL CHECK (outcome IN ('APPLIED', 'DUPLICATE', 'EXCEPTION')),
    account_id     UUID,
    request_id     UUID,
    code           TEXT,
    codes          TEXT[],
    service_end_date DATE,
    raw_text       TEXT        NOT NULL,
    PRIMARY KEY (inbound_id, answer_no),
    FOREIGN KEY (account_id, request_id) REFERENCES dasr_requests (account_id, request_id)
);
CREATE INDEX dasr_answers_request_ix ON dasr_answers (account_id, request_id);
CREATE TRIGGER dasr_answers_insert_only BEFORE UPDATE OR DELETE ON dasr_answers
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Whatever a person must look at.
CREATE TABLE dasr_exceptions (
    exception_id    UUID        PRIMARY KEY,
    reference       TEXT        NOT NULL UNIQUE,
    kind            TEXT        NOT NULL,
    taxonomy        TEXT        NOT NULL CHECK (taxonomy IN ('identity', 'state', 'content', 'timing', 'other')),
    title           TEXT        NOT NULL,
    next_step       TEXT        NOT NULL,
    raw_text        TEXT,
    utility         TEXT,
    route_id        UUID        REFERENCES dasr_routes (route_id),
    batch_id        UUID        REFERENCES dasr_batches (batch_id),
    transmission_id UUID        REFERENCES dasr_transmissions (transmission_id),
    inbound_id      UUID        REFERENCES dasr_inbound_files (inbound_id),
    account_id      UUID,
    request_id      UUID,
    -- the same trouble is one item, however often it is noticed
    dedupe_key      TEXT        NOT NULL UNIQUE,
    status          TEXT        NOT NULL CHECK (status IN ('OPEN', 'RESOLVED')),
    owner_id        UUID        REFERENCES users (user_id),
    owner_name      TEXT,
    opened_at       TIMESTAMPTZ NOT NULL,
    resolved_at     TIMESTAMPTZ,
    resolved_by_name TEXT,
    resolution      TEXT,
    version         BIGINT      NOT NULL DEFAULT 0,
    FOREIGN KEY (account_id, request_id) REFERENCES dasr_requests (account_id, request_id),
    CONSTRAINT dasr_exceptions_resolution_ck CHECK (status = 'OPEN' OR (resolved_at IS NOT NULL AND resolution IS NOT NULL))
);
CREATE INDEX dasr_exceptions_open_ix ON dasr_exceptions (opened_at DESC, exception_id DESC) WHERE status = 'OPEN';
CREATE INDEX dasr_exceptions_recent_ix ON dasr_exceptions (opened_at DESC, exception_id DESC);
CREATE INDEX dasr_exceptions_batch_ix ON dasr_exceptions (batch_id);
