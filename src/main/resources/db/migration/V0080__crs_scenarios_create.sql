-- Scenarios of the CRS cap: what-if figures of a person. They post nothing. A scenario keeps its number and its owner;
-- every change of its content is a new version, and versions are never changed.
CREATE TABLE crs_scenarios (
    scenario_id UUID        PRIMARY KEY,
    reference   TEXT        NOT NULL CONSTRAINT crs_scenarios_reference_uq UNIQUE,
    status      TEXT        NOT NULL CHECK (status IN ('ACTIVE', 'RETIRED')),
    owner_id    UUID        NOT NULL REFERENCES users (user_id),
    owner_name  TEXT        NOT NULL,
    copied_from TEXT        REFERENCES crs_scenarios (reference),
    made_at     TIMESTAMPTZ NOT NULL,
    content     UUID        NOT NULL,
    version     BIGINT      NOT NULL
);
CREATE INDEX crs_scenarios_recent_ix ON crs_scenarios (made_at DESC, scenario_id DESC);

CREATE TABLE crs_scenario_versions (
    content_id   UUID          PRIMARY KEY,
    scenario_id  UUID          NOT NULL REFERENCES crs_scenarios (scenario_id) DEFERRABLE INITIALLY DEFERRED,
    number       INT           NOT NULL CHECK (number >= 1),
    name         TEXT          NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 120),
    source       TEXT          NOT NULL CHECK (length(btrim(source)) BETWEEN 1 AND 1000),
    opening_musd NUMERIC(12,3) NOT NULL CHECK (opening_musd > 0),
    first_year   INT           NOT NULL CHECK (first_year BETWEEN 1998 AND 2100),
    cap          NUMERIC(8,2)  NOT NULL CHECK (cap BETWEEN 0 AND 1000),
    rate_pct     NUMERIC(6,3)  NOT NULL CHECK (rate_pct BETWEEN 0 AND 50),
    timing       TEXT          NOT NULL CHECK (timing IN ('MID_YEAR', 'END_OF_YEAR', 'MONTHLY')),
    interest     TEXT          NOT NULL CHECK (interest IN ('COMPOUND', 'SIMPLE')),
    obligations  NUMERIC[]     NOT NULL,
    loads        NUMERIC[]     NOT NULL,
    written_by   UUID          NOT NULL REFERENCES users (user_id),
    written_at   TIMESTAMPTZ   NOT NULL,
    CONSTRAINT crs_scenario_versions_uq UNIQUE (scenario_id, number),
    CONSTRAINT crs_scenario_versions_years_ck
        CHECK (cardinality(obligations) BETWEEN 1 AND 40 AND cardinality(obligations) = cardinality(loads)
               AND array_position(obligations, NULL) IS NULL AND array_position(loads, NULL) IS NULL
               AND 0 <= ALL (loads))
);
ALTER TABLE crs_scenarios ADD CONSTRAINT crs_scenarios_content_fk
    FOREIGN KEY (content) REFERENCES crs_scenario_versions (content_id) DEFERRABLE INITIALLY DEFERRED;
CREATE TRIGGER crs_scenario_versions_insert_only BEFORE UPDATE OR DELETE ON crs_scenario_versions
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The owner alone writes versions, and only of an active scenario.
CREATE FUNCTION crs_scenario_version_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM crs_scenarios
                   WHERE scenario_id = NEW.scenario_id AND owner_id = NEW.written_by AND status = 'ACTIVE') THEN
        RAISE EXCEPTION 'only its owner writes an active scenario' USING ERRCODE = 'integrity_constraint_violation',
            CONSTRAINT = 'crs_scenarios_owner_writes';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER crs_scenario_versions_owner AFTER INSERT ON crs_scenario_versions DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION crs_scenario_version_guard();

CREATE FUNCTION crs_scenario_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a scenario is never deleted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF (OLD.scenario_id, OLD.reference, OLD.owner_id, OLD.owner_name, OLD.made_at)
       IS DISTINCT FROM (NEW.scenario_id, NEW.reference, NEW.owner_id, NEW.owner_name, NEW.made_at)
       OR OLD.copied_from IS DISTINCT FROM NEW.copied_from THEN
        RAISE EXCEPTION 'scenario % keeps its number and owner', OLD.reference USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.status = 'RETIRED' THEN
        RAISE EXCEPTION 'scenario % is retired and never changes', OLD.reference
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'crs_scenarios_retired_never_change';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER crs_scenarios_guard BEFORE UPDATE OR DELETE ON crs_scenarios
    FOR EACH ROW EXECUTE FUNCTION crs_scenario_guard();
