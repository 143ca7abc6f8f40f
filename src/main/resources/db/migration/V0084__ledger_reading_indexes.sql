-- The list of a ledger's entries is paged by month and entry, whatever it is filtered by; what was posted by a day is found by its time.
CREATE INDEX ledger_entries_list_ix ON ledger_entries (ledger_id, posted_month, entry_id);
CREATE INDEX ledger_entries_account_ix ON ledger_entries (ledger_id, account_id, posted_month, entry_id);
CREATE INDEX ledger_entries_line_ix ON ledger_entries (ledger_id, line, posted_month, entry_id);
CREATE INDEX ledger_entries_effective_ix ON ledger_entries (ledger_id, effective_month, posted_month, entry_id);
-- Corrections are few.
CREATE INDEX ledger_entries_kind_ix ON ledger_entries (ledger_id, kind, posted_month, entry_id) WHERE kind <> 'ORIGINAL';
CREATE INDEX ledger_postings_time_ix ON ledger_postings (ledger_id, posted_at);
