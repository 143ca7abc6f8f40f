-- How many prepared closes wait stands in the menu of every page.
CREATE INDEX ledger_months_prepared_ix ON ledger_months (prepared_by) WHERE status = 'PREPARED';
