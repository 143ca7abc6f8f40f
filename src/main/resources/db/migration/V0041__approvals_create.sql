-- The one four-eyes mechanism: what was submitted for whose decision, who had a hand in it, who decided what on exactly
-- which content, and what was undone. It knows no kind of subject; a room adds guards of its own on these tables.

CREATE TABLE approvals (
    approval_id       UUID        PRIMARY KEY,
    -- what is decided on: a short stable word of the room that owns it, and the identifier there
    subject_kind      TEXT        NOT NULL CHECK (subject_kind ~ '^[a-z][a-z0-9-]{1,39}$'),
    subject_id        UUID        NOT NULL,
    reference         TEXT        NOT NULL CHECK (length(reference) BETWEEN 1 AND 80),
    title             TEXT        NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    address           TEXT        NOT NULL CHECK (address ~ '^/[^/]'),
    utility           TEXT,
    content_hash      TEXT        NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    -- what changed, in words, and what an approval does
    changes           TEXT[]      NOT NULL,
    consequence       TEXT        NOT NULL CHECK (length(consequence) > 0),
    decider_role      TEXT        NOT NULL CHECK (decider_role IN ('ANALYST', 'MANAGER', 'COMPLIANCE', 'ADMINISTRATOR')),
    -- for so long after the decision nothing may follow from it
    undo_seconds      BIGINT      NOT NULL CHECK (undo_seconds >= 0),
    status            TEXT        NOT NULL CHECK (status IN
        ('WAITING', 'APPROVED', 'CHANGES_REQUESTED', 'REJECTED', 'WITHDRAWN', 'VOID')),
    -- the decision that stands; null while none does
    decision_id       UUID,
    submitted_by      UUID        NOT NULL REFERENCES users (user_id),
    submitted_by_name TEXT        NOT NULL,
    submitted_at      TIMESTAMPTZ NOT NULL,
    -- since when it says nothing about its subject any more, and why; null while it is live
    ended_at          TIMESTAMPTZ,
    end_reason        TEXT,
    ended_by_name     TEXT,
    version           BIGINT      NOT NULL,
    CONSTRAINT approvals_subject_uq UNIQUE (approval_id, subject_kind, subject_id, submitted_by),
    CONSTRAINT approvals_decided_ck CHECK (status = 'VOID'
        OR (status IN ('APPROVED', 'CHANGES_REQUESTED', 'REJECTED')) = (decision_id IS NOT NULL)),
    CONSTRAINT approvals_ended_ck CHECK ((ended_at IS NULL) = (end_reason IS NULL)
        AND (ended_at IS NULL) = (ended_by_name IS NULL)),
    CONSTRAINT approvals_live_ck CHECK (CASE status
        WHEN 'WAITING' THEN ended_at IS NULL
        WHEN 'APPROVED' THEN ended_at IS NULL
        WHEN 'WITHDRAWN' THEN ended_at IS NOT NULL
        WHEN 'VOID' THEN ended_at IS NOT NULL
        ELSE TRUE END)
);
-- One live approval for each subject.
CREATE UNIQUE INDEX approvals_one_live_uq ON approvals (subject_kind, subject_id) WHERE ended_at IS NULL;
CREATE INDEX approvals_subject_ix ON approvals (subject_kind, subject_id, submitted_at DESC, approval_id DESC);
-- The inbox: what waits, the longest first.
CREATE INDEX approvals_waiting_ix ON approvals (submitted_at, approval_id) WHERE status = 'WAITING';
CREATE INDEX approvals_submitter_ix ON approvals (submitted_by, submitted_at DESC, approval_id DESC);
CREATE INDEX approvals_recent_ix ON approvals (submitted_at DESC, approval_id DESC);
CREATE INDEX approvals_utility_ix ON approvals (utility) WHERE utility IS NOT NULL;

-- Everybody who had a hand in what was submitted, the submitter among them: none of them may decide.
CREATE TABLE approval_makers (
    approval_id UUID NOT NULL REFERENCES approvals (approval_id),
    user_id     UUID NOT NULL REFERENCES users (user_id),
    PRIMARY KEY (approval_id, user_id)
);
CREATE INDEX approval_makers_user_ix ON approval_makers (user_id, approval_id);
CREATE TRIGGER approval_makers_insert_only BEFORE UPDATE OR DELETE ON approval_makers
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Who decides for whom during an absence; both days included, Pacific time.
CREATE TABLE approval_delegations (
    delegation_id UUID        PRIMARY KEY,
    role          TEXT        NOT NULL CHECK (role IN ('ANALYST', 'MANAGER', 'COMPLIANCE', 'ADMINISTRATOR')),
    given_by      UUID        NOT NULL REFERENCES users (user_id),
    given_by_name TEXT        NOT NULL,
    delegate      UUID        NOT NULL REFERENCES users (user_id),
    delegate_name TEXT        NOT NULL,
    from_day      DATE        NOT NULL,
    to_day        DATE        NOT NULL,
    reason        TEXT        NOT NULL CHECK (length(btrim(reason)) > 0),
    given_at      TIMESTAMPTZ NOT NULL,
    ended_at      TIMESTAMPTZ,
    version       BIGINT      NOT NULL,
    CONSTRAINT approval_delegations_days_ck CHECK (to_day >= from_day AND to_day <= from_day + 366),
    CONSTRAINT approval_delegations_somebody_else_ck CHECK (delegate <> given_by),
    CONSTRAINT approval_delegations_person_uq UNIQUE (delegation_id, given_by, delegate)
);
CREATE INDEX approval_delegations_delegate_ix ON approval_delegations (delegate, to_day) WHERE ended_at IS NULL;
CREATE INDEX approval_delegations_giver_ix ON approval_delegations (given_by, given_at DESC, delegation_id DESC);

CREATE FUNCTION approval_delegation_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.given_by <> NEW.delegate
           AND (SELECT count(*) FROM user_roles WHERE role = NEW.role AND user_id IN (NEW.given_by, NEW.delegate)) < 2 THEN
            RAISE EXCEPTION 'both who delegates and who decides instead must hold the role %', NEW.role
                USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'approval_delegations_role';
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL
       OR (OLD.delegation_id, OLD.role, OLD.given_by, OLD.delegate, OLD.from_day, OLD.to_day, OLD.reason, OLD.given_at)
          IS DISTINCT FROM
          (NEW.delegation_id, NEW.role, NEW.given_by, NEW.delegate, NEW.from_day, NEW.to_day, NEW.reason, NEW.given_at)
    THEN
        RAISE EXCEPTION 'a delegation never changes; it can only be ended'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER approval_delegations_guard BEFORE INSERT OR UPDATE OR DELETE ON approval_delegations
    FOR EACH ROW EXECUTE FUNCTION approval_delegation_guard();

-- Decisions: inserted, never changed. What is repeated from the approval lets a check and a room's own guard see it.
CREATE TABLE approval_decisions (
    decision_id        UUID        PRIMARY KEY,
    approval_id        UUID        NOT NULL,
    subject_kind       TEXT        NOT NULL,
    subject_id         UUID        NOT NULL,
    submitted_by       UUID        NOT NULL,
    verdict            TEXT        NOT NULL CHECK (verdict IN ('APPROVED', 'CHANGES_REQUESTED', 'REJECTED')),
    content_hash       TEXT        NOT NULL,
    decided_by         UUID        NOT NULL REFERENCES users (user_id),
    decided_by_name    TEXT        NOT NULL,
    -- whose decision it was, where somebody decided instead of an absent person
    on_behalf_of       UUID,
    on_behalf_of_name  TEXT,
    delegation_id      UUID,
    decided_at         TIMESTAMPTZ NOT NULL,
    -- from when on something may follow from it
    effect_at          TIMESTAMPTZ NOT NULL,
    reason             TEXT,
    FOREIGN KEY (approval_id, subject_kind, subject_id, submitted_by)
        REFERENCES approvals (approval_id, subject_kind, subject_id, submitted_by),
    FOREIGN KEY (delegation_id, on_behalf_of, decided_by)
        REFERENCES approval_delegations (delegation_id, given_by, delegate),
    CONSTRAINT approval_decisions_maker_is_never_checker CHECK (decided_by <> submitted_by),
    CONSTRAINT approval_decisions_of_uq UNIQUE (decision_id, approval_id),
    CONSTRAINT approval_decisions_reason_ck CHECK (verdict = 'APPROVED' OR (reason IS NOT NULL AND length(btrim(reason)) > 0)),
    CONSTRAINT approval_decisions_effect_ck CHECK (effect_at >= decided_at),
    CONSTRAINT approval_decisions_behalf_ck CHECK ((on_behalf_of IS NULL) = (on_behalf_of_name IS NULL)
        AND (on_behalf_of IS NULL) = (delegation_id IS NULL))
);
CREATE INDEX approval_decisions_approval_ix ON approval_decisions (approval_id);
CREATE INDEX approval_decisions_decider_ix ON approval_decisions (decided_by, decided_at DESC, decision_id DESC);
CREATE INDEX approval_decisions_kind_ix ON approval_decisions (subject_kind, decided_at DESC, decision_id DESC);
CREATE TRIGGER approval_decisions_insert_only BEFORE UPDATE OR DELETE ON approval_decisions
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE approvals ADD CONSTRAINT approvals_decision_fk
    FOREIGN KEY (decision_id, approval_id) REFERENCES approval_decisions (decision_id, approval_id) DEFERRABLE;

-- A decision taken back by who took it, before anything followed from it.
CREATE TABLE approval_undos (
    decision_id    UUID        PRIMARY KEY REFERENCES approval_decisions (decision_id),
    undone_by      UUID        NOT NULL REFERENCES users (user_id),
    undone_by_name TEXT        NOT NULL,
    undone_at      TIMESTAMPTZ NOT NULL
);
CREATE TRIGGER approval_undos_insert_only BEFORE UPDATE OR DELETE ON approval_undos
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE approval_comments (
    comment_id      UUID        PRIMARY KEY,
    approval_id     UUID        NOT NULL REFERENCES approvals (approval_id),
    text            TEXT        NOT NULL CHECK (length(btrim(text)) BETWEEN 1 AND 2000),
    written_by      UUID        NOT NULL REFERENCES users (user_id),
    written_by_name TEXT        NOT NULL,
    written_at      TIMESTAMPTZ NOT NULL
);
CREATE INDEX approval_comments_approval_ix ON approval_comments (approval_id, comment_id);
CREATE TRIGGER approval_comments_insert_only BEFORE UPDATE OR DELETE ON approval_comments
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
