-- What the database itself refuses, whatever the application does.

-- What a decision binds to: SHA-256 over the UTF-8 text of one line for the batch and one for each request that goes out,
-- in the order of the account numbers. Each line is a JSON array, so no value can pass for another.
CREATE FUNCTION dasr_content_hash(batch UUID) RETURNS TEXT LANGUAGE sql STABLE AS $$
    SELECT encode(sha256(convert_to(
        json_build_array('tieline d-dasr content', 1, b.utility, b.list_sha256)::TEXT || E'\n' || COALESCE((
            SELECT string_agg(json_build_array(r.account_number, r.customer_number, r.customer_name, r.customer_class,
                    r.return_right, r.override_id, r.meter_number, r.replaces_request_id)::TEXT || E'\n', ''
                ORDER BY r.account_number COLLATE "C")
            FROM dasr_requests r WHERE r.batch_id = b.batch_id AND r.status NOT IN ('INVALID', 'EXCLUDED')), ''),
        'UTF8')), 'hex')
    FROM dasr_batches b WHERE b.batch_id = batch
$$;

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
       OR NEW.reason IS DISTINCT FROM OLD.reason
    THEN
        RAISE EXCEPTION 'a decision never changes; it can only be voided' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.voided_at IS NOT NULL AND EXISTS (SELECT 1 FROM dasr_batches
            WHERE batch_id = NEW.batch_id AND status IN ('SENDING', 'SENT', 'CLOSED')) THEN
        RAISE EXCEPTION 'the decision stands: its batch is being sent' USING ERRCODE = 'integrity_constraint_violation';
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
    IF NOT EXISTS (SELECT 1 FROM dasr_batches WHERE batch_id = NEW.batch_id AND status = 'WAITING'
                   AND content_hash = NEW.content_hash AND prepared_by = NEW.prepared_by)
       OR NEW.content_hash IS DISTINCT FROM dasr_content_hash(NEW.batch_id) THEN
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
    IF TG_OP = 'INSERT' THEN
        RETURN NEW;
    END IF;
    IF (OLD.batch_id, OLD.reference, OLD.utility, OLD.list_sha256, OLD.prepared_by)
       IS DISTINCT FROM (NEW.batch_id, NEW.reference, NEW.utility, NEW.list_sha256, NEW.prepared_by) THEN
        RAISE EXCEPTION 'batch % keeps its utility, list and preparer', OLD.reference
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.status = 'SENDING' AND OLD.status <> 'SENDING'
       AND NEW.content_hash IS DISTINCT FROM dasr_content_hash(NEW.batch_id) THEN
        RAISE EXCEPTION 'batch % is no longer what was decided on', NEW.reference
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.status IN ('SENDING', 'SENT', 'CLOSED') AND NEW.status NOT IN ('SENDING', 'SENT', 'CLOSED')
       AND EXISTS (SELECT 1 FROM dasr_requests WHERE batch_id = NEW.batch_id
                   AND status NOT IN ('VALID', 'INVALID', 'EXCLUDED', 'CANCELLED')) THEN
        RAISE EXCEPTION 'batch % has released requests and does not go back', OLD.reference
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

-- A request is made and changed only while its batch is in preparation; it is released only while its batch is being
-- sent, and then the account itself is asked once more, not only the copy in the request; a released request never changes.
CREATE FUNCTION dasr_request_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
    prepared CONSTANT TEXT[] := ARRAY['VALID', 'INVALID', 'EXCLUDED'];
    batch_status TEXT;
BEGIN
    IF TG_OP <> 'UPDATE' OR OLD.status = ANY (prepared) THEN
        SELECT status INTO batch_status FROM dasr_batches
            WHERE batch_id = CASE WHEN TG_OP = 'DELETE' THEN OLD.batch_id ELSE NEW.batch_id END;
    END IF;
    IF TG_OP = 'DELETE' THEN
        IF NOT OLD.status = ANY (prepared) OR batch_status NOT IN ('PREPARING', 'DRAFT') THEN
            RAISE EXCEPTION 'a submitted or released request is never deleted'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN OLD;
    END IF;
    IF TG_OP = 'INSERT' AND NOT NEW.status = ANY (prepared) THEN
        RAISE EXCEPTION 'a request begins in preparation, not as %', NEW.status
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.status = ANY (prepared) THEN
        IF TG_OP = 'UPDATE' AND NOT OLD.status = ANY (prepared) THEN
            RAISE EXCEPTION 'a released request does not go back' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF batch_status NOT IN ('PREPARING', 'DRAFT') THEN
            RAISE EXCEPTION 'what was submitted for decision does not change; the batch must go back to draft first'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
    ELSIF OLD.status = ANY (prepared) AND NOT (OLD.status = 'VALID'
          AND (NEW.status = 'RELEASED' AND batch_status = 'SENDING' OR NEW.status = 'CANCELLED')) THEN
        RAISE EXCEPTION 'only a valid request is released, and only while its batch is being sent'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_OP = 'UPDATE' AND (NOT OLD.status = ANY (prepared) OR NOT NEW.status = ANY (prepared)) THEN
        PERFORM dasr_request_unchanged(OLD, NEW);
    END IF;
    IF NEW.status = 'RELEASED' AND OLD.status <> 'RELEASED' THEN
        PERFORM dasr_request_may_leave(NEW);
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION dasr_request_unchanged(was dasr_requests, is_now dasr_requests) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    IF (was.account_id, was.batch_id, was.account_number, was.customer_number, was.customer_name, was.customer_class,
        was.return_right, was.override_id, was.meter_number, was.annual_kwh, was.replaces_request_id)
       IS DISTINCT FROM
       (is_now.account_id, is_now.batch_id, is_now.account_number, is_now.customer_number, is_now.customer_name,
        is_now.customer_class, is_now.return_right, is_now.override_id, is_now.meter_number, is_now.annual_kwh,
        is_now.replaces_request_id)
       OR (was.transmission_id IS NOT NULL
           AND (was.transmission_id, was.set_control, was.transaction_number, was.tracking_number)
               IS DISTINCT FROM
               (is_now.transmission_id, is_now.set_control, is_now.transaction_number, is_now.tracking_number))
    THEN
        RAISE EXCEPTION 'a released request never changes' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
END
$$;

CREATE FUNCTION dasr_request_may_leave(request dasr_requests) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    account accounts%ROWTYPE;
BEGIN
    SELECT * INTO account FROM accounts WHERE account_id = request.account_id FOR SHARE;
    IF account.customer_class = 'residential' OR account.status <> 'active'
       OR account.account_number <> request.account_number
       OR (account.return_right NOT IN ('explicit', 'silent') AND NOT EXISTS (
            SELECT 1 FROM dasr_overrides o WHERE o.account_id = request.account_id
               AND o.override_id = request.override_id AND o.return_right = account.return_right)) THEN
        RAISE EXCEPTION 'account % may not be returned: it is % and %, return right %', account.account_number,
            account.customer_class, account.status, account.return_right
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
END
$$;
CREATE TRIGGER dasr_requests_guard BEFORE INSERT OR UPDATE OR DELETE ON dasr_requests
    FOR EACH ROW EXECUTE FUNCTION dasr_request_guard();
