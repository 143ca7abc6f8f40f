-- The import of account files: what a check found, the staged rows it found it in, and the history a commit leaves.

ALTER TABLE account_imports
    ADD COLUMN columns_present   TEXT   NOT NULL DEFAULT '',
    ADD COLUMN notes             TEXT   NOT NULL DEFAULT '',
    ADD COLUMN file_format       TEXT   CHECK (file_format IN ('CSV', 'XLSX')),
    ADD COLUMN rows_unkeyed      BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN rows_older        BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN customers_added   BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN customers_renamed BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN books_added       BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN checked_at        TIMESTAMPTZ,
    ADD COLUMN checked_against   UUID   REFERENCES account_imports (import_id),
    ADD COLUMN notice            TEXT,
    ADD COLUMN job_id            UUID,
    ADD COLUMN commit_no         BIGINT,
    ADD CONSTRAINT account_imports_commit_no_uq UNIQUE (commit_no),
    ADD CONSTRAINT account_imports_commit_no_ck CHECK ((status = 'COMMITTED') = (commit_no IS NOT NULL)),
    ADD CONSTRAINT account_imports_refusal_ck CHECK ((status = 'REFUSED') = (refusal IS NOT NULL)),
    ADD CONSTRAINT account_imports_counts_ck CHECK (rows_read = rows_good + rows_bad
        AND rows_good = accounts_added + accounts_changed + accounts_unchanged);
-- One commit at a time, whatever the application thinks.
CREATE UNIQUE INDEX account_imports_one_commit_ux ON account_imports ((TRUE)) WHERE status = 'COMMITTING';
CREATE INDEX account_imports_hash_ix ON account_imports (file_sha256);

-- The chunks are written before the import's own row, which comes last because it takes a gapless reference and holds
-- that counter until the transaction ends. A megabyte at a time gains nothing from compression but waits for it.
ALTER TABLE account_import_chunks
    ALTER CONSTRAINT account_import_chunks_import_id_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE account_import_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- The file's rows, converted once. Unlogged: after a crash of the database they are read from the chunks again.
-- account_id is for the case that the account is new; customer_id, likewise, is set where the customer number differs
-- from the row before. problems holds what the reader found, one line each: column, tab, group, tab, reason.
CREATE UNLOGGED TABLE account_import_rows (
    import_id        UUID    NOT NULL,
    row_no           BIGINT  NOT NULL,
    account_id       UUID    NOT NULL,
    customer_id      UUID,
    problems         TEXT,
    utility          TEXT,
    account_number   TEXT,
    customer_number  TEXT,
    customer_name    TEXT,
    book             TEXT,
    customer_class   TEXT,
    status           TEXT,
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
    return_right     TEXT,
    da_class         TEXT,
    common_area      BOOLEAN,
    as_of            DATE,
    PRIMARY KEY (import_id, row_no)
);

-- Good rows whose account exists, with the version they were compared with; no values where nothing changes.
CREATE UNLOGGED TABLE account_import_matches (
    import_id       UUID   NOT NULL,
    row_no          BIGINT NOT NULL,
    account_id      UUID   NOT NULL,
    account_version BIGINT NOT NULL,
    before_values   JSONB,
    after_values    JSONB,
    PRIMARY KEY (import_id, row_no)
);

-- Why rows are left out. problem is the reason without the row's own values, so that equal faults can be counted.
CREATE TABLE account_import_errors (
    import_id   UUID   NOT NULL REFERENCES account_imports (import_id),
    row_no      BIGINT NOT NULL,
    error_no    INT    NOT NULL,
    column_name TEXT   NOT NULL,
    problem     TEXT   NOT NULL,
    reason      TEXT   NOT NULL,
    PRIMARY KEY (import_id, row_no, error_no)
);
CREATE INDEX account_import_errors_group_ix ON account_import_errors (import_id, column_name, problem, row_no);

CREATE TABLE account_import_totals (
    import_id  UUID   NOT NULL REFERENCES account_imports (import_id),
    utility    TEXT   NOT NULL,
    book       TEXT   NOT NULL,
    added      BIGINT NOT NULL,
    changed    BIGINT NOT NULL,
    unchanged  BIGINT NOT NULL,
    missing    BIGINT NOT NULL,
    annual_kwh NUMERIC(18, 3),
    PRIMARY KEY (import_id, utility, book)
);

-- What happened to an account after it was added: one row for each version that changed something, with the values of
-- the changed columns before and after as text. A value that is not set is the empty text.
CREATE TABLE account_changes (
    account_id      UUID        NOT NULL REFERENCES accounts (account_id),
    version         BIGINT      NOT NULL,
    kind            TEXT        NOT NULL CHECK (kind IN ('CHANGED', 'INACTIVATED')),
    import_id       UUID        REFERENCES account_imports (import_id),
    changed_at      TIMESTAMPTZ NOT NULL,
    changed_by_name TEXT        NOT NULL,
    reason          TEXT,
    before_values   JSONB       NOT NULL,
    after_values    JSONB       NOT NULL,
    PRIMARY KEY (account_id, version)
);
CREATE INDEX account_changes_import_ix ON account_changes (import_id, account_id);
CREATE TRIGGER account_changes_insert_only BEFORE UPDATE OR DELETE ON account_changes
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE customer_changes (
    customer_id     UUID        NOT NULL REFERENCES customers (customer_id),
    import_id       UUID        NOT NULL REFERENCES account_imports (import_id),
    changed_at      TIMESTAMPTZ NOT NULL,
    changed_by_name TEXT        NOT NULL,
    name_before     TEXT        NOT NULL,
    name_after      TEXT        NOT NULL,
    PRIMARY KEY (customer_id, import_id)
);
CREATE TRIGGER customer_changes_insert_only BEFORE UPDATE OR DELETE ON customer_changes
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
