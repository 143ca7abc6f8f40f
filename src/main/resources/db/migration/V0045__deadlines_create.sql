-- Dated duties and rights. A row says where it stands now; how it came there is in deadline_events and is never changed.
CREATE TABLE deadlines (
    deadline_id       UUID        PRIMARY KEY,
    reference         TEXT        NOT NULL CONSTRAINT deadlines_reference_uq UNIQUE,
    kind              TEXT        NOT NULL CHECK (kind IN ('DUTY', 'WINDOW')),
    subject_kind      TEXT        NOT NULL CHECK (length(subject_kind) BETWEEN 1 AND 60),
    subject_id        TEXT        NOT NULL CHECK (length(subject_id) BETWEEN 1 AND 120),
    subject_label     TEXT        NOT NULL CHECK (length(subject_label) BETWEEN 1 AND 200),
    subject_address   TEXT        NOT NULL CHECK (subject_address LIKE '/%'),
    title             TEXT        NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    rule_name         TEXT        NOT NULL CHECK (length(rule_name) BETWEEN 1 AND 300),
    citation_document TEXT        NOT NULL CHECK (length(citation_document) BETWEEN 1 AND 200),
    citation_term     TEXT        NOT NULL CHECK (length(citation_term) BETWEEN 1 AND 300),
    owner_id          UUID        REFERENCES users (user_id),
    owner_name        TEXT,
    due_on            DATE        NOT NULL,
    -- The end of the due day in California, as an instant that is no longer that day.
    due_at            TIMESTAMPTZ NOT NULL,
    status            TEXT        NOT NULL CHECK (status IN ('OPEN', 'DONE', 'MISSED', 'CANCELLED')),
    opened_at         TIMESTAMPTZ NOT NULL,
    steps             INT         NOT NULL CHECK (steps >= 1),
    version           BIGINT      NOT NULL,
    CONSTRAINT deadlines_due_at_is_the_end_of_the_day_ck
        CHECK (due_at = (due_on + 1)::timestamp AT TIME ZONE 'America/Los_Angeles'),
    CONSTRAINT deadlines_owner_has_a_name_ck CHECK ((owner_id IS NULL) = (owner_name IS NULL)),
    CONSTRAINT deadlines_a_right_is_not_missed_ck CHECK (kind = 'DUTY' OR status <> 'MISSED')
);
CREATE INDEX deadlines_due_ix ON deadlines (due_at, (deadline_id::text COLLATE "C"));
CREATE INDEX deadlines_to_do_ix ON deadlines (due_at, (deadline_id::text COLLATE "C")) WHERE status IN ('OPEN', 'MISSED');
CREATE INDEX deadlines_subject_ix ON deadlines (subject_kind, subject_id, due_at);
CREATE INDEX deadlines_owner_ix ON deadlines (owner_id, due_at);
-- The same duty is open once.
CREATE UNIQUE INDEX deadlines_open_once_uq ON deadlines (subject_kind, subject_id, rule_name) WHERE status = 'OPEN';

CREATE TABLE deadline_events (
    deadline_id UUID        NOT NULL REFERENCES deadlines (deadline_id),
    step        INT         NOT NULL CHECK (step >= 1),
    kind        TEXT        NOT NULL CHECK (kind IN ('OPENED', 'MET', 'PASSED', 'MISSED', 'CANCELLED', 'MOVED', 'TAKEN', 'NOTED')),
    happened_at TIMESTAMPTZ NOT NULL,
    actor_id    UUID        REFERENCES users (user_id),
    actor_name  TEXT        NOT NULL,
    why         TEXT,
    due_before  DATE,
    due_after   DATE,
    PRIMARY KEY (deadline_id, step),
    CONSTRAINT deadline_events_say_why_ck CHECK (kind NOT IN ('MET', 'CANCELLED', 'MOVED', 'NOTED') OR length(why) > 0),
    CONSTRAINT deadline_events_moves_name_both_days_ck
        CHECK ((kind = 'MOVED') = (due_before IS NOT NULL AND due_after IS NOT NULL))
);
CREATE TRIGGER deadline_events_insert_only BEFORE UPDATE OR DELETE ON deadline_events
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER deadline_events_never_truncated BEFORE TRUNCATE ON deadline_events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a deadline is about and why it exists stays; where it stands changes only in steps that the history knows.
CREATE FUNCTION deadline_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a deadline is never deleted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF (OLD.deadline_id, OLD.reference, OLD.kind, OLD.subject_kind, OLD.subject_id, OLD.subject_label, OLD.subject_address,
        OLD.title, OLD.rule_name, OLD.citation_document, OLD.citation_term, OLD.opened_at)
       IS DISTINCT FROM
       (NEW.deadline_id, NEW.reference, NEW.kind, NEW.subject_kind, NEW.subject_id, NEW.subject_label, NEW.subject_address,
        NEW.title, NEW.rule_name, NEW.citation_document, NEW.citation_term, NEW.opened_at) THEN
        RAISE EXCEPTION 'deadline % keeps its subject, rule and citation', OLD.reference
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.steps <> OLD.steps + 1 THEN
        RAISE EXCEPTION 'deadline % changes by one step of its history at a time', OLD.reference
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.status IN ('DONE', 'CANCELLED') AND (NEW.status, NEW.due_on) IS DISTINCT FROM (OLD.status, OLD.due_on) THEN
        RAISE EXCEPTION 'deadline % is over and stays as it is', OLD.reference
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER deadlines_guard BEFORE UPDATE OR DELETE ON deadlines FOR EACH ROW EXECUTE FUNCTION deadline_guard();

CREATE FUNCTION deadline_has_its_history() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM deadline_events WHERE deadline_id = NEW.deadline_id AND step = NEW.steps) THEN
        RAISE EXCEPTION 'deadline % has no event for its step %', NEW.reference, NEW.steps
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'deadlines_history_complete';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER deadlines_history AFTER INSERT OR UPDATE ON deadlines
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION deadline_has_its_history();
