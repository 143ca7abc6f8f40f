-- Who changed what, when, why, before and after. Insert-only.
CREATE TABLE audit_events (
    event_id      UUID        PRIMARY KEY,
    occurred_at   TIMESTAMPTZ NOT NULL,
    actor_id      UUID,
    actor_name    TEXT        NOT NULL,
    action        TEXT        NOT NULL,
    subject_kind  TEXT        NOT NULL,
    subject_id    TEXT        NOT NULL,
    subject_label TEXT        NOT NULL,
    address       TEXT,
    summary       TEXT        NOT NULL,
    reason        TEXT,
    before_values JSONB,
    after_values  JSONB,
    request_id    TEXT,
    remote_address TEXT
);
CREATE INDEX audit_events_recent_ix ON audit_events (occurred_at DESC, event_id DESC);
CREATE INDEX audit_events_subject_ix ON audit_events (subject_kind, subject_id, occurred_at DESC, event_id DESC);
CREATE INDEX audit_events_actor_ix ON audit_events (actor_id, occurred_at DESC, event_id DESC);
CREATE INDEX audit_events_system_ix ON audit_events (occurred_at DESC, event_id DESC) WHERE actor_id IS NULL;
CREATE INDEX audit_events_action_ix ON audit_events (action, occurred_at DESC, event_id DESC);
CREATE INDEX audit_events_kind_ix ON audit_events (subject_kind, occurred_at DESC, event_id DESC);
-- Words of what a person reads. Core PostgreSQL only: trigrams need an extension that a managed database may not offer.
CREATE INDEX audit_events_text_ix ON audit_events
    USING gin (to_tsvector('simple', subject_label || ' ' || summary || ' ' || coalesce(reason, '')));
CREATE TRIGGER audit_events_insert_only BEFORE UPDATE OR DELETE ON audit_events
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_events_never_truncated BEFORE TRUNCATE ON audit_events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
