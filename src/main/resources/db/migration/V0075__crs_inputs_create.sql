-- What a month brings to each class of a utility, before it is posted. Versions are added and never changed; the latest
-- one counts.

CREATE TABLE crs_class_inputs (
    utility             TEXT           NOT NULL CHECK (utility IN ('PGE', 'SCE', 'SDGE')),
    month               DATE           NOT NULL CHECK (extract(day FROM month) = 1),
    crs_class           TEXT           NOT NULL CHECK (crs_class IN ('core', 'non_core')),
    version_no          INT            NOT NULL CHECK (version_no > 0),
    obligation_cents    BIGINT         NOT NULL CHECK (obligation_cents BETWEEN 0 AND 1000000000000000),
    payment_cents       BIGINT         NOT NULL CHECK (payment_cents BETWEEN 0 AND 1000000000000000),
    makeup_cents        BIGINT         NOT NULL CHECK (makeup_cents BETWEEN 0 AND 1000000000000000),
    uncollectable_cents BIGINT         NOT NULL CHECK (uncollectable_cents BETWEEN 0 AND 1000000000000000),
    load_kwh            NUMERIC(18, 3) NOT NULL CHECK (load_kwh >= 0),
    source              TEXT           NOT NULL CHECK (source IN ('typed', 'file', 'accounts')),
    reason              TEXT           CHECK (length(reason) BETWEEN 1 AND 500),
    entered_by          UUID           NOT NULL REFERENCES users (user_id),
    entered_by_name     TEXT           NOT NULL,
    entered_at          TIMESTAMPTZ    NOT NULL,
    PRIMARY KEY (utility, month, crs_class, version_no),
    CONSTRAINT crs_class_inputs_reason_ck CHECK (version_no = 1 OR reason IS NOT NULL)
);

CREATE TRIGGER crs_class_inputs_insert_only BEFORE UPDATE OR DELETE ON crs_class_inputs
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER crs_class_inputs_never_truncated BEFORE TRUNCATE ON crs_class_inputs
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
