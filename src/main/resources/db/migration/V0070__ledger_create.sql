-- Ledgers of balancing accounts: insert-only entries in cents, debit positive, and months that close in order under two persons.

CREATE TABLE ledgers (
    ledger_id   UUID        PRIMARY KEY,
    code        TEXT        NOT NULL CONSTRAINT ledgers_code_uq UNIQUE CHECK (code ~ '^[A-Z][A-Z0-9-]{1,39}$'),
    name        TEXT        NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 200),
    first_month DATE        NOT NULL CHECK (extract(day FROM first_month) = 1),
    opened_at   TIMESTAMPTZ NOT NULL
);
CREATE TRIGGER ledgers_insert_only BEFORE UPDATE OR DELETE ON ledgers FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE ledger_accounts (
    account_id UUID NOT NULL PRIMARY KEY,
    ledger_id  UUID NOT NULL REFERENCES ledgers (ledger_id),
    code       TEXT NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{0,39}$'),
    name       TEXT NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 200),
    CONSTRAINT ledger_accounts_code_uq UNIQUE (ledger_id, code),
    CONSTRAINT ledger_accounts_ledger_uq UNIQUE (ledger_id, account_id)
);
CREATE TRIGGER ledger_accounts_insert_only BEFORE UPDATE OR DELETE ON ledger_accounts
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE ledger_months (
    ledger_id         UUID        NOT NULL REFERENCES ledgers (ledger_id),
    month             DATE        NOT NULL CHECK (extract(day FROM month) = 1),
    status            TEXT        NOT NULL CHECK (status IN ('OPEN', 'PREPARED', 'CLOSED')),
    prepared_by       UUID        REFERENCES users (user_id),
    prepared_by_name  TEXT,
    prepared_at       TIMESTAMPTZ,
    confirmed_by      UUID        REFERENCES users (user_id),
    confirmed_by_name TEXT,
    closed_at         TIMESTAMPTZ,
    -- of what the month holds, chained to the month before; set when the close is prepared
    content_hash      TEXT        CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (ledger_id, month),
    CONSTRAINT ledger_months_prepared_ck CHECK ((status = 'OPEN') = (prepared_by IS NULL)
        AND (prepared_by IS NULL) = (content_hash IS NULL) AND (prepared_by IS NULL) = (prepared_at IS NULL)
        AND (prepared_by IS NULL) = (prepared_by_name IS NULL)),
    CONSTRAINT ledger_months_closed_ck CHECK ((status = 'CLOSED') = (confirmed_by IS NOT NULL)
        AND (confirmed_by IS NULL) = (closed_at IS NULL) AND (confirmed_by IS NULL) = (confirmed_by_name IS NULL)),
    CONSTRAINT ledger_months_maker_is_never_checker_ck CHECK (confirmed_by IS NULL OR confirmed_by <> prepared_by)
);

-- A closed month stays closed, and months begin and close one after the other.
CREATE FUNCTION ledger_month_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE expected DATE;
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT coalesce((SELECT max(month) + INTERVAL '1 month' FROM ledger_months WHERE ledger_id = NEW.ledger_id),
            (SELECT first_month FROM ledgers WHERE ledger_id = NEW.ledger_id)) INTO expected;
        IF NEW.month <> expected OR NEW.status <> 'OPEN' THEN
            RAISE EXCEPTION 'months begin open and one after the other; the next is %', expected
                USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ledger_months_in_order';
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' OR OLD.status = 'CLOSED' OR (OLD.ledger_id, OLD.month) IS DISTINCT FROM (NEW.ledger_id, NEW.month) THEN
        RAISE EXCEPTION 'a closed month never changes and no month is deleted'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ledger_months_closed_for_good';
    END IF;
    IF NEW.status = 'CLOSED' AND (OLD.status <> 'PREPARED' OR OLD.content_hash <> NEW.content_hash
        OR OLD.prepared_by <> NEW.prepared_by) THEN
        RAISE EXCEPTION 'a close is prepared first, and what was prepared is what closes'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ledger_months_prepared_first';
    END IF;
    IF NEW.status <> 'OPEN' AND EXISTS (SELECT 1 FROM ledger_months
        WHERE ledger_id = NEW.ledger_id AND month < NEW.month AND status <> 'CLOSED') THEN
        RAISE EXCEPTION 'an earlier month is not closed'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ledger_months_close_in_order';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER ledger_months_guard BEFORE INSERT OR UPDATE OR DELETE ON ledger_months
    FOR EACH ROW EXECUTE FUNCTION ledger_month_guard();

-- What was posted at once, all of it or nothing. The key makes a repetition harmless.
CREATE TABLE ledger_postings (
    posting_id      UUID        PRIMARY KEY,
    ledger_id       UUID        NOT NULL,
    posted_month    DATE        NOT NULL,
    idempotency_key TEXT        NOT NULL CHECK (length(idempotency_key) BETWEEN 1 AND 200),
    content_hash    TEXT        NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    actor_id        UUID        REFERENCES users (user_id),
    actor_name      TEXT        NOT NULL,
    posted_at       TIMESTAMPTZ NOT NULL,
    CONSTRAINT ledger_postings_month_fk FOREIGN KEY (ledger_id, posted_month) REFERENCES ledger_months (ledger_id, month),
    CONSTRAINT ledger_postings_key_uq UNIQUE (ledger_id, idempotency_key),
    CONSTRAINT ledger_postings_place_uq UNIQUE (posting_id, ledger_id, posted_month)
);
CREATE TRIGGER ledger_postings_insert_only BEFORE UPDATE OR DELETE ON ledger_postings
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE ledger_entries (
    account_id      UUID   NOT NULL,
    entry_id        UUID   NOT NULL,
    ledger_id       UUID   NOT NULL,
    posting_id      UUID   NOT NULL,
    line            INT    NOT NULL CHECK (line BETWEEN 0 AND 99),
    cents           BIGINT NOT NULL,
    effective_month DATE   NOT NULL CHECK (extract(day FROM effective_month) = 1),
    posted_month    DATE   NOT NULL,
    kind            TEXT   NOT NULL CHECK (kind IN ('ORIGINAL', 'REVERSAL', 'REPLACEMENT', 'TRUE_UP', 'OPENING')),
    reverses_id     UUID,
    citation        TEXT   NOT NULL CHECK (length(btrim(citation)) BETWEEN 1 AND 500),
    PRIMARY KEY (account_id, entry_id),
    CONSTRAINT ledger_entries_account_fk FOREIGN KEY (ledger_id, account_id) REFERENCES ledger_accounts (ledger_id, account_id),
    CONSTRAINT ledger_entries_posting_fk FOREIGN KEY (posting_id, ledger_id, posted_month)
        REFERENCES ledger_postings (posting_id, ledger_id, posted_month),
    CONSTRAINT ledger_entries_reverses_fk FOREIGN KEY (account_id, reverses_id) REFERENCES ledger_entries (account_id, entry_id),
    CONSTRAINT ledger_entries_reverses_ck CHECK ((kind = 'REVERSAL') = (reverses_id IS NOT NULL)),
    CONSTRAINT ledger_entries_effective_ck CHECK (effective_month <= posted_month)
);
-- An entry is reversed once.
CREATE UNIQUE INDEX ledger_entries_reversed_once_uq ON ledger_entries (account_id, reverses_id) WHERE reverses_id IS NOT NULL;
CREATE INDEX ledger_entries_month_ix ON ledger_entries (ledger_id, posted_month, account_id) INCLUDE (line, cents);
CREATE INDEX ledger_entries_posting_ix ON ledger_entries (posting_id);

-- Entries go into an open month only; a reversal is the exact opposite of what it reverses.
CREATE FUNCTION ledger_entry_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM ledger_months
        WHERE ledger_id = NEW.ledger_id AND month = NEW.posted_month AND status = 'OPEN' FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'month % does not take entries', to_char(NEW.posted_month, 'YYYY-MM')
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ledger_entries_month_is_open';
    END IF;
    IF NEW.reverses_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ledger_entries
        WHERE account_id = NEW.account_id AND entry_id = NEW.reverses_id AND cents = -NEW.cents AND line = NEW.line
          AND effective_month = NEW.effective_month) THEN
        RAISE EXCEPTION 'a reversal is the exact opposite of the entry'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ledger_entries_reversal_is_opposite';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER ledger_entries_guard BEFORE INSERT ON ledger_entries FOR EACH ROW EXECUTE FUNCTION ledger_entry_guard();
CREATE TRIGGER ledger_entries_insert_only BEFORE UPDATE OR DELETE ON ledger_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entries_never_emptied BEFORE TRUNCATE ON ledger_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The balances that a close wrote down.
CREATE TABLE ledger_balances (
    ledger_id  UUID   NOT NULL,
    month      DATE   NOT NULL,
    account_id UUID   NOT NULL,
    cents      BIGINT NOT NULL,
    PRIMARY KEY (ledger_id, month, account_id),
    CONSTRAINT ledger_balances_month_fk FOREIGN KEY (ledger_id, month) REFERENCES ledger_months (ledger_id, month),
    CONSTRAINT ledger_balances_account_fk FOREIGN KEY (ledger_id, account_id) REFERENCES ledger_accounts (ledger_id, account_id)
);
CREATE TRIGGER ledger_balances_insert_only BEFORE UPDATE OR DELETE ON ledger_balances
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The right goes with the trigger: a database that runs the application under a role of its own gives it insert and select.
REVOKE UPDATE, DELETE, TRUNCATE ON ledgers, ledger_accounts, ledger_postings, ledger_entries, ledger_balances FROM PUBLIC;
