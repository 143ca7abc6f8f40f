-- A notice may be given first and agreed to later: the right to cancel hangs on the signing or the verification, which is
-- recorded once, with the issue or after it, and never changes then.
ALTER TABLE notices DROP CONSTRAINT notices_issue_is_complete_ck;
ALTER TABLE notices ADD CONSTRAINT notices_issue_is_complete_ck CHECK (issued_at IS NULL
    OR (issued_by_name IS NOT NULL AND provided_on IS NOT NULL
        AND (cancel_until IS NULL) = (deadline IS NULL)
        AND (num_nonnulls(signed_on, verified_on) = 1) = (cancel_until IS NOT NULL)
        AND num_nonnulls(signed_on, verified_on) <= 1
        AND (cancel_until IS NULL OR cancel_until > coalesce(signed_on, verified_on))));
ALTER TABLE notices ADD CONSTRAINT notices_only_an_agreement_is_cancelled_ck
    CHECK (status <> 'CANCELLED' OR cancel_until IS NOT NULL);

-- The customer of the accounts' room whom the notice is for; NULL for a person who has no account here yet.
ALTER TABLE notices ADD COLUMN customer_id UUID REFERENCES customers (customer_id);
CREATE INDEX notices_customer_ix ON notices (customer_id, made_at DESC) WHERE customer_id IS NOT NULL;

CREATE OR REPLACE FUNCTION notice_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a notice is never deleted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF (OLD.notice_id, OLD.reference, OLD.made_by, OLD.made_by_name, OLD.made_at)
       IS DISTINCT FROM (NEW.notice_id, NEW.reference, NEW.made_by, NEW.made_by_name, NEW.made_at) THEN
        RAISE EXCEPTION 'notice % keeps its number and maker', OLD.reference USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.status <> 'DRAFT' AND NEW.status <> 'DRAFT'
       AND (OLD.customer_name, OLD.customer_id, OLD.draft, OLD.text_version, OLD.document, OLD.content_hash)
           IS DISTINCT FROM
           (NEW.customer_name, NEW.customer_id, NEW.draft, NEW.text_version, NEW.document, NEW.content_hash) THEN
        RAISE EXCEPTION 'notice % was submitted and does not change', OLD.reference
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.status IN ('ISSUED', 'CANCELLED') AND (
        NOT (OLD.status = 'ISSUED' AND NEW.status IN ('ISSUED', 'CANCELLED') OR NEW.status = OLD.status)
        OR (OLD.customer_name, OLD.draft, OLD.document, OLD.approved_by, OLD.issued_by_name, OLD.issued_at, OLD.provided_on)
           IS DISTINCT FROM
           (NEW.customer_name, NEW.draft, NEW.document, NEW.approved_by, NEW.issued_by_name, NEW.issued_at, NEW.provided_on)
        OR (OLD.cancel_until IS NOT NULL
            AND (OLD.signed_on, OLD.verified_on, OLD.cancel_until, OLD.deadline)
                IS DISTINCT FROM (NEW.signed_on, NEW.verified_on, NEW.cancel_until, NEW.deadline))) THEN
        RAISE EXCEPTION 'notice % is issued and never changes', OLD.reference
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'notices_issued_never_changes';
    END IF;
    IF NEW.status = 'ISSUED' AND OLD.status <> 'ISSUED' AND NOT EXISTS (
        SELECT 1 FROM approvals WHERE subject_kind = 'notice' AND subject_id = NEW.notice_id AND status = 'APPROVED'
          AND ended_at IS NULL AND content_hash = NEW.content_hash) THEN
        RAISE EXCEPTION 'notice % has no live approval of exactly this content', NEW.reference
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'notices_need_a_live_approval';
    END IF;
    RETURN NEW;
END
$$;
