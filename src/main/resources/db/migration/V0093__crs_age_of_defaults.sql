-- Question 9 read by the month of default: how many months before the posting it was.
ALTER TABLE crs_term_figures DROP CONSTRAINT crs_term_figures_kind_check;
ALTER TABLE crs_term_figures ADD CONSTRAINT crs_term_figures_kind_check CHECK (kind IN
    ('TAX_RATE', 'CORE_FORECAST_KWH', 'NON_CORE_FORECAST_KWH', 'CORE_THRESHOLD_KW', 'DEFAULT_AGE_MONTHS'));
ALTER TABLE crs_term_figures ADD CONSTRAINT crs_term_figures_age_ck
    CHECK (kind <> 'DEFAULT_AGE_MONTHS' OR (figure <= 120 AND figure = trunc(figure)));
