-- Files that bring the inputs of months: sums by class, or rows of single accounts, which stay and are summed by class.

CREATE TABLE crs_imports (
    import_id        UUID        PRIMARY KEY,
    reference        TEXT        NOT NULL UNIQUE,
    kind             TEXT        NOT NULL CHECK (kind IN ('CLASSES', 'ACCOUNTS')),
    file_name        TEXT        NOT NULL,
    file_bytes       BIGINT      NOT NULL CHECK (file_bytes >= 0),
    file_sha256      TEXT        NOT NULL,
    status           TEXT        NOT NULL CHECK (status IN
        ('UPLOADED', 'CHECKING', 'CHECKED', 'REFUSED', 'COMMITTING', 'COMMITTED', 'DISCARDED')),
    refusal          TEXT,
    notice           TEXT,
    notes            TEXT        NOT NULL DEFAULT '',
    file_format      TEXT        CHECK (file_format IN ('CSV', 'XLSX')),
    rows_read        BIGINT      NOT NULL DEFAULT 0,
    rows_bad         BIGINT      NOT NULL DEFAULT 0,
    uploaded_by      UUID        NOT NULL REFERENCES users (user_id),
    uploaded_by_name TEXT        NOT NULL,
    uploaded_at      TIMESTAMPTZ NOT NULL,
    checked_at       TIMESTAMPTZ,
    decided_by_name  TEXT,
    decided_at       TIMESTAMPTZ,
    job_id           UUID,
    version          BIGINT      NOT NULL,
    CONSTRAINT crs_imports_refusal_ck CHECK ((status = 'REFUSED') = (refusal IS NOT NULL)),
    CONSTRAINT crs_imports_counts_ck CHECK (rows_bad BETWEEN 0 AND rows_read)
);
CREATE INDEX crs_imports_hash_ix ON crs_imports (file_sha256);

-- Written before the import's own row, which takes a gapless reference and comes last.
CREATE TABLE crs_import_chunks (
    import_id UUID  NOT NULL REFERENCES crs_imports (import_id) DEFERRABLE INITIALLY DEFERRED,
    chunk_no  INT   NOT NULL,
    bytes     BYTEA NOT NULL,
    PRIMARY KEY (import_id, chunk_no)
);
ALTER TABLE crs_import_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE TRIGGER crs_import_chunks_insert_only BEFORE UPDATE OR DELETE ON crs_import_chunks
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The file's rows, converted once. Unlogged: after a crash of the database they are read from the chunks again.
CREATE UNLOGGED TABLE crs_import_rows (
    import_id           UUID   NOT NULL,
    row_no              BIGINT NOT NULL,
    problems            TEXT,
    utility             TEXT,
    month               DATE,
    crs_class           TEXT,
    account_number      TEXT,
    obligation_cents    BIGINT,
    payment_cents       BIGINT,
    makeup_cents        BIGINT,
    uncollectable_cents BIGINT,
    load_kwh            NUMERIC(18, 3),
    PRIMARY KEY (import_id, row_no)
);

CREATE TABLE crs_import_errors (
    import_id   UUID   NOT NULL REFERENCES crs_imports (import_id),
    row_no      BIGINT NOT NULL,
    error_no    INT    NOT NULL,
    column_name TEXT   NOT NULL,
    problem     TEXT   NOT NULL,
    reason      TEXT   NOT NULL,
    PRIMARY KEY (import_id, row_no, error_no)
);
CREATE INDEX crs_import_errors_group_ix ON crs_import_errors (import_id, column_name, problem, row_no);

-- What the good rows come to, as the person sees it who decides; seen_version is the version that it would replace.
CREATE TABLE crs_import_totals (
    import_id           UUID           NOT NULL REFERENCES crs_imports (import_id),
    utility             TEXT           NOT NULL,
    month               DATE           NOT NULL,
    crs_class           TEXT           NOT NULL CHECK (crs_class IN ('core', 'non_core')),
    rows                BIGINT         NOT NULL,
    obligation_cents    BIGINT         NOT NULL,
    payment_cents       BIGINT         NOT NULL,
    makeup_cents        BIGINT         NOT NULL,
    uncollectable_cents BIGINT         NOT NULL,
    load_kwh            NUMERIC(18, 3) NOT NULL,
    seen_version        INT            NOT NULL,
    PRIMARY KEY (import_id, utility, month, crs_class)
);

-- What a month brought for one account, with the class that the account had in that month. A later file for the same month adds
-- rows of its own; which import counts, the latest input of the class says.
CREATE TABLE crs_account_months (
    account_id          UUID           NOT NULL,
    month               DATE           NOT NULL CHECK (extract(day FROM month) = 1),
    import_id           UUID           NOT NULL REFERENCES crs_imports (import_id),
    utility             TEXT           NOT NULL,
    crs_class           TEXT           NOT NULL CHECK (crs_class IN ('core', 'non_core')),
    obligation_cents    BIGINT         NOT NULL CHECK (obligation_cents >= 0),
    payment_cents       BIGINT         NOT NULL CHECK (payment_cents >= 0),
    makeup_cents        BIGINT         NOT NULL CHECK (makeup_cents >= 0),
    uncollectable_cents BIGINT         NOT NULL CHECK (uncollectable_cents >= 0),
    load_kwh            NUMERIC(15, 3) NOT NULL CHECK (load_kwh >= 0),
    PRIMARY KEY (account_id, month, import_id),
    FOREIGN KEY (account_id, utility) REFERENCES accounts (account_id, utility)
);
-- The rows behind a line of a class, in one order; few accounts have a make-up charge or an uncollectable amount.
CREATE INDEX crs_account_months_lines_ix ON crs_account_months (import_id, utility, month, crs_class, account_id);
CREATE INDEX crs_account_months_makeup_ix ON crs_account_months (import_id, utility, month, crs_class, account_id)
    WHERE makeup_cents > 0;
CREATE INDEX crs_account_months_uncollectable_ix ON crs_account_months (import_id, utility, month, crs_class, account_id)
    WHERE uncollectable_cents > 0;
CREATE TRIGGER crs_account_months_insert_only BEFORE UPDATE OR DELETE ON crs_account_months
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER crs_account_months_never_truncated BEFORE TRUNCATE ON crs_account_months
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE crs_class_inputs
    ADD COLUMN import_id UUID REFERENCES crs_imports (import_id),
    ADD CONSTRAINT crs_class_inputs_import_ck CHECK ((source = 'typed') = (import_id IS NULL));

-- Which class the accounts of a utility had at the end of a day: the class before the first change after it, else the class
-- now. A change counts from the date of the row that made it, where that row had another date than the account, else from the
-- day on which it was made. Before the first known change an account has the class it came with.
CREATE INDEX account_changes_da_class_ix ON account_changes (account_id, version) WHERE before_values ? 'da_class';

CREATE FUNCTION account_da_classes(of_utility TEXT, on_day DATE)
RETURNS TABLE (account_id UUID, account_number TEXT, da_class TEXT) LANGUAGE sql STABLE AS $$
    SELECT a.account_id, a.account_number, coalesce(h.da_class, a.da_class)
    FROM accounts a
    LEFT JOIN (
        SELECT DISTINCT ON (c.account_id) c.account_id, c.before_values ->> 'da_class' AS da_class
        FROM account_changes c
        WHERE c.before_values ? 'da_class'
          AND coalesce(CAST(nullif(c.after_values ->> 'as_of', '') AS date),
                       CAST(c.changed_at AT TIME ZONE 'America/Los_Angeles' AS date)) > on_day
        ORDER BY c.account_id, c.version) h ON h.account_id = a.account_id
    WHERE a.utility = of_utility
$$;
