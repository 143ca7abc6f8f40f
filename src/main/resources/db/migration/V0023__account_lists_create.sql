-- Frozen versions of account lists: what decisions bind to. A version is filled by one transaction and never changes.

CREATE TABLE account_lists (
    list_id          UUID           PRIMARY KEY,
    reference        TEXT           NOT NULL,
    name             TEXT           NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    as_of            DATE           NOT NULL,
    -- the address of the view it was made from, and whether rows of it were chosen one by one
    filter           TEXT           NOT NULL,
    chosen           BOOLEAN        NOT NULL,
    accounts_asked   BIGINT         NOT NULL CHECK (accounts_asked > 0),
    status           TEXT           NOT NULL CHECK (status IN ('FREEZING', 'FROZEN', 'FAILED')),
    failure          TEXT,
    job_id           UUID,
    accounts         BIGINT,
    customers        BIGINT,
    annual_kwh       NUMERIC(20, 3),
    peak_kw          NUMERIC(20, 3),
    sha256           TEXT           CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    made_by          UUID           NOT NULL REFERENCES users (user_id),
    made_by_name     TEXT           NOT NULL,
    made_at          TIMESTAMPTZ    NOT NULL,
    frozen_at        TIMESTAMPTZ,
    version          BIGINT         NOT NULL,
    CONSTRAINT account_lists_reference_uq UNIQUE (reference),
    CONSTRAINT account_lists_frozen_ck CHECK (status <> 'FROZEN'
        OR (accounts > 0 AND customers > 0 AND annual_kwh IS NOT NULL AND peak_kw IS NOT NULL AND sha256 IS NOT NULL
            AND frozen_at IS NOT NULL)),
    CONSTRAINT account_lists_failed_ck CHECK ((status = 'FAILED') = (failure IS NOT NULL))
);
CREATE INDEX account_lists_recent_ix ON account_lists (made_at DESC, list_id DESC);

-- The accounts as they were. Begins with the account, like every table that grows with them.
CREATE TABLE account_list_rows (
    account_id       UUID           NOT NULL REFERENCES accounts (account_id),
    list_id          UUID           NOT NULL REFERENCES account_lists (list_id),
    customer_id      UUID           NOT NULL,
    utility          TEXT           NOT NULL,
    account_number   TEXT           NOT NULL,
    customer_number  TEXT           NOT NULL,
    customer_name    TEXT           NOT NULL,
    book_code        TEXT           NOT NULL,
    customer_class   TEXT           NOT NULL,
    status           TEXT           NOT NULL,
    schedule         TEXT,
    service_address  TEXT,
    city             TEXT,
    zip              TEXT,
    mailing_address  TEXT,
    mailing_city     TEXT,
    mailing_zip      TEXT,
    email            TEXT,
    meter_number     TEXT,
    meter_owner      TEXT,
    annual_kwh       NUMERIC(15, 3),
    peak_kw          NUMERIC(12, 3),
    contract_number  TEXT,
    contract_price_usd_per_kwh NUMERIC(12, 6),
    contract_end     DATE,
    return_right     TEXT           NOT NULL,
    da_class         TEXT           NOT NULL,
    common_area      BOOLEAN        NOT NULL,
    as_of            DATE           NOT NULL,
    PRIMARY KEY (account_id, list_id)
);
-- The order of the canonical text, of the pages, and of whoever works through a list utility by utility.
CREATE UNIQUE INDEX account_list_rows_number_ux ON account_list_rows (list_id, utility, account_number);
CREATE INDEX account_list_rows_groups_ix ON account_list_rows (list_id, book_code, customer_number);

-- Sums of a version, written when it is frozen.
CREATE TABLE account_list_books (
    list_id    UUID           NOT NULL REFERENCES account_lists (list_id),
    book_code  TEXT           NOT NULL,
    utility    TEXT           NOT NULL,
    accounts   BIGINT         NOT NULL CHECK (accounts > 0),
    annual_kwh NUMERIC(20, 3) NOT NULL,
    peak_kw    NUMERIC(20, 3) NOT NULL,
    PRIMARY KEY (list_id, book_code, utility)
);
CREATE TABLE account_list_customers (
    list_id         UUID           NOT NULL REFERENCES account_lists (list_id),
    customer_number TEXT           NOT NULL,
    customer_name   TEXT           NOT NULL,
    accounts        BIGINT         NOT NULL CHECK (accounts > 0),
    annual_kwh      NUMERIC(20, 3) NOT NULL,
    peak_kw         NUMERIC(20, 3) NOT NULL,
    PRIMARY KEY (list_id, customer_number)
);
CREATE INDEX account_list_customers_kwh_ix ON account_list_customers (list_id, annual_kwh, customer_number);

-- Each time somebody had the hash computed again, and what came out.
CREATE TABLE account_list_checks (
    list_id         UUID        NOT NULL REFERENCES account_lists (list_id),
    check_id        UUID        NOT NULL,
    sha256          TEXT        NOT NULL,
    matches         BOOLEAN     NOT NULL,
    checked_by_name TEXT        NOT NULL,
    checked_at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (list_id, check_id)
);

-- Only a version that is being filled may be written.
CREATE FUNCTION keep_frozen_list() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.status <> 'FREEZING' THEN
        RAISE EXCEPTION 'account list % is % and never changes', OLD.reference, lower(OLD.status)
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER account_lists_kept BEFORE UPDATE OR DELETE ON account_lists
    FOR EACH ROW EXECUTE FUNCTION keep_frozen_list();

CREATE FUNCTION refuse_late_list_rows() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT list_id FROM added) r JOIN account_lists l USING (list_id)
               WHERE l.status <> 'FREEZING') THEN
        RAISE EXCEPTION 'rows are added to an account list only while it is frozen for the first time'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER account_list_rows_late AFTER INSERT ON account_list_rows
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_list_rows();
CREATE TRIGGER account_list_rows_insert_only BEFORE UPDATE OR DELETE ON account_list_rows
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER account_list_rows_never_truncated BEFORE TRUNCATE ON account_list_rows
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER account_list_books_late AFTER INSERT ON account_list_books
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_list_rows();
CREATE TRIGGER account_list_books_insert_only BEFORE UPDATE OR DELETE ON account_list_books
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER account_list_customers_late AFTER INSERT ON account_list_customers
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_list_rows();
CREATE TRIGGER account_list_customers_insert_only BEFORE UPDATE OR DELETE ON account_list_customers
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER account_list_checks_insert_only BEFORE UPDATE OR DELETE ON account_list_checks
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
