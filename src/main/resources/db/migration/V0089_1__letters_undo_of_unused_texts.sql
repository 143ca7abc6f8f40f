-- The approval of a text can be taken back as long as no mailing uses it; then it waits again. All else is as before.
CREATE OR REPLACE FUNCTION letter_template_version_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a version of a letter is never deleted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'DRAFT' THEN
            RAISE EXCEPTION 'a version of a letter begins as a draft' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.status <> 'DRAFT'
       AND (OLD.subject, OLD.body) IS DISTINCT FROM (NEW.subject, NEW.body) THEN
        RAISE EXCEPTION 'version % is %: its text never changes', OLD.number, lower(OLD.status)
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.status = 'APPROVED' AND NEW.status = 'SUBMITTED'
       AND NOT EXISTS (SELECT 1 FROM letter_mailings WHERE letter_mailings.version_id = NEW.version_id)
       AND EXISTS (SELECT 1 FROM approvals WHERE subject_kind = 'letter-template' AND subject_id = NEW.version_id
                   AND ended_at IS NULL AND status = 'WAITING') THEN
        RETURN NEW;
    END IF;
    IF OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN
       (('DRAFT', 'SUBMITTED'), ('DRAFT', 'WITHDRAWN'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'APPROVED'),
        ('SUBMITTED', 'WITHDRAWN'), ('APPROVED', 'WITHDRAWN')) THEN
        RAISE EXCEPTION 'a version of a letter does not go from % to %', OLD.status, NEW.status
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.status = 'APPROVED' AND OLD.status <> 'APPROVED' AND NOT EXISTS (
        SELECT 1 FROM approvals a JOIN approval_decisions d ON d.decision_id = a.decision_id
        WHERE a.subject_kind = 'letter-template' AND a.subject_id = NEW.version_id AND a.status = 'APPROVED'
          AND a.ended_at IS NULL AND d.verdict = 'APPROVED' AND d.content_hash = NEW.content_hash
          AND NOT EXISTS (SELECT 1 FROM letter_template_makers m
                          WHERE m.version_id = NEW.version_id AND m.user_id = d.decided_by)) THEN
        RAISE EXCEPTION 'no version of a letter is approved without the approval of somebody who did not write it'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
