-- What came out each time a person had a ledger recomputed from its entries.
CREATE TABLE ledger_proofs (
    proof_id         UUID        PRIMARY KEY,
    ledger_id        UUID        NOT NULL REFERENCES ledgers (ledger_id),
    proved_by        UUID        REFERENCES users (user_id),
    proved_by_name   TEXT        NOT NULL,
    proved_at        TIMESTAMPTZ NOT NULL,
    took_millis      BIGINT      NOT NULL CHECK (took_millis >= 0),
    entries          BIGINT      NOT NULL CHECK (entries >= 0),
    -- the last closed month at that moment, and its hash as the close wrote it down
    closed_through   DATE,
    head_hash        TEXT        CHECK (head_hash ~ '^[0-9a-f]{64}$'),
    first_difference DATE,
    CONSTRAINT ledger_proofs_head_ck CHECK ((closed_through IS NULL) = (head_hash IS NULL))
);
CREATE INDEX ledger_proofs_latest_ix ON ledger_proofs (ledger_id, proof_id);
CREATE TRIGGER ledger_proofs_insert_only BEFORE UPDATE OR DELETE ON ledger_proofs
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_proofs_never_emptied BEFORE TRUNCATE ON ledger_proofs
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE ledger_proof_months (
    proof_id       UUID    NOT NULL REFERENCES ledger_proofs (proof_id),
    month          DATE    NOT NULL,
    status         TEXT    NOT NULL CHECK (status IN ('OPEN', 'PREPARED', 'CLOSED')),
    entries        BIGINT  NOT NULL CHECK (entries >= 0),
    kept_hash      TEXT,
    found_hash     TEXT    NOT NULL,
    balances_agree BOOLEAN NOT NULL,
    postings_agree BOOLEAN NOT NULL,
    PRIMARY KEY (proof_id, month)
);
CREATE TRIGGER ledger_proof_months_insert_only BEFORE UPDATE OR DELETE ON ledger_proof_months
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_proof_months_never_emptied BEFORE TRUNCATE ON ledger_proof_months
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Emptying a table is a change as well, also where no foreign key would refuse it.
CREATE TRIGGER ledgers_never_emptied BEFORE TRUNCATE ON ledgers
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_accounts_never_emptied BEFORE TRUNCATE ON ledger_accounts
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_months_never_emptied BEFORE TRUNCATE ON ledger_months
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_postings_never_emptied BEFORE TRUNCATE ON ledger_postings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_balances_never_emptied BEFORE TRUNCATE ON ledger_balances
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

REVOKE UPDATE, DELETE, TRUNCATE ON ledger_proofs, ledger_proof_months FROM PUBLIC;
