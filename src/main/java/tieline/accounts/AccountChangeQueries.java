package tieline.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes of accounts by people: of many in one statement, and the history of each. Rows are locked in the order of
 * their identifiers, so that two changes of overlapping accounts wait for each other instead of ending in a deadlock.
 */
@Component
class AccountChangeQueries {

    private static final String LOCK_ORDER = "ORDER BY a.account_id FOR NO KEY UPDATE OF a";

    private static final String RECORD = """
            INSERT INTO account_changes (account_id, version, kind, changed_at, changed_by_name, reason, before_values,
                after_values)
            """;

    private final JdbcClient jdbc;

    AccountChangeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who changes, when and why. */
    record By(String name, Instant at, String reason) {}

    /** Sets the return right of the active accounts that have another one, with their history; returns how many. */
    long decideReturnRight(AccountConditions conditions, ReturnRightDecision decision, By by) {
        return jdbc.sql("""
                        WITH chosen AS (
                            SELECT a.account_id, a.return_right FROM accounts a
                            WHERE a.status = 'active' AND a.return_right <> :new_return_right AND %s %s),
                        changed AS (
                            UPDATE accounts a SET return_right = :new_return_right, version = a.version + 1
                            FROM chosen WHERE chosen.account_id = a.account_id
                            RETURNING a.account_id, a.version, chosen.return_right AS before)
                        %s
                        SELECT account_id, version, 'CHANGED', :at, :by, :reason,
                               jsonb_build_object('return_right', before),
                               jsonb_strip_nulls(jsonb_build_object('return_right', CAST(:new_return_right AS text),
                                   'return_right_clause', CAST(:clause AS text)))
                        FROM changed
                        """.formatted(conditions.sql(), LOCK_ORDER, RECORD))
                .params(parameters(conditions, by))
                .param("new_return_right", decision.returnRight().code())
                .param("clause", decision.clause())
                .update();
    }

    /** Moves the active accounts that are in other books, with their history; returns how many. */
    long moveTo(AccountConditions conditions, Book book, By by) {
        return jdbc.sql("""
                        WITH chosen AS (
                            SELECT a.account_id, b.code FROM accounts a JOIN books b ON b.book_id = a.book_id
                            WHERE a.status = 'active' AND a.book_id <> :new_book AND %s %s),
                        changed AS (
                            UPDATE accounts a SET book_id = :new_book, version = a.version + 1
                            FROM chosen WHERE chosen.account_id = a.account_id
                            RETURNING a.account_id, a.version, chosen.code AS before)
                        %s
                        SELECT account_id, version, 'CHANGED', :at, :by, :reason, jsonb_build_object('book', before),
                               jsonb_build_object('book', CAST(:new_code AS text))
                        FROM changed
                        """.formatted(conditions.sql(), LOCK_ORDER, RECORD))
                .params(parameters(conditions, by))
                .param("new_book", book.bookId())
                .param("new_code", book.code())
                .update();
    }

    /** Records the change of one value of one account, after its new version is in the database. */
    void record(
            UUID accountId, long version, String column, String before, String after, @Nullable String clause, By by) {
        jdbc.sql(RECORD + """
                        VALUES (:account, :version, 'CHANGED', :at, :by, :reason,
                            jsonb_build_object(CAST(:column AS text), CAST(:before AS text)),
                            jsonb_strip_nulls(jsonb_build_object(CAST(:column AS text), CAST(:after AS text),
                                'return_right_clause', CAST(:clause AS text))))
                        """)
                .param("account", accountId)
                .param("version", version)
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("reason", by.reason())
                .param("column", column)
                .param("before", before)
                .param("after", after)
                .param("clause", clause)
                .update();
    }

    /** Where the account's return right comes from: the latest change of it, or nothing when it came with the account. */
    Optional<ReturnRightSource> returnRightSource(UUID accountId) {
        return jdbc.sql("""
                        SELECT h.changed_at, h.changed_by_name, h.reason, i.reference AS import_reference,
                               h.after_values ->> 'return_right_clause' AS clause
                        FROM account_changes h LEFT JOIN account_imports i ON i.import_id = h.import_id
                        WHERE h.account_id = :account AND jsonb_exists(h.after_values, 'return_right')
                        ORDER BY h.version DESC LIMIT 1
                        """)
                .param("account", accountId)
                .query((row, n) -> new ReturnRightSource(
                        row.getObject("changed_at", java.time.OffsetDateTime.class)
                                .toInstant(),
                        row.getString("changed_by_name"),
                        row.getString("reason"),
                        row.getString("clause"),
                        row.getString("import_reference")))
                .optional();
    }

    private static Map<String, Object> parameters(AccountConditions conditions, By by) {
        Map<String, Object> all = new HashMap<>(conditions.parameters());
        all.put("at", by.at().atOffset(ZoneOffset.UTC));
        all.put("by", by.name());
        all.put("reason", by.reason());
        return all;
    }
}
