-- A close also writes down how many entries stand behind each balance. So the months of a ledger, however long, are read from
-- their closes, and entries are summed only where a month is not closed.
ALTER TABLE ledger_balances ADD COLUMN entries BIGINT CHECK (entries >= 0);

-- What earlier closes did not write down. Entries of closed months never change.
ALTER TABLE ledger_balances DISABLE TRIGGER ledger_balances_insert_only;
UPDATE ledger_balances b SET entries = (SELECT count(*) FROM ledger_entries e
    WHERE e.ledger_id = b.ledger_id AND e.account_id = b.account_id AND e.posted_month <= b.month);
ALTER TABLE ledger_balances ENABLE TRIGGER ledger_balances_insert_only;
ALTER TABLE ledger_balances ALTER COLUMN entries SET NOT NULL;

-- Who posted in a month, without the postings of all other months.
CREATE INDEX ledger_postings_month_ix ON ledger_postings (ledger_id, posted_month, actor_name);
