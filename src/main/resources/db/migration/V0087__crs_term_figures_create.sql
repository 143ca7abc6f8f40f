-- Figures that some readings of the open questions need: dated, with their source, insert-only as the rates are.
CREATE TABLE crs_term_figures (
    utility         TEXT           NOT NULL CHECK (utility IN ('PGE', 'SCE', 'SDGE')),
    kind            TEXT           NOT NULL CHECK (kind IN
        ('TAX_RATE', 'CORE_FORECAST_KWH', 'NON_CORE_FORECAST_KWH', 'CORE_THRESHOLD_KW')),
    effective_from  DATE           NOT NULL CHECK (extract(day FROM effective_from) = 1),
    figure          NUMERIC(18, 6) NOT NULL CHECK (figure >= 0),
    citation        TEXT           NOT NULL CHECK (length(btrim(citation)) BETWEEN 1 AND 500),
    entered_by      UUID           NOT NULL REFERENCES users (user_id),
    entered_by_name TEXT           NOT NULL,
    entered_at      TIMESTAMPTZ    NOT NULL,
    PRIMARY KEY (utility, kind, effective_from),
    CONSTRAINT crs_term_figures_tax_ck CHECK (kind <> 'TAX_RATE' OR figure < 1)
);
CREATE TRIGGER crs_term_figures_insert_only BEFORE UPDATE OR DELETE ON crs_term_figures
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER crs_term_figures_guard BEFORE INSERT ON crs_term_figures FOR EACH ROW EXECUTE FUNCTION crs_terms_guard();

-- A rate after tax may be computed: a product of two rates of six decimals.
ALTER TABLE crs_months ALTER COLUMN yearly_rate TYPE NUMERIC(15, 12);

-- The part of a correction that moves debt between the classes: lines 4 and 5.
ALTER TABLE crs_months ADD COLUMN correction_transfers BIGINT NOT NULL DEFAULT 0;

-- Which accounts returned in a month.
CREATE INDEX dasr_requests_returned_ix ON dasr_requests (utility, service_end_date) WHERE status IN ('ACCEPTED', 'SWITCHED');
