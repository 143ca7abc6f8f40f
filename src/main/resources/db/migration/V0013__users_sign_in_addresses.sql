-- Sign-ins tried from one network address within a window of time; those with the right password are taken off again.
CREATE TABLE sign_in_addresses (
    address  TEXT        PRIMARY KEY CHECK (length(address) BETWEEN 1 AND 100),
    began_at TIMESTAMPTZ NOT NULL,
    tried    INT         NOT NULL CHECK (tried >= 0)
);
CREATE INDEX sign_in_addresses_began_ix ON sign_in_addresses (began_at);
