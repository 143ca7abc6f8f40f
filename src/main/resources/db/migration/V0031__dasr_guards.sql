-- What the database itself refuses, whatever the application does.

-- A decision never changes, except that it is voided once.
CREATE FUNCTION dasr_decision_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a decision is never deleted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.voided_at IS NOT NULL
       OR (OLD.decision_id, OLD.batch_id, OLD.verdict, OLD.content_hash, OLD.prepared_by, OLD.decided_by, OLD.decided_at)
          IS DISTINCT FROM
          (NEW.decision_id, NEW.batch_id, NEW.verdict, NEW.content_hash, NEW.prepared_by, NEW.decided_by, NEW.decided_at)
    THEN
        RAISE EXCEPTION 'a decision never changes; it can only be voided' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER dasr_decisions_guard BEFORE UPDATE OR DELETE ON dasr_decisions
    FOR EACH ROW EXECUTE FUNCTION dasr_decision_guard();

-- Nobody who prepared a batch or changed a request in it decides on it, and a decision is on exactly the content there is.
CREATE FUNCTION dasr_decision_maker_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM dasr_batch_makers WHERE batch_id = NEW.batch_id AND user_id = NEW.decided_by) THEN
        RAISE EXCEPTION 'maker is never checker: % had a hand in this batch', NEW.decided_by_name
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'dasr_decisions_maker_is_never_checker';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM dasr_batches WHERE batch_id = NEW.batch_id AND content_hash = NEW.content_hash
                   AND prepared_by = NEW.prepared_by) THEN
        RAISE EXCEPTION 'the decision is not on what the batch holds now' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER dasr_decisions_maker_guard BEFORE INSERT ON dasr_decisions
    FOR EACH ROW EXECUTE FUNCTION dasr_decision_maker_guard();

-- A batch leaves only under a live go for exactly its content.
CREATE FUNCTION dasr_live_go(batch UUID, hash TEXT) RETURNS BOOLEAN LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM dasr_decisions
                   WHERE batch_id = batch AND verdict = 'GO' AND voided_at IS NULL AND content_hash = hash)
$$;
CREATE FUNCTION dasr_batch_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.status IN ('GO', 'SENDING', 'SENT') AND NOT dasr_live_go(NEW.batch_id, NEW.content_hash) THEN
        RAISE EXCEPTION 'batch % has no live go for exactly this content', NEW.reference
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER dasr_batches_guard BEFORE INSERT OR UPDATE ON dasr_batches
    FOR EACH ROW EXECUTE FUNCTION dasr_batch_guard();

-- A transmission is built only for a batch that is being sent, under its live go, and its file never changes.
CREATE FUNCTION dasr_transmission_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a transmission is never deleted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_OP = 'UPDATE' THEN
        IF (OLD.transmission_id, OLD.batch_id, OLD.route_id, OLD.decision_id, OLD.isa_control, OLD.gs_control,
            OLD.file_name, OLD.content_sha256, OLD.request_count, OLD.built_at)
           IS DISTINCT FROM
           (NEW.transmission_id, NEW.batch_id, NEW.route_id, NEW.decision_id, NEW.isa_control, NEW.gs_control,
            NEW.file_name, NEW.content_sha256, NEW.request_count, NEW.built_at)
           OR OLD.content <> NEW.content
           OR (OLD.status = 'SENT' AND (NEW.status <> 'SENT' OR NEW.sent_at <> OLD.sent_at OR NEW.receipt <> OLD.receipt))
        THEN
            RAISE EXCEPTION 'a transmitted file never changes' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM dasr_batches b JOIN dasr_decisions d ON d.batch_id = b.batch_id
                   WHERE b.batch_id = NEW.batch_id AND b.status = 'SENDING' AND d.decision_id = NEW.decision_id
                     AND d.verdict = 'GO' AND d.voided_at IS NULL AND d.content_hash = b.content_hash) THEN
        RAISE EXCEPTION 'no transmission without a live go for exactly this batch'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER dasr_transmissions_guard BEFORE INSERT OR UPDATE OR DELETE ON dasr_transmissions
    FOR EACH ROW EXECUTE FUNCTION dasr_transmission_guard();

-- When a request is released to be sent, the account itself is asked once more, not only the copy in the request; and
-- what was decided on does not change any more.
CREATE FUNCTION dasr_request_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
    account accounts%ROWTYPE;
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.status NOT IN ('VALID', 'INVALID', 'EXCLUDED') THEN
            RAISE EXCEPTION 'a released request is never deleted' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN OLD;
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.status NOT IN ('VALID', 'INVALID', 'EXCLUDED')
       AND (OLD.account_id, OLD.batch_id, OLD.account_number, OLD.customer_name, OLD.customer_class, OLD.return_right,
            OLD.override_id, OLD.annual_kwh)
           IS DISTINCT FROM
           (NEW.account_id, NEW.batch_id, NEW.account_number, NEW.customer_name, NEW.customer_class, NEW.return_right,
            NEW.override_id, NEW.annual_kwh)
    THEN
        RAISE EXCEPTION 'a released request never changes' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.status = 'RELEASED' AND (TG_OP = 'INSERT' OR OLD.status <> 'RELEASED') THEN
        SELECT * INTO account FROM accounts WHERE account_id = NEW.account_id;
        IF account.customer_class = 'residential' OR account.status <> 'active'
           OR account.account_number <> NEW.account_number
           OR (account.return_right NOT IN ('explicit', 'silent') AND NEW.override_id IS NULL) THEN
            RAISE EXCEPTION 'account % may not be returned: it is % and %, return right %', account.account_number,
                account.customer_class, account.status, account.return_right
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
    END IF;
    IF NEW.status IN ('SENT', 'RECEIVED') AND TG_OP = 'UPDATE' AND OLD.status IN ('VALID', 'INVALID', 'EXCLUDED') THEN
        RAISE EXCEPTION 'a request is released before it is sent' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER dasr_requests_guard BEFORE INSERT OR UPDATE OR DELETE ON dasr_requests
    FOR EACH ROW EXECUTE FUNCTION dasr_request_guard();
