-- What posted months were computed by stays: a rate or a reading begins after the last posted month.
CREATE FUNCTION crs_terms_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('crs-terms ' || NEW.utility, 0));
    IF EXISTS (SELECT 1 FROM crs_months WHERE utility = NEW.utility AND month >= NEW.effective_from) THEN
        RAISE EXCEPTION 'posted months keep their terms'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'crs_terms_after_posted_months';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER crs_rates_guard BEFORE INSERT ON crs_rates FOR EACH ROW EXECUTE FUNCTION crs_terms_guard();
CREATE TRIGGER crs_readings_guard BEFORE INSERT ON crs_readings FOR EACH ROW EXECUTE FUNCTION crs_terms_guard();
