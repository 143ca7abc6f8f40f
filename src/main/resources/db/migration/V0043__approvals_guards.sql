-- What the database itself refuses about approvals, whatever the application does. They stand after the migration that
-- carries older decisions over, for those were taken by persons whose roles may have changed since.

-- A decision is on what waits, on exactly its content, by somebody who holds the role and had no hand in it. The row of the
-- approval is locked, so that of two who decide at once the second finds the decision of the first.
CREATE FUNCTION approval_decision_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
    approval approvals%ROWTYPE;
BEGIN
    SELECT * INTO approval FROM approvals WHERE approval_id = NEW.approval_id FOR UPDATE;
    IF approval.status IS DISTINCT FROM 'WAITING' OR approval.content_hash <> NEW.content_hash
       OR EXISTS (SELECT 1 FROM approval_decisions d WHERE d.approval_id = NEW.approval_id
                  AND NOT EXISTS (SELECT 1 FROM approval_undos u WHERE u.decision_id = d.decision_id)) THEN
        RAISE EXCEPTION 'the decision is not on what waits for one' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF EXISTS (SELECT 1 FROM approval_makers WHERE approval_id = NEW.approval_id
               AND user_id IN (NEW.decided_by, NEW.on_behalf_of)) THEN
        RAISE EXCEPTION 'maker is never checker: % had a hand in this, or decides for somebody who had', NEW.decided_by_name
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'approval_decisions_maker_is_never_checker';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM user_roles WHERE user_id = NEW.decided_by AND role = approval.decider_role) THEN
        RAISE EXCEPTION '% does not hold the role that decides: %', NEW.decided_by_name, approval.decider_role
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'approval_decisions_role';
    END IF;
    IF NEW.delegation_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM approval_delegations g
            WHERE g.delegation_id = NEW.delegation_id AND g.ended_at IS NULL AND g.role = approval.decider_role
              AND (NEW.decided_at AT TIME ZONE 'America/Los_Angeles')::DATE BETWEEN g.from_day AND g.to_day) THEN
        RAISE EXCEPTION 'the delegation does not hold on this day' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER approval_decisions_guard BEFORE INSERT ON approval_decisions
    FOR EACH ROW EXECUTE FUNCTION approval_decision_guard();

-- Only who decided takes it back, and only the decision that stands.
CREATE FUNCTION approval_undo_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM approval_decisions d JOIN approvals a ON a.decision_id = d.decision_id
                   WHERE d.decision_id = NEW.decision_id AND d.decided_by = NEW.undone_by AND a.ended_at IS NULL) THEN
        RAISE EXCEPTION 'only the decider takes back a decision, and only one that stands'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER approval_undos_guard BEFORE INSERT ON approval_undos
    FOR EACH ROW EXECUTE FUNCTION approval_undo_guard();

-- An undo is whole: when the transaction ends, what was decided waits again.
CREATE FUNCTION approval_undo_whole_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM approvals WHERE decision_id = NEW.decision_id) THEN
        RAISE EXCEPTION 'an undo is whole: its approval waits again' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER approval_undos_whole_guard AFTER INSERT ON approval_undos
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION approval_undo_whole_guard();

-- What was submitted never changes; its state follows the decisions.
CREATE FUNCTION approval_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
    decided CONSTANT TEXT[] := ARRAY['APPROVED', 'CHANGES_REQUESTED', 'REJECTED'];
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'an approval is never deleted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'WAITING' THEN
            RAISE EXCEPTION 'an approval begins waiting, not as %', NEW.status
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.ended_at IS NOT NULL
       OR (OLD.approval_id, OLD.subject_kind, OLD.subject_id, OLD.reference, OLD.title, OLD.address, OLD.content_hash,
           OLD.changes, OLD.consequence, OLD.decider_role, OLD.undo_seconds, OLD.submitted_by, OLD.submitted_at)
          IS DISTINCT FROM
          (NEW.approval_id, NEW.subject_kind, NEW.subject_id, NEW.reference, NEW.title, NEW.address, NEW.content_hash,
           NEW.changes, NEW.consequence, NEW.decider_role, NEW.undo_seconds, NEW.submitted_by, NEW.submitted_at)
       OR NEW.utility IS DISTINCT FROM OLD.utility THEN
        RAISE EXCEPTION 'what was submitted never changes, and what has ended stays so'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.status = ANY (decided) AND NOT EXISTS (SELECT 1 FROM approval_decisions d
            WHERE d.decision_id = NEW.decision_id AND d.verdict = NEW.status
              AND NOT EXISTS (SELECT 1 FROM approval_undos u WHERE u.decision_id = d.decision_id)) THEN
        RAISE EXCEPTION 'no approval is % without the decision that says so', NEW.status
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.status = 'WAITING' AND OLD.status <> 'WAITING'
       AND NOT EXISTS (SELECT 1 FROM approval_undos WHERE decision_id = OLD.decision_id) THEN
        RAISE EXCEPTION 'a decision is taken back only by an undo' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.status = 'WITHDRAWN' AND OLD.status <> 'WAITING'
       OR NEW.status = 'VOID' AND OLD.status NOT IN ('WAITING', 'APPROVED')
       OR NEW.status = ANY (decided) AND OLD.status NOT IN ('WAITING', NEW.status) THEN
        RAISE EXCEPTION 'an approval does not go from % to %', OLD.status, NEW.status
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER approvals_guard BEFORE INSERT OR UPDATE OR DELETE ON approvals
    FOR EACH ROW EXECUTE FUNCTION approval_guard();
