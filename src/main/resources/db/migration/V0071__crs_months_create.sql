-- What a month of the CRS tracking account is computed by, and what it came to. All insert-only; a rate or a reading holds
-- from its month on until a later one.

CREATE TABLE crs_rates (
    utility         TEXT          NOT NULL CHECK (utility IN ('PGE', 'SCE', 'SDGE')),
    crs_class       TEXT          NOT NULL CHECK (crs_class IN ('core', 'non_core')),
    effective_from  DATE          NOT NULL CHECK (extract(day FROM effective_from) = 1),
    yearly_rate     NUMERIC(9, 6) NOT NULL CHECK (yearly_rate >= 0 AND yearly_rate < 1),
    citation        TEXT          NOT NULL CHECK (length(btrim(citation)) BETWEEN 1 AND 500),
    entered_by      UUID          NOT NULL REFERENCES users (user_id),
    entered_by_name TEXT          NOT NULL,
    entered_at      TIMESTAMPTZ   NOT NULL,
    PRIMARY KEY (utility, crs_class, effective_from)
);
CREATE TRIGGER crs_rates_insert_only BEFORE UPDATE OR DELETE ON crs_rates FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE crs_readings (
    utility         TEXT        NOT NULL CHECK (utility IN ('PGE', 'SCE', 'SDGE')),
    question        INT         NOT NULL CHECK (question BETWEEN 1 AND 15),
    effective_from  DATE        NOT NULL CHECK (extract(day FROM effective_from) = 1),
    way             TEXT        NOT NULL CHECK (length(way) BETWEEN 1 AND 40),
    citation        TEXT        NOT NULL CHECK (length(btrim(citation)) BETWEEN 1 AND 500),
    entered_by      UUID        NOT NULL REFERENCES users (user_id),
    entered_by_name TEXT        NOT NULL,
    entered_at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (utility, question, effective_from)
);
CREATE TRIGGER crs_readings_insert_only BEFORE UPDATE OR DELETE ON crs_readings
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE crs_months (
    utility       TEXT          NOT NULL CHECK (utility IN ('PGE', 'SCE', 'SDGE')),
    month         DATE          NOT NULL CHECK (extract(day FROM month) = 1),
    crs_class     TEXT          NOT NULL CHECK (crs_class IN ('core', 'non_core')),
    posting_id    UUID          REFERENCES ledger_postings (posting_id),
    yearly_rate   NUMERIC(9, 6) NOT NULL,
    opening       BIGINT        NOT NULL CHECK (opening >= 0),
    line1         BIGINT        NOT NULL CHECK (line1 >= 0),
    line2         BIGINT        NOT NULL CHECK (line2 <= 0),
    line3         BIGINT        NOT NULL CHECK (line3 <= 0),
    line4         BIGINT        NOT NULL CHECK (line4 <= 0),
    line5         BIGINT        NOT NULL CHECK (line5 >= 0),
    line6         BIGINT        NOT NULL,
    excess        BIGINT        NOT NULL CHECK (excess >= 0),
    suppressed    BOOLEAN       NOT NULL,
    balance       BIGINT        NOT NULL CHECK (balance >= 0),
    principal     BIGINT        NOT NULL,
    ever_positive BOOLEAN       NOT NULL,
    closed        BOOLEAN       NOT NULL,
    PRIMARY KEY (utility, month, crs_class),
    CONSTRAINT crs_months_adds_up_ck CHECK (balance = opening + line1 + line2 + line3 + line4 + line5 + line6)
);
CREATE TRIGGER crs_months_insert_only BEFORE UPDATE OR DELETE ON crs_months FOR EACH ROW EXECUTE FUNCTION refuse_change();
