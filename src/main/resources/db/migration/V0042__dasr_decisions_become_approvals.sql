-- The go or no-go of a batch becomes an approval. Decisions keep their identifiers, so that a sent file still names its go;
-- every guard on decisions of V0031 stands here again, on the approvals.

-- What was decided on before. Who submitted it stands in the history only; the preparer is a maker in any case and takes
-- that place. A no-go that was revised later stays a no-go; a go that was voided is void.
SET CONSTRAINTS approvals_decision_fk DEFERRED;
INSERT INTO approvals (approval_id, subject_kind, subject_id, reference, title, address, utility, content_hash, changes,
    consequence, decider_role, undo_seconds, status, decision_id, submitted_by, submitted_by_name, submitted_at, ended_at,
    end_reason, ended_by_name, version)
SELECT c.approval_id, 'dasr-batch', b.batch_id, b.reference, 'D-DASR batch to ' || u.label, '/dasr/' || b.reference,
    u.label, c.content_hash,
    ARRAY[n.requests || CASE n.requests WHEN 1 THEN ' request' ELSE ' requests' END],
    'The batch may be sent to ' || u.label, 'MANAGER', 0, c.status, c.decision_id, b.prepared_by, b.prepared_by_name,
    c.submitted_at, c.ended_at, c.end_reason, CASE WHEN c.ended_at IS NOT NULL THEN 'Tieline' END, 0
FROM (SELECT decision_id AS approval_id, batch_id, content_hash, decision_id, decided_at AS submitted_at,
          CASE WHEN verdict = 'NO_GO' THEN 'REJECTED' WHEN voided_at IS NULL THEN 'APPROVED' ELSE 'VOID' END AS status,
          voided_at AS ended_at, void_reason AS end_reason
      FROM dasr_decisions
      UNION ALL
      SELECT uuidv7(), batch_id, content_hash, NULL, COALESCE(submitted_at, prepared_at), 'WAITING', NULL, NULL
      FROM dasr_batches WHERE status = 'WAITING') c
JOIN dasr_batches b ON b.batch_id = c.batch_id
JOIN (VALUES ('PGE', 'PG&E'), ('SCE', 'SCE'), ('SDGE', 'SDG&E')) AS u (code, label) ON u.code = b.utility
CROSS JOIN LATERAL (SELECT count(*) AS requests FROM dasr_requests r
                    WHERE r.batch_id = b.batch_id AND r.status NOT IN ('INVALID', 'EXCLUDED')) n;

INSERT INTO approval_makers (approval_id, user_id)
SELECT a.approval_id, m.user_id FROM approvals a JOIN dasr_batch_makers m ON m.batch_id = a.subject_id
LEFT JOIN dasr_decisions d ON d.decision_id = a.decision_id
-- who decided and changed a request only later had no hand in what was decided on
WHERE a.subject_kind = 'dasr-batch' AND m.user_id IS DISTINCT FROM d.decided_by
UNION
SELECT approval_id, submitted_by FROM approvals WHERE subject_kind = 'dasr-batch';

INSERT INTO approval_decisions (decision_id, approval_id, subject_kind, subject_id, submitted_by, verdict, content_hash,
    decided_by, decided_by_name, decided_at, effect_at, reason)
SELECT decision_id, decision_id, 'dasr-batch', batch_id, prepared_by,
    CASE verdict WHEN 'GO' THEN 'APPROVED' ELSE 'REJECTED' END, content_hash, decided_by, decided_by_name, decided_at,
    decided_at, reason
FROM dasr_decisions;
SET CONSTRAINTS approvals_decision_fk IMMEDIATE;

ALTER TABLE dasr_transmissions DROP CONSTRAINT dasr_transmissions_decision_id_fkey;
ALTER TABLE dasr_transmissions ADD CONSTRAINT dasr_transmissions_decision_fk
    FOREIGN KEY (decision_id) REFERENCES approval_decisions (decision_id);
DROP TABLE dasr_decisions;
DROP FUNCTION dasr_decision_guard();
DROP FUNCTION dasr_decision_maker_guard();

-- A batch waits for a decision on exactly what it was submitted with.
CREATE FUNCTION dasr_approval_begin_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM dasr_batches WHERE batch_id = NEW.subject_id AND status = 'WAITING'
                   AND content_hash = NEW.content_hash) THEN
        RAISE EXCEPTION 'no batch waits for a decision on this content' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER dasr_approvals_begin_guard BEFORE INSERT ON approvals
    FOR EACH ROW WHEN (NEW.subject_kind = 'dasr-batch') EXECUTE FUNCTION dasr_approval_begin_guard();

-- A decision stands once its batch is being sent: it is neither voided nor undone.
CREATE FUNCTION dasr_approval_end_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM dasr_batches WHERE batch_id = OLD.subject_id AND status IN ('SENDING', 'SENT', 'CLOSED')) THEN
        RAISE EXCEPTION 'the decision stands: its batch is being sent' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER dasr_approvals_end_guard BEFORE UPDATE ON approvals
    FOR EACH ROW WHEN (OLD.subject_kind = 'dasr-batch' AND OLD.status <> 'WAITING'
        AND (NEW.status <> OLD.status OR NEW.ended_at IS DISTINCT FROM OLD.ended_at))
    EXECUTE FUNCTION dasr_approval_end_guard();

-- Nobody who prepared a batch or changed a request in it decides on it, and a decision is on exactly the content there is.
CREATE FUNCTION dasr_decision_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM dasr_batch_makers
               WHERE batch_id = NEW.subject_id AND user_id IN (NEW.decided_by, NEW.on_behalf_of))
       OR EXISTS (SELECT 1 FROM dasr_batches
                  WHERE batch_id = NEW.subject_id AND prepared_by IN (NEW.decided_by, NEW.on_behalf_of)) THEN
        RAISE EXCEPTION 'maker is never checker: % had a hand in this batch', NEW.decided_by_name
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'approval_decisions_maker_is_never_checker';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM dasr_batches WHERE batch_id = NEW.subject_id AND status = 'WAITING'
                   AND content_hash = NEW.content_hash)
       OR NEW.content_hash IS DISTINCT FROM dasr_content_hash(NEW.subject_id) THEN
        RAISE EXCEPTION 'the decision is not on what the batch holds now' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER approval_decisions_dasr_guard BEFORE INSERT ON approval_decisions
    FOR EACH ROW WHEN (NEW.subject_kind = 'dasr-batch') EXECUTE FUNCTION dasr_decision_guard();

-- A batch leaves only under a live go for exactly its content.
CREATE OR REPLACE FUNCTION dasr_live_go(batch UUID, hash TEXT) RETURNS BOOLEAN LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM approvals
                   WHERE subject_kind = 'dasr-batch' AND subject_id = batch AND ended_at IS NULL AND status = 'APPROVED'
                     AND content_hash = hash)
$$;

-- A transmission is built only for a batch that is being sent, under its live go, and its file never changes.
CREATE OR REPLACE FUNCTION dasr_transmission_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
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
    IF NOT EXISTS (SELECT 1 FROM dasr_batches b JOIN approvals a ON a.subject_kind = 'dasr-batch' AND a.subject_id = b.batch_id
                   WHERE b.batch_id = NEW.batch_id AND b.status = 'SENDING' AND a.decision_id = NEW.decision_id
                     AND a.status = 'APPROVED' AND a.ended_at IS NULL AND a.content_hash = b.content_hash) THEN
        RAISE EXCEPTION 'no transmission without a live go for exactly this batch'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
