-- A route is decided on by a second person. What an approval binds to is everything an administrator sets, whatever columns
-- come later; whether the route is in use, on hold or tested is not part of it.
CREATE FUNCTION dasr_route_content(route UUID) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT to_jsonb(r) - ARRAY['route_id', 'in_use', 'on_hold', 'hold_reason', 'tested_at', 'test_failed_at', 'test_result',
        'version']
    FROM dasr_routes r WHERE r.route_id = route
$$;

CREATE FUNCTION dasr_route_hash_of(content JSONB) RETURNS TEXT LANGUAGE sql STABLE AS $$
    SELECT encode(sha256(convert_to(content::TEXT, 'UTF8')), 'hex')
$$;

-- Whether exactly what the route holds now stands approved.
CREATE FUNCTION dasr_route_approved(route UUID) RETURNS BOOLEAN LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM approvals
                   WHERE subject_kind = 'dasr-route' AND subject_id = route AND ended_at IS NULL AND status = 'APPROVED'
                     AND content_hash = dasr_route_hash_of(dasr_route_content(route)))
$$;

-- What was submitted, kept so that a later submission can show what it changes.
CREATE TABLE dasr_route_contents (
    route_id     UUID  NOT NULL REFERENCES dasr_routes (route_id),
    content_hash TEXT  NOT NULL,
    content      JSONB NOT NULL,
    PRIMARY KEY (route_id, content_hash)
);
CREATE TRIGGER dasr_route_contents_insert_only BEFORE UPDATE OR DELETE ON dasr_route_contents
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A content is kept only as what the route holds now, under its hash.
CREATE FUNCTION dasr_route_content_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.content IS DISTINCT FROM dasr_route_content(NEW.route_id)
       OR NEW.content_hash IS DISTINCT FROM dasr_route_hash_of(NEW.content) THEN
        RAISE EXCEPTION 'this is not what the route holds' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER dasr_route_contents_guard BEFORE INSERT ON dasr_route_contents
    FOR EACH ROW EXECUTE FUNCTION dasr_route_content_guard();

-- A route is submitted and decided on as it is.
CREATE FUNCTION dasr_route_approval_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.content_hash IS DISTINCT FROM dasr_route_hash_of(dasr_route_content(NEW.subject_id)) THEN
        RAISE EXCEPTION 'this is not what the route holds now' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER approvals_dasr_route_guard BEFORE INSERT ON approvals
    FOR EACH ROW WHEN (NEW.subject_kind = 'dasr-route') EXECUTE FUNCTION dasr_route_approval_guard();
CREATE TRIGGER approval_decisions_dasr_route_guard BEFORE INSERT ON approval_decisions
    FOR EACH ROW WHEN (NEW.subject_kind = 'dasr-route') EXECUTE FUNCTION dasr_route_approval_guard();

-- No change leaves an approval standing: when the transaction ends, nothing live binds to what the route was.
CREATE FUNCTION dasr_route_change_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM approvals
               WHERE subject_kind = 'dasr-route' AND subject_id = NEW.route_id AND status IN ('WAITING', 'APPROVED')
                 AND content_hash <> dasr_route_hash_of(dasr_route_content(NEW.route_id))) THEN
        RAISE EXCEPTION 'route % was changed; what was submitted or approved is void', NEW.code
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER dasr_routes_change_guard AFTER UPDATE ON dasr_routes
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dasr_route_change_guard();

-- No file of real business is built over a route that is not approved as it is.
CREATE FUNCTION dasr_transmission_route_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT usage_indicator FROM dasr_routes WHERE route_id = NEW.route_id) <> 'T'
       AND NOT dasr_route_approved(NEW.route_id) THEN
        RAISE EXCEPTION 'no file in production over a route that is not approved as it is'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER dasr_transmissions_route_guard BEFORE INSERT ON dasr_transmissions
    FOR EACH ROW EXECUTE FUNCTION dasr_transmission_route_guard();
