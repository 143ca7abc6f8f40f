-- Notices under PU Code 394.5. The draft is one JSON text, judged here by the same rules as in the application as soon as it
-- is more than a draft; the document is what was approved, kept as it was composed.

CREATE FUNCTION notice_energy_cents(draft JSONB) RETURNS NUMERIC LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE draft #>> '{offer,pricing,kind}'
        WHEN 'fixed' THEN (draft #>> '{offer,pricing,energyCents}')::numeric
        ELSE (draft #>> '{offer,pricing,assumedCents}')::numeric + (draft #>> '{offer,pricing,marginCents}')::numeric END
$$;

CREATE FUNCTION notice_recurring(draft JSONB) RETURNS NUMERIC LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(sum((charge ->> 'amount')::numeric), 0) FROM jsonb_array_elements(draft #> '{offer,recurring}') charge
$$;

-- The short and the long form of the price agree: the stated price is the computed one, to the stated decimals.
CREATE FUNCTION notice_prices_agree(draft JSONB) RETURNS BOOLEAN LANGUAGE sql IMMUTABLE AS $$
    SELECT round(round(notice_energy_cents(draft) + notice_recurring(draft) * 100 / (draft #>> '{offer,referenceUse}')::numeric, 4),
            least(4, greatest(2, scale(trim_scale((draft #>> '{offer,statedPrice}')::numeric)))))
        = (draft #>> '{offer,statedPrice}')::numeric
$$;

CREATE FUNCTION notice_deposit_allowed(draft JSONB) RETURNS BOOLEAN LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce((draft #>> '{offer,deposit}')::numeric <= 3 * round(notice_recurring(draft)
        + notice_energy_cents(draft) * (draft #>> '{offer,estimatedUse}')::numeric / 100, 2), TRUE)
$$;

CREATE TABLE notices (
    notice_id      UUID        PRIMARY KEY,
    reference      TEXT        NOT NULL CONSTRAINT notices_reference_uq UNIQUE,
    status         TEXT        NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED', 'CANCELLED')),
    customer_name  TEXT        NOT NULL CHECK (length(customer_name) BETWEEN 1 AND 200),
    draft          TEXT        NOT NULL CHECK (draft IS JSON OBJECT),
    text_version   TEXT        NOT NULL,
    document       TEXT,
    content_hash   TEXT,
    made_by        UUID        NOT NULL REFERENCES users (user_id),
    made_by_name   TEXT        NOT NULL,
    made_at        TIMESTAMPTZ NOT NULL,
    approved_by    UUID        REFERENCES users (user_id),
    issued_by_name TEXT,
    issued_at      TIMESTAMPTZ,
    -- what the right to cancel hangs on
    signed_on      DATE,
    verified_on    DATE,
    provided_on    DATE,
    cancel_until   DATE,
    deadline       TEXT        REFERENCES deadlines (reference),
    version        BIGINT      NOT NULL,

    CONSTRAINT notices_document_ck CHECK ((status = 'DRAFT') = (document IS NULL)),
    CONSTRAINT notices_hash_ck CHECK (content_hash IS NOT DISTINCT FROM encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    CONSTRAINT notices_class_has_the_duty_ck
        CHECK (status = 'DRAFT' OR (draft::jsonb ->> 'customerClass') IN ('RESIDENTIAL', 'SMALL_COMMERCIAL')),
    CONSTRAINT notices_small_commercial_below_20_kw_ck
        CHECK (status = 'DRAFT' OR (draft::jsonb ->> 'customerClass') <> 'SMALL_COMMERCIAL'
               OR coalesce((draft::jsonb ->> 'maximumDemand')::numeric < 20, FALSE)),
    CONSTRAINT notices_registration_number_ck
        CHECK (status = 'DRAFT' OR coalesce(btrim(draft::jsonb #>> '{provider,registrationNumber}'), '') <> ''),
    CONSTRAINT notices_index_explained_ck
        CHECK (status = 'DRAFT' OR (draft::jsonb #>> '{offer,pricing,kind}') = 'fixed'
               OR coalesce(btrim(draft::jsonb #>> '{offer,pricing,explanation}'), '') <> ''),
    CONSTRAINT notices_prices_agree_ck CHECK (status = 'DRAFT' OR notice_prices_agree(draft::jsonb)),
    CONSTRAINT notices_deposit_ck CHECK (status = 'DRAFT' OR notice_deposit_allowed(draft::jsonb)),
    CONSTRAINT notices_maker_is_never_checker_ck CHECK (approved_by IS NULL OR approved_by <> made_by),
    CONSTRAINT notices_approved_ck CHECK ((status IN ('APPROVED', 'ISSUED', 'CANCELLED')) = (approved_by IS NOT NULL)),
    CONSTRAINT notices_issued_ck CHECK ((status IN ('ISSUED', 'CANCELLED')) = (issued_at IS NOT NULL)),
    CONSTRAINT notices_issue_is_complete_ck CHECK (issued_at IS NULL
        OR (issued_by_name IS NOT NULL AND provided_on IS NOT NULL AND cancel_until IS NOT NULL AND deadline IS NOT NULL
            AND (signed_on IS NULL) <> (verified_on IS NULL)
            AND cancel_until > coalesce(signed_on, verified_on)))
);
CREATE INDEX notices_recent_ix ON notices (made_at DESC, notice_id DESC);
CREATE INDEX notices_status_ix ON notices (status, made_at DESC, notice_id DESC);

-- A notice changes only as a draft; what was issued never does, except that the customer cancels once.
CREATE FUNCTION notice_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a notice is never deleted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF (OLD.notice_id, OLD.reference, OLD.made_by, OLD.made_by_name, OLD.made_at)
       IS DISTINCT FROM (NEW.notice_id, NEW.reference, NEW.made_by, NEW.made_by_name, NEW.made_at) THEN
        RAISE EXCEPTION 'notice % keeps its number and maker', OLD.reference USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.status <> 'DRAFT' AND NEW.status <> 'DRAFT'
       AND (OLD.customer_name, OLD.draft, OLD.text_version, OLD.document, OLD.content_hash)
           IS DISTINCT FROM (NEW.customer_name, NEW.draft, NEW.text_version, NEW.document, NEW.content_hash) THEN
        RAISE EXCEPTION 'notice % was submitted and does not change', OLD.reference
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.status IN ('ISSUED', 'CANCELLED') AND (
        NOT (OLD.status = 'ISSUED' AND NEW.status IN ('ISSUED', 'CANCELLED') OR NEW.status = OLD.status)
        OR (OLD.customer_name, OLD.draft, OLD.document, OLD.approved_by, OLD.issued_by_name, OLD.issued_at,
            OLD.provided_on, OLD.cancel_until, OLD.deadline)
           IS DISTINCT FROM
           (NEW.customer_name, NEW.draft, NEW.document, NEW.approved_by, NEW.issued_by_name, NEW.issued_at,
            NEW.provided_on, NEW.cancel_until, NEW.deadline)
        OR (OLD.signed_on, OLD.verified_on) IS DISTINCT FROM (NEW.signed_on, NEW.verified_on)) THEN
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
CREATE TRIGGER notices_guard BEFORE UPDATE OR DELETE ON notices FOR EACH ROW EXECUTE FUNCTION notice_guard();

-- What customers sent back: kept whether in time or not.
CREATE TABLE notice_cancellations (
    cancellation_id  UUID        PRIMARY KEY,
    notice_id        UUID        NOT NULL REFERENCES notices (notice_id),
    way              TEXT        NOT NULL CHECK (way IN ('MAIL', 'HAND', 'FAX', 'EMAIL')),
    posted_on        DATE        NOT NULL,
    cancel_until     DATE        NOT NULL,
    in_time          BOOLEAN     NOT NULL,
    remark           TEXT        CHECK (length(remark) <= 1000),
    recorded_at      TIMESTAMPTZ NOT NULL,
    recorded_by      UUID        NOT NULL REFERENCES users (user_id),
    recorded_by_name TEXT        NOT NULL,
    CONSTRAINT notice_cancellations_in_time_ck CHECK (in_time = (posted_on <= cancel_until))
);
CREATE INDEX notice_cancellations_notice_ix ON notice_cancellations (notice_id, recorded_at);
CREATE UNIQUE INDEX notice_cancellations_once_in_time_uq ON notice_cancellations (notice_id) WHERE in_time;
CREATE TRIGGER notice_cancellations_insert_only BEFORE UPDATE OR DELETE ON notice_cancellations
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
