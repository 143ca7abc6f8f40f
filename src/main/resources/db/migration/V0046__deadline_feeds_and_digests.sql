-- A person's calendar address. Of the secret in it only the hash is kept; a person has at most one that works.
CREATE TABLE deadline_feeds (
    feed_id      UUID        PRIMARY KEY,
    user_id      UUID        NOT NULL REFERENCES users (user_id),
    token_sha256 TEXT        NOT NULL CONSTRAINT deadline_feeds_token_uq UNIQUE CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
    only_mine    BOOLEAN     NOT NULL,
    created_at   TIMESTAMPTZ NOT NULL,
    revoked_at   TIMESTAMPTZ
);
CREATE UNIQUE INDEX deadline_feeds_one_each_uq ON deadline_feeds (user_id) WHERE revoked_at IS NULL;

-- Who wants the daily e-mail, and from which hour on, Pacific time. No row: nobody asked, nothing is sent.
CREATE TABLE deadline_digests (
    user_id   UUID     PRIMARY KEY REFERENCES users (user_id),
    enabled   BOOLEAN  NOT NULL,
    from_hour SMALLINT NOT NULL CHECK (from_hour BETWEEN 0 AND 23),
    only_mine BOOLEAN  NOT NULL
);

-- One row for each person and day: whoever writes it sends. A row that stays CLAIMED belongs to a node that stopped while
-- sending; it is not sent again, for once too few is better than twice.
CREATE TABLE deadline_digest_sendings (
    user_id    UUID        NOT NULL REFERENCES users (user_id),
    on_day     DATE        NOT NULL,
    status     TEXT        NOT NULL CHECK (status IN ('CLAIMED', 'SENT', 'NOTHING', 'FAILED')),
    attempts   INT         NOT NULL CHECK (attempts BETWEEN 1 AND 10),
    changed_at TIMESTAMPTZ NOT NULL,
    problem    TEXT,
    PRIMARY KEY (user_id, on_day)
);
