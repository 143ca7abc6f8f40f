-- Each order's index carries every column that the list filters by, so that two filters which hardly any account meets, or only
-- accounts at the far end of the order (agricultural ones with a contract that ends soon, by peak kW), walk the index alone
-- and never the table.
DROP INDEX accounts_annual_kwh_ix;
CREATE INDEX accounts_annual_kwh_ix ON accounts (coalesce(annual_kwh, -1), account_id)
    INCLUDE (annual_kwh, contract_end, utility, customer_class, status, return_right, book_id, schedule, city);
DROP INDEX accounts_peak_kw_ix;
CREATE INDEX accounts_peak_kw_ix ON accounts (coalesce(peak_kw, -1), account_id)
    INCLUDE (peak_kw, annual_kwh, contract_end, utility, customer_class, status, return_right, book_id, schedule, city);
DROP INDEX accounts_contract_end_ix;
CREATE INDEX accounts_contract_end_ix ON accounts (coalesce(contract_end, 'infinity'), account_id)
    INCLUDE (contract_end, annual_kwh, utility, customer_class, status, return_right, book_id, schedule, city);
