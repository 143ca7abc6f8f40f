-- Files of the mail house that say which letters came back, checked and committed by a person.
CREATE TABLE letter_return_files (
    import_id        UUID        PRIMARY KEY,
    reference        TEXT        NOT NULL UNIQUE,
    file_name        TEXT        NOT NULL,
    file_bytes       BIGINT      NOT NULL CHECK (file_bytes > 0),
    file_sha256      TEXT        NOT NULL,
    status           TEXT        NOT NULL CHECK (status IN
        ('UPLOADED', 'CHECKING', 'CHECKED', 'REFUSED', 'COMMITTING', 'COMMITTED', 'DISCARDED')),
    refusal          TEXT,
    notice           TEXT,
    notes            TEXT        NOT NULL DEFAULT '',
    file_format      TEXT        CHECK (file_format IN ('CSV', 'XLSX')),
    rows_read        BIGINT      NOT NULL DEFAULT 0,
    rows_bad         BIGINT      NOT NULL DEFAULT 0,
    uploaded_by      UUID        NOT NULL REFERENCES users (user_id),
    uploaded_by_name TEXT        NOT NULL,
    uploaded_at      TIMESTAMPTZ NOT NULL,
    checked_at       TIMESTAMPTZ,
    decided_by_name  TEXT,
    decided_at       TIMESTAMPTZ,
    job_id           UUID,
    version          BIGINT      NOT NULL,
    CONSTRAINT letter_return_files_refusal_ck CHECK ((status = 'REFUSED') = (refusal IS NOT NULL)),
    CONSTRAINT letter_return_files_counts_ck CHECK (rows_bad BETWEEN 0 AND rows_read)
);

-- Written before the file's own row, which takes a gapless reference and comes last.
CREATE TABLE letter_return_chunks (
    import_id UUID  NOT NULL REFERENCES letter_return_files (import_id) DEFERRABLE INITIALLY DEFERRED,
    chunk_no  INT   NOT NULL,
    bytes     BYTEA NOT NULL,
    PRIMARY KEY (import_id, chunk_no)
);
CREATE TRIGGER letter_return_chunks_insert_only BEFORE UPDATE OR DELETE ON letter_return_chunks
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The file's rows, as they were read.
CREATE TABLE letter_return_rows (
    import_id   UUID   NOT NULL REFERENCES letter_return_files (import_id),
    row_no      BIGINT NOT NULL,
    problems    TEXT,
    letter      TEXT,
    letter_id   UUID   REFERENCES letters (letter_id),
    returned_on DATE,
    reason      TEXT,
    PRIMARY KEY (import_id, row_no)
);
CREATE INDEX letter_return_rows_letter_ix ON letter_return_rows (letter_id) WHERE letter_id IS NOT NULL;

CREATE TABLE letter_return_errors (
    import_id   UUID   NOT NULL REFERENCES letter_return_files (import_id),
    row_no      BIGINT NOT NULL,
    error_no    INT    NOT NULL,
    column_name TEXT   NOT NULL,
    problem     TEXT   NOT NULL,
    reason      TEXT   NOT NULL,
    PRIMARY KEY (import_id, row_no, error_no)
);

-- What was decided on a file stays as it was decided.
CREATE FUNCTION letter_return_guard() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'letter_return_files' THEN
        IF TG_OP = 'DELETE' OR OLD.status IN ('COMMITTED', 'DISCARDED')
           OR (OLD.import_id, OLD.reference, OLD.file_sha256, OLD.uploaded_by)
              IS DISTINCT FROM (NEW.import_id, NEW.reference, NEW.file_sha256, NEW.uploaded_by) THEN
            RAISE EXCEPTION 'a decided file of returned mail never changes' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF EXISTS (SELECT 1 FROM letter_return_files WHERE import_id = OLD.import_id AND status IN ('COMMITTED', 'DISCARDED')) THEN
        RAISE EXCEPTION 'the rows of a decided file never change' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER letter_return_files_guard BEFORE UPDATE OR DELETE ON letter_return_files
    FOR EACH ROW EXECUTE FUNCTION letter_return_guard();
CREATE TRIGGER letter_return_rows_guard BEFORE UPDATE OR DELETE ON letter_return_rows
    FOR EACH ROW EXECUTE FUNCTION letter_return_guard();
CREATE TRIGGER letter_return_errors_guard BEFORE UPDATE OR DELETE ON letter_return_errors
    FOR EACH ROW EXECUTE FUNCTION letter_return_guard();
