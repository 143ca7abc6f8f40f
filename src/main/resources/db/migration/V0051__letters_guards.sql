-- The database's own refusals: an approved text never changes, nothing is mailed from a text that was not approved, a second
-- person releases what the limit says, and a letter says for ever what it said.

CREATE FUNCTION letter_template_version_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
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
CREATE TRIGGER letter_template_versions_guard BEFORE INSERT OR UPDATE OR DELETE ON letter_template_versions
    FOR EACH ROW EXECUTE FUNCTION letter_template_version_guard();

CREATE FUNCTION letter_mailing_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a mailing is never deleted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.reference, OLD.version_id, OLD.source_kind, OLD.source_reference, OLD.per, OLD.letter_date)
       IS DISTINCT FROM
       (NEW.reference, NEW.version_id, NEW.source_kind, NEW.source_reference, NEW.per, NEW.letter_date) THEN
        RAISE EXCEPTION 'what a mailing is never changes' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.status = 'RELEASED' AND (TG_OP = 'INSERT' OR OLD.status <> 'RELEASED') THEN
        IF NOT EXISTS (SELECT 1 FROM letter_template_versions v
                       WHERE v.version_id = NEW.version_id AND v.status = 'APPROVED') THEN
            RAISE EXCEPTION 'letters are made from an approved version only' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF NEW.second_person AND NOT EXISTS (
            SELECT 1 FROM approvals a JOIN approval_decisions d ON d.decision_id = a.decision_id
            WHERE a.subject_kind = 'letter-mailing' AND a.subject_id = NEW.mailing_id AND a.status = 'APPROVED'
              AND a.ended_at IS NULL AND d.content_hash = NEW.content_hash AND d.decided_by = NEW.released_by) THEN
            RAISE EXCEPTION 'a second person releases a mailing of this size'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER letter_mailings_guard BEFORE INSERT OR UPDATE OR DELETE ON letter_mailings
    FOR EACH ROW EXECUTE FUNCTION letter_mailing_guard();

CREATE FUNCTION letter_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
    mailing_status TEXT;
BEGIN
    IF TG_OP = 'INSERT' OR NEW.status = 'PRODUCED' AND OLD.status = 'PLANNED' THEN
        SELECT status INTO mailing_status FROM letter_mailings WHERE mailing_id = NEW.mailing_id;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF mailing_status <> 'CHECKING' OR NEW.status NOT IN ('PLANNED', 'PROBLEM') THEN
            RAISE EXCEPTION 'letters are planned by the dry run of their mailing'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.letter_id, OLD.mailing_id, OLD.number, OLD.recipient_name, OLD.recipient_reference, OLD.address, OLD.zip,
        OLD.email, OLD.channel, OLD.merge_values, OLD.problem)
       IS DISTINCT FROM
       (NEW.letter_id, NEW.mailing_id, NEW.number, NEW.recipient_name, NEW.recipient_reference, NEW.address, NEW.zip,
        NEW.email, NEW.channel, NEW.merge_values, NEW.problem)
       OR (OLD.message_id IS NOT NULL AND OLD.message_id IS DISTINCT FROM NEW.message_id) THEN
        RAISE EXCEPTION 'what a letter says and to whom never changes' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF mailing_status IS NOT NULL AND mailing_status <> 'RELEASED' THEN
        RAISE EXCEPTION 'letters are produced only after their mailing was released'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN
       (('PLANNED', 'PRODUCED'), ('PLANNED', 'CANCELLED'), ('PRODUCED', 'SENDING'), ('PRODUCED', 'SENT'),
        ('PRODUCED', 'CANCELLED'), ('SENDING', 'SENT'), ('SENDING', 'NOT_SENT'), ('SENDING', 'IN_DOUBT'),
        ('NOT_SENT', 'SENDING'), ('NOT_SENT', 'SENT'), ('IN_DOUBT', 'SENT'), ('IN_DOUBT', 'NOT_SENT'),
        ('SENT', 'RETURNED')) THEN
        RAISE EXCEPTION 'a letter does not go from % to %', OLD.status, NEW.status
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER letters_guard BEFORE INSERT OR UPDATE ON letters FOR EACH ROW EXECUTE FUNCTION letter_guard();
CREATE FUNCTION letter_delete_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM letter_mailings m WHERE m.mailing_id = OLD.mailing_id AND m.status = 'CHECKING') THEN
        RAISE EXCEPTION 'a letter is never deleted once its mailing is checked'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
END
$$;
CREATE TRIGGER letters_delete_guard BEFORE DELETE ON letters FOR EACH ROW EXECUTE FUNCTION letter_delete_guard();
