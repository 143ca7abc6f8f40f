-- Corrections of posted months, and reopenings of subaccounts that reached zero.

-- What a month takes in for earlier months: the net of lines 1 to 5, and interest.
ALTER TABLE crs_months
    ADD COLUMN correction_net BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN correction_interest BIGINT NOT NULL DEFAULT 0,
    DROP CONSTRAINT crs_months_adds_up_ck,
    ADD CONSTRAINT crs_months_adds_up_ck CHECK (balance = opening + correction_net + correction_interest
        + line1 + line2 + line3 + line4 + line5 + line6);

-- A version of an input that was entered after its month was posted. The posting of into_month takes it in.
CREATE TABLE crs_corrections (
    utility    TEXT NOT NULL,
    month      DATE NOT NULL,
    crs_class  TEXT NOT NULL,
    version_no INT  NOT NULL CHECK (version_no > 1),
    into_month DATE NOT NULL CHECK (extract(day FROM into_month) = 1),
    citation   TEXT NOT NULL CHECK (length(btrim(citation)) BETWEEN 1 AND 300),
    PRIMARY KEY (utility, month, crs_class, version_no),
    CONSTRAINT crs_corrections_input_fk FOREIGN KEY (utility, month, crs_class, version_no)
        REFERENCES crs_class_inputs (utility, month, crs_class, version_no),
    CONSTRAINT crs_corrections_into_ck CHECK (into_month > month)
);
CREATE INDEX crs_corrections_into_ix ON crs_corrections (utility, into_month);
CREATE TRIGGER crs_corrections_insert_only BEFORE UPDATE OR DELETE ON crs_corrections
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A correction is of a posted month and goes into one that is not.
CREATE FUNCTION crs_correction_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM crs_months WHERE utility = NEW.utility AND month = NEW.month)
        OR EXISTS (SELECT FROM crs_months WHERE utility = NEW.utility AND month = NEW.into_month) THEN
        RAISE EXCEPTION 'a correction is of a posted month and goes into an open one'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'crs_corrections_open_month';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER crs_corrections_guard BEFORE INSERT ON crs_corrections
    FOR EACH ROW EXECUTE FUNCTION crs_correction_guard();

-- The input of a posted month changes by a correction and in no other way.
CREATE FUNCTION crs_input_of_posted_month_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM crs_months WHERE utility = NEW.utility AND month = NEW.month)
        AND NOT EXISTS (SELECT FROM crs_corrections WHERE utility = NEW.utility AND month = NEW.month
            AND crs_class = NEW.crs_class AND version_no = NEW.version_no) THEN
        RAISE EXCEPTION 'the input of a posted month changes by a correction only'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'crs_class_inputs_posted_month';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER crs_class_inputs_posted_month AFTER INSERT ON crs_class_inputs
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION crs_input_of_posted_month_guard();

-- A subaccount that reached zero takes entries again only so: compliance asks with a reason, another person confirms.
CREATE TABLE crs_reopenings (
    reopening_id      UUID        PRIMARY KEY,
    utility           TEXT        NOT NULL CHECK (utility IN ('PGE', 'SCE', 'SDGE')),
    crs_class         TEXT        NOT NULL CHECK (crs_class IN ('core', 'non_core')),
    reason            TEXT        NOT NULL CHECK (length(btrim(reason)) BETWEEN 1 AND 500),
    requested_by      UUID        NOT NULL REFERENCES users (user_id),
    requested_by_name TEXT        NOT NULL,
    requested_at      TIMESTAMPTZ NOT NULL,
    confirmed_by      UUID        REFERENCES users (user_id),
    confirmed_by_name TEXT,
    confirmed_at      TIMESTAMPTZ,
    -- the month from which it takes entries again
    from_month        DATE        CHECK (extract(day FROM from_month) = 1),
    CONSTRAINT crs_reopenings_confirmed_ck CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)
        AND (confirmed_by IS NULL) = (confirmed_by_name IS NULL) AND (confirmed_by IS NULL) = (from_month IS NULL)),
    CONSTRAINT crs_reopenings_maker_is_never_checker_ck CHECK (confirmed_by IS NULL OR confirmed_by <> requested_by)
);
CREATE UNIQUE INDEX crs_reopenings_one_waits_uq ON crs_reopenings (utility, crs_class) WHERE confirmed_by IS NULL;
CREATE UNIQUE INDEX crs_reopenings_once_a_month_uq ON crs_reopenings (utility, crs_class, from_month);

CREATE FUNCTION crs_reopening_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.confirmed_by IS NOT NULL
        OR (OLD.reopening_id, OLD.utility, OLD.crs_class, OLD.reason, OLD.requested_by, OLD.requested_by_name, OLD.requested_at)
            IS DISTINCT FROM
           (NEW.reopening_id, NEW.utility, NEW.crs_class, NEW.reason, NEW.requested_by, NEW.requested_by_name, NEW.requested_at)
        OR EXISTS (SELECT FROM crs_months WHERE utility = NEW.utility AND month >= NEW.from_month) THEN
        RAISE EXCEPTION 'a reopening is confirmed once, for a month that is not posted, and never changes otherwise'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'crs_reopenings_for_good';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER crs_reopenings_guard BEFORE UPDATE OR DELETE ON crs_reopenings
    FOR EACH ROW EXECUTE FUNCTION crs_reopening_guard();
