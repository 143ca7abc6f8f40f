-- Sessions (the shape Spring Session expects), jobs (the table db-scheduler expects, and our own record of each job),
-- and the insert-only guard that every history table uses.

CREATE TABLE spring_session (
    primary_id            CHAR(36)     NOT NULL,
    session_id            CHAR(36)     NOT NULL,
    creation_time         BIGINT       NOT NULL,
    last_access_time      BIGINT       NOT NULL,
    max_inactive_interval INT          NOT NULL,
    expiry_time           BIGINT       NOT NULL,
    principal_name        VARCHAR(100),
    CONSTRAINT spring_session_pk PRIMARY KEY (primary_id)
);
CREATE UNIQUE INDEX spring_session_ix1 ON spring_session (session_id);
CREATE INDEX spring_session_ix2 ON spring_session (expiry_time);
CREATE INDEX spring_session_ix3 ON spring_session (principal_name);

-- The one cascade in this schema: a session's attributes are part of the session and Spring Session deletes the parent only.
CREATE TABLE spring_session_attributes (
    session_primary_id CHAR(36)     NOT NULL,
    attribute_name     VARCHAR(200) NOT NULL,
    attribute_bytes    BYTEA        NOT NULL,
    CONSTRAINT spring_session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name),
    CONSTRAINT spring_session_attributes_fk FOREIGN KEY (session_primary_id)
        REFERENCES spring_session (primary_id) ON DELETE CASCADE
);

CREATE TABLE scheduled_tasks (
    task_name            TEXT        NOT NULL,
    task_instance        TEXT        NOT NULL,
    task_data            BYTEA,
    execution_time       TIMESTAMPTZ NOT NULL,
    picked               BOOLEAN     NOT NULL,
    picked_by            TEXT,
    last_success         TIMESTAMPTZ,
    last_failure         TIMESTAMPTZ,
    consecutive_failures INT,
    last_heartbeat       TIMESTAMPTZ,
    version              BIGINT      NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time_ix ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat_ix ON scheduled_tasks (last_heartbeat);

CREATE TABLE jobs (
    job_id            UUID        PRIMARY KEY,
    kind              TEXT        NOT NULL,
    label             TEXT        NOT NULL,
    address           TEXT,
    payload           TEXT        NOT NULL,
    status            TEXT        NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    progress_done     BIGINT      NOT NULL DEFAULT 0 CHECK (progress_done >= 0),
    progress_total    BIGINT      CHECK (progress_total >= 0),
    message           TEXT,
    attempts          INT         NOT NULL DEFAULT 0,
    cancel_requested  BOOLEAN     NOT NULL DEFAULT FALSE,
    requested_by      UUID,
    requested_by_name TEXT        NOT NULL,
    requested_at      TIMESTAMPTZ NOT NULL,
    started_at        TIMESTAMPTZ,
    finished_at       TIMESTAMPTZ
);
CREATE INDEX jobs_recent_ix ON jobs (requested_at DESC, job_id DESC);
CREATE INDEX jobs_status_ix ON jobs (status, requested_at DESC, job_id DESC);
CREATE INDEX jobs_requester_ix ON jobs (requested_by, requested_at DESC, job_id DESC);
CREATE INDEX jobs_open_ix ON jobs (kind) WHERE status IN ('QUEUED', 'RUNNING');

-- Used as: CREATE TRIGGER x_insert_only BEFORE UPDATE OR DELETE ON x FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE FUNCTION refuse_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'history in % is never changed or deleted', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

-- Counters for public references such as PGE-2026-0007; a row lock makes them gapless within a transaction.
CREATE TABLE reference_counters (
    series     TEXT   PRIMARY KEY,
    last_value BIGINT NOT NULL CHECK (last_value >= 0)
);
