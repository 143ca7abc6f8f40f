CREATE TABLE users (
    user_id             UUID        PRIMARY KEY,
    username            TEXT        NOT NULL CHECK (username = lower(username) AND length(username) BETWEEN 2 AND 60),
    display_name        TEXT        NOT NULL CHECK (length(display_name) BETWEEN 1 AND 120),
    email               TEXT,
    password_hash       TEXT        NOT NULL,
    enabled             BOOLEAN     NOT NULL,
    sample_user         BOOLEAN     NOT NULL,
    must_change_password BOOLEAN    NOT NULL,
    failed_logins       INT         NOT NULL CHECK (failed_logins >= 0),
    locked_until        TIMESTAMPTZ,
    password_changed_at TIMESTAMPTZ NOT NULL,
    last_login_at       TIMESTAMPTZ,
    created_at          TIMESTAMPTZ NOT NULL,
    -- A session made under an older number is over: raised by everything that ends a person's sessions.
    session_epoch       BIGINT      NOT NULL DEFAULT 0,
    version             BIGINT      NOT NULL,
    CONSTRAINT users_username_uq UNIQUE (username)
);

CREATE TABLE user_roles (
    user_id UUID NOT NULL REFERENCES users (user_id),
    role    TEXT NOT NULL CHECK (role IN ('ANALYST', 'MANAGER', 'COMPLIANCE', 'ADMINISTRATOR')),
    PRIMARY KEY (user_id, role)
);

-- The link printed at the first start on a real database; only its SHA-256 is kept.
CREATE TABLE setup_links (
    token_sha256 TEXT        PRIMARY KEY,
    created_at   TIMESTAMPTZ NOT NULL,
    expires_at   TIMESTAMPTZ NOT NULL,
    used_at      TIMESTAMPTZ
);
