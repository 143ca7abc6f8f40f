-- Letters: templates and their versions, mailings, the letters of each, their documents and the files for the mail house.

CREATE TABLE letter_templates (
    template_id  UUID        PRIMARY KEY,
    reference    TEXT        NOT NULL,
    name         TEXT        NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 120),
    made_by      UUID        NOT NULL REFERENCES users (user_id),
    made_by_name TEXT        NOT NULL,
    made_at      TIMESTAMPTZ NOT NULL,
    version      BIGINT      NOT NULL,
    CONSTRAINT letter_templates_reference_uq UNIQUE (reference)
);
CREATE INDEX letter_templates_recent_ix ON letter_templates (made_at DESC, template_id DESC);

CREATE TABLE letter_template_versions (
    version_id   UUID        PRIMARY KEY,
    template_id  UUID        NOT NULL REFERENCES letter_templates (template_id),
    number       INT         NOT NULL CHECK (number >= 1),
    subject      TEXT        NOT NULL CHECK (length(btrim(subject)) BETWEEN 1 AND 200),
    -- safe HTML with merge fields
    body         TEXT        NOT NULL CHECK (length(body) BETWEEN 1 AND 100000),
    -- SHA-256 of subject and body, computed when it is submitted; what an approval binds to
    content_hash TEXT        CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    status       TEXT        NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'WITHDRAWN')),
    made_by      UUID        NOT NULL REFERENCES users (user_id),
    made_by_name TEXT        NOT NULL,
    made_at      TIMESTAMPTZ NOT NULL,
    changed_at   TIMESTAMPTZ NOT NULL,
    version      BIGINT      NOT NULL,
    CONSTRAINT letter_template_versions_number_uq UNIQUE (template_id, number),
    CONSTRAINT letter_template_versions_hash_ck CHECK (status = 'DRAFT' OR content_hash IS NOT NULL)
);
-- At most one version is in the making.
CREATE UNIQUE INDEX letter_template_versions_open_uq ON letter_template_versions (template_id)
    WHERE status IN ('DRAFT', 'SUBMITTED');

-- Everybody who wrote a version: none of them may approve it.
CREATE TABLE letter_template_makers (
    version_id UUID NOT NULL REFERENCES letter_template_versions (version_id),
    user_id    UUID NOT NULL REFERENCES users (user_id),
    PRIMARY KEY (version_id, user_id)
);
CREATE TRIGGER letter_template_makers_insert_only BEFORE UPDATE OR DELETE ON letter_template_makers
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE letter_mailings (
    mailing_id       UUID        PRIMARY KEY,
    reference        TEXT        NOT NULL,
    name             TEXT        NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 120),
    version_id       UUID        NOT NULL REFERENCES letter_template_versions (version_id),
    -- where the recipients come from: the kind of source, its public reference, and its hash at that moment
    source_kind      TEXT        NOT NULL,
    source_reference TEXT        NOT NULL,
    source_hash      TEXT        NOT NULL,
    per              TEXT        NOT NULL CHECK (per IN ('CUSTOMER', 'ACCOUNT')),
    letter_date      DATE        NOT NULL,
    status           TEXT        NOT NULL CHECK (status IN
        ('CHECKING', 'CHECKED', 'WAITING', 'RELEASED', 'DONE', 'CANCELLED')),
    failure          TEXT,
    letters          INT         NOT NULL DEFAULT 0 CHECK (letters >= 0),
    emails           INT         NOT NULL DEFAULT 0 CHECK (emails >= 0),
    problems         INT         NOT NULL DEFAULT 0 CHECK (problems >= 0),
    content_hash     TEXT        CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    made_by          UUID        NOT NULL REFERENCES users (user_id),
    made_by_name     TEXT        NOT NULL,
    made_at          TIMESTAMPTZ NOT NULL,
    -- whether a second person must release it, from the limit in force when it was checked
    second_person    BOOLEAN     NOT NULL DEFAULT FALSE,
    released_by      UUID        REFERENCES users (user_id),
    released_by_name TEXT,
    released_at      TIMESTAMPTZ,
    done_at          TIMESTAMPTZ,
    job_id           UUID,
    version          BIGINT      NOT NULL,
    CONSTRAINT letter_mailings_reference_uq UNIQUE (reference),
    CONSTRAINT letter_mailings_hash_ck CHECK (status IN ('CHECKING', 'CANCELLED') OR content_hash IS NOT NULL),
    CONSTRAINT letter_mailings_released_ck CHECK (status NOT IN ('RELEASED', 'DONE')
        OR (released_by IS NOT NULL AND released_by_name IS NOT NULL AND released_at IS NOT NULL AND letters > 0)),
    CONSTRAINT letter_mailings_maker_is_never_checker CHECK (NOT second_person OR released_by <> made_by)
);
CREATE INDEX letter_mailings_recent_ix ON letter_mailings (made_at DESC, mailing_id DESC);

-- One letter to one recipient; what it says is frozen with the dry run.
CREATE TABLE letters (
    letter_id      UUID        PRIMARY KEY,
    mailing_id     UUID        NOT NULL REFERENCES letter_mailings (mailing_id),
    number         INT         NOT NULL CHECK (number >= 1),
    recipient_name TEXT        NOT NULL,
    recipient_reference TEXT   NOT NULL,
    address        TEXT[]      NOT NULL,
    zip            TEXT        NOT NULL,
    email          TEXT,
    channel        TEXT        NOT NULL CHECK (channel IN ('PRINT', 'EMAIL')),
    merge_values   JSONB       NOT NULL,
    -- why there will be no letter; null when there will be
    problem        TEXT,
    status         TEXT        NOT NULL CHECK (status IN
        ('PLANNED', 'PROBLEM', 'PRODUCED', 'SENDING', 'SENT', 'NOT_SENT', 'IN_DOUBT', 'RETURNED', 'CANCELLED')),
    -- the e-mail's own number, the same in every attempt
    message_id     TEXT        UNIQUE,
    sending_at     TIMESTAMPTZ,
    sent_at        TIMESTAMPTZ,
    -- what the mail server, the post or a person said
    note           TEXT,
    returned_on    DATE,
    CONSTRAINT letters_number_uq UNIQUE (mailing_id, number),
    CONSTRAINT letters_problem_ck CHECK ((status = 'PROBLEM') = (problem IS NOT NULL)),
    CONSTRAINT letters_email_ck CHECK (channel <> 'EMAIL' OR email IS NOT NULL),
    CONSTRAINT letters_sending_ck CHECK (status <> 'SENDING' OR (message_id IS NOT NULL AND sending_at IS NOT NULL)),
    CONSTRAINT letters_sent_ck CHECK (status NOT IN ('SENT', 'RETURNED') OR sent_at IS NOT NULL),
    CONSTRAINT letters_returned_ck CHECK ((status = 'RETURNED') = (returned_on IS NOT NULL))
);
CREATE INDEX letters_status_ix ON letters (mailing_id, status, number);
CREATE INDEX letters_recent_ix ON letters (letter_id DESC) WHERE status NOT IN ('PLANNED', 'PROBLEM', 'CANCELLED');
CREATE INDEX letters_name_ix ON letters (lower(recipient_name) text_pattern_ops);

-- What a letter is about: a customer, accounts. Begins with it, since its page asks which letters there were.
CREATE TABLE letter_subjects (
    subject_id UUID NOT NULL,
    letter_id  UUID NOT NULL REFERENCES letters (letter_id),
    kind       TEXT NOT NULL,
    PRIMARY KEY (subject_id, letter_id)
);
CREATE TRIGGER letter_subjects_insert_only BEFORE UPDATE OR DELETE ON letter_subjects
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The letter as it was printed or mailed. PDF is compressed already, so PostgreSQL need not try.
CREATE TABLE letter_documents (
    letter_id   UUID        PRIMARY KEY REFERENCES letters (letter_id),
    pdf         BYTEA       NOT NULL,
    sha256      TEXT        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    pages       INT         NOT NULL CHECK (pages >= 1),
    produced_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT letter_documents_sha256_ck CHECK (sha256 = encode(sha256(pdf), 'hex'))
);
ALTER TABLE letter_documents ALTER COLUMN pdf SET STORAGE EXTERNAL;
CREATE TRIGGER letter_documents_insert_only BEFORE UPDATE OR DELETE ON letter_documents
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- For the mail house: letters one after the other, by ZIP, and the list of them.
CREATE TABLE letter_print_files (
    mailing_id UUID        NOT NULL REFERENCES letter_mailings (mailing_id),
    part       INT         NOT NULL CHECK (part >= 1),
    letters    INT         NOT NULL CHECK (letters >= 1),
    pages      INT         NOT NULL CHECK (pages >= letters),
    pdf        BYTEA       NOT NULL,
    sha256     TEXT        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    manifest   TEXT        NOT NULL,
    made_at    TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (mailing_id, part)
);
ALTER TABLE letter_print_files ALTER COLUMN pdf SET STORAGE EXTERNAL;
CREATE TRIGGER letter_print_files_insert_only BEFORE UPDATE OR DELETE ON letter_print_files
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
