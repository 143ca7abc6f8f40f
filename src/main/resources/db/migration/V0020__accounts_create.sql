-- Customers, books, accounts, imports and frozen lists.

CREATE TABLE customers (
    customer_id     UUID        PRIMARY KEY,
    customer_number TEXT        NOT NULL CHECK (length(customer_number) BETWEEN 1 AND 40),
    customer_name   TEXT        NOT NULL CHECK (length(customer_name) BETWEEN 1 AND 200),
    CONSTRAINT customers_number_uq UNIQUE (customer_number)
);
CREATE INDEX customers_name_ix ON customers (customer_name, customer_id);
CREATE INDEX customers_name_prefix_ix ON customers (lower(customer_name) text_pattern_ops);

CREATE TABLE books (
    book_id     UUID        PRIMARY KEY,
    code        TEXT        NOT NULL CHECK (code ~ '^[A-Z0-9_-]{1,20}$'),
    name        TEXT        NOT NULL,
    created_at  TIMESTAMPTZ NOT NULL,
    CONSTRAINT books_code_uq UNIQUE (code)
);

-- One uploaded account file and what became of it. The file itself is kept in chunks as evidence.
CREATE TABLE account_imports (
    import_id        UUID        PRIMARY KEY,
    reference        TEXT        NOT NULL UNIQUE,
    file_name        TEXT        NOT NULL,
    file_bytes       BIGINT      NOT NULL CHECK (file_bytes >= 0),
    file_sha256      TEXT        NOT NULL,
    complete_file    BOOLEAN     NOT NULL,
    create_books     BOOLEAN     NOT NULL,
    as_of            DATE        NOT NULL,
    status           TEXT        NOT NULL CHECK (status IN
        ('UPLOADED', 'CHECKING', 'CHECKED', 'REFUSED', 'COMMITTING', 'COMMITTED', 'DISCARDED')),
    refusal          TEXT,
    rows_read        BIGINT      NOT NULL DEFAULT 0,
    rows_good        BIGINT      NOT NULL DEFAULT 0,
    rows_bad         BIGINT      NOT NULL DEFAULT 0,
    accounts_added   BIGINT      NOT NULL DEFAULT 0,
    accounts_changed BIGINT      NOT NULL DEFAULT 0,
    accounts_unchanged BIGINT    NOT NULL DEFAULT 0,
    accounts_missing BIGINT      NOT NULL DEFAULT 0,
    uploaded_by      UUID        NOT NULL REFERENCES users (user_id),
    uploaded_by_name TEXT        NOT NULL,
    uploaded_at      TIMESTAMPTZ NOT NULL,
    decided_by_name  TEXT,
    decided_at       TIMESTAMPTZ,
    version          BIGINT      NOT NULL
);
CREATE INDEX account_imports_recent_ix ON account_imports (uploaded_at DESC, import_id DESC);

CREATE TABLE account_import_chunks (
    import_id UUID  NOT NULL REFERENCES account_imports (import_id),
    chunk_no  INT   NOT NULL,
    bytes     BYTEA NOT NULL,
    PRIMARY KEY (import_id, chunk_no)
);
CREATE TRIGGER account_import_chunks_insert_only BEFORE UPDATE OR DELETE ON account_import_chunks
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE accounts (
    account_id       UUID           PRIMARY KEY,
    utility          TEXT           NOT NULL CHECK (utility IN ('PGE', 'SCE', 'SDGE')),
    account_number   TEXT           NOT NULL CHECK (account_number ~ '^[0-9]{10}$'),
    customer_id      UUID           NOT NULL REFERENCES customers (customer_id),
    book_id          UUID           NOT NULL REFERENCES books (book_id),
    customer_class   TEXT           NOT NULL CHECK (customer_class IN
        ('residential', 'small_commercial', 'commercial', 'industrial', 'agricultural')),
    status           TEXT           NOT NULL CHECK (status IN ('active', 'inactive')),
    schedule         TEXT,
    service_address  TEXT,
    city             TEXT,
    zip              TEXT,
    mailing_address  TEXT,
    mailing_city     TEXT,
    mailing_zip      TEXT,
    email            TEXT,
    meter_number     TEXT,
    meter_owner      TEXT           CHECK (meter_owner IN ('C', 'E', 'U', 'L')),
    annual_kwh       NUMERIC(15, 3) CHECK (annual_kwh >= 0),
    peak_kw          NUMERIC(12, 3) CHECK (peak_kw >= 0),
    contract_number  TEXT,
    contract_price_usd_per_kwh NUMERIC(12, 6) CHECK (contract_price_usd_per_kwh >= 0),
    contract_end     DATE,
    return_right     TEXT           NOT NULL CHECK (return_right IN ('explicit', 'silent', 'prohibited', 'unknown')),
    da_class         TEXT           NOT NULL CHECK (da_class IN ('core', 'non_core', 'none')),
    common_area      BOOLEAN        NOT NULL,
    as_of            DATE           NOT NULL,
    first_import_id  UUID           REFERENCES account_imports (import_id),
    last_import_id   UUID           REFERENCES account_imports (import_id),
    version          BIGINT         NOT NULL DEFAULT 0,
    CONSTRAINT accounts_key_uq UNIQUE (utility, account_number),
    CONSTRAINT accounts_utility_uq UNIQUE (account_id, utility)
);
