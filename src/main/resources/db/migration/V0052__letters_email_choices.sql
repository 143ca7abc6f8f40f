-- Which customers chose e-mail instead of paper; the newest choice counts, and none is ever changed.
CREATE TABLE customer_email_choices (
    customer_id     UUID        NOT NULL REFERENCES customers (customer_id),
    choice_id       UUID        NOT NULL,
    -- where they want their letters; null: on paper again
    email           TEXT        CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    recorded_by     UUID        NOT NULL REFERENCES users (user_id),
    recorded_by_name TEXT       NOT NULL,
    recorded_at     TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (customer_id, choice_id)
);
CREATE TRIGGER customer_email_choices_insert_only BEFORE UPDATE OR DELETE ON customer_email_choices
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
