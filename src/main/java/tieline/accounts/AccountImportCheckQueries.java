package tieline.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.imports.ImportErrors;

/** The set work of a check: fills the staging table, finds what single rows cannot know, compares with the accounts. */
@Component
class AccountImportCheckQueries {

    /** A staged row {@code s} that nothing speaks against. */
    static final String GOOD = ImportErrors.good("account_import_errors");

    private final JdbcClient jdbc;
    private final JdbcTemplate connections;
    private final AccountImportFindingQueries errors;

    AccountImportCheckQueries(JdbcClient jdbc, JdbcTemplate connections, AccountImportFindingQueries errors) {
        this.jdbc = jdbc;
        this.connections = connections;
        this.errors = errors;
    }

    /** Waits until no other transaction checks this file, and keeps others from it until this transaction ends. */
    void hold(UUID importId) {
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))) waited")
                .param("name", "account-import-check " + importId)
                .query(Integer.class)
                .single();
    }

    /** Removes what an earlier check left. */
    void clear(UUID importId) {
        clearStage(importId);
        update("DELETE FROM account_import_errors WHERE import_id = :import", importId);
        update("DELETE FROM account_import_totals WHERE import_id = :import", importId);
    }

    /** Removes the staged rows and comparisons; errors and totals stay for the page. */
    void clearStage(UUID importId) {
        update("DELETE FROM account_import_matches WHERE import_id = :import", importId);
        update("DELETE FROM account_import_rows WHERE import_id = :import", importId);
    }

    /** Whether the staged rows are there; a crash of the database empties their table. */
    boolean isStaged(UUID importId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM account_import_rows WHERE import_id = :import)")
                .param("import", importId)
                .query(Boolean.class)
                .single();
    }

    /** The import that was committed last; its absence means that none was. */
    Optional<UUID> lastCommitted() {
        return jdbc.sql(
                        "SELECT import_id FROM account_imports WHERE commit_no IS NOT NULL ORDER BY commit_no DESC LIMIT 1")
                .query(UUID.class)
                .optional();
    }

    /** Copies the file's rows into the staging table and tells the planner about them. */
    long stage(AccountImportReader reader, AccountImportReader.Progress progress) {
        // Room for the hash tables of 100,000 rows; for this transaction only.
        jdbc.sql("SET LOCAL work_mem = '64MB'").update();
        Long rows = connections.execute((ConnectionCallback<Long>) connection -> reader.copyRows(connection, progress));
        jdbc.sql("ANALYZE account_import_rows (import_id, row_no, utility, account_number, customer_number, book)")
                .update();
        return rows == null ? 0 : rows;
    }

    /** Turns the problems that the reader noted into errors. */
    void keepReaderProblems(UUID importId) {
        errors.keepReaderProblems(importId);
    }

    /** An account in more than one row: all of them are bad, each names another. Bad rows count too. */
    void findDoubledAccounts(UUID importId) {
        update("""
                INSERT INTO account_import_errors (import_id, row_no, error_no, column_name, problem, reason)
                SELECT s.import_id, s.row_no, 101, 'account_number', 'is in more than one row',
                       'is in more than one row: ' || s.utility || ' ' || s.account_number || ' is also in row '
                       || CASE WHEN s.row_no = d.first_row THEN d.last_row ELSE d.first_row END
                       || CASE WHEN d.rows > 2 THEN ' and in ' || d.rows - 2 || ' more' ELSE '' END
                FROM (SELECT utility, account_number, min(row_no) AS first_row, max(row_no) AS last_row, count(*) AS rows
                      FROM account_import_rows
                      WHERE import_id = :import AND utility IS NOT NULL AND account_number IS NOT NULL
                      GROUP BY utility, account_number HAVING count(*) > 1) d
                JOIN account_import_rows s ON s.import_id = :import
                    AND s.utility = d.utility AND s.account_number = d.account_number
                """, importId);
    }

    /** One customer number with two names: nobody can tell which is right, so all rows of the customer are bad. */
    void findDoublyNamedCustomers(UUID importId) {
        update("""
                WITH names AS (
                    SELECT customer_number, customer_name, min(row_no) AS first_row FROM account_import_rows
                    WHERE import_id = :import AND customer_number IS NOT NULL AND customer_name IS NOT NULL
                    GROUP BY customer_number, customer_name),
                conflicts AS (
                    SELECT customer_number FROM names GROUP BY customer_number HAVING count(*) > 1),
                ranked AS (
                    SELECT customer_number, customer_name, first_row,
                           row_number() OVER (PARTITION BY customer_number ORDER BY first_row) AS place
                    FROM names JOIN conflicts USING (customer_number))
                INSERT INTO account_import_errors (import_id, row_no, error_no, column_name, problem, reason)
                SELECT s.import_id, s.row_no, 102, 'customer_name', 'is not the same in all rows of the customer',
                       'is not the same in all rows of the customer ' || s.customer_number || ': it is "'
                       || s.customer_name || '" here and "' || other.customer_name || '" in row ' || other.first_row
                FROM ranked own
                JOIN ranked other ON other.customer_number = own.customer_number
                    AND other.place = CASE WHEN own.place = 1 THEN 2 ELSE 1 END
                JOIN account_import_rows s ON s.import_id = :import
                    AND s.customer_number = own.customer_number AND s.customer_name = own.customer_name
                """, importId);
    }

    /** Book codes that no book has; an error only where the uploader did not ask to create books. */
    void findUnknownBooks(UUID importId) {
        update("""
                INSERT INTO account_import_errors (import_id, row_no, error_no, column_name, problem, reason)
                SELECT s.import_id, s.row_no, 103, 'book', 'is not the code of a book',
                       'is not the code of a book: "' || s.book || '"; correct it, or upload with "create books" ticked'
                FROM account_import_rows s
                WHERE s.import_id = :import AND s.book IS NOT NULL
                  AND NOT EXISTS (SELECT FROM books b WHERE b.code = s.book)
                """, importId);
    }

    /** Finds the account of each good row and what would change in it. */
    void compare(UUID importId, AccountImportComparison comparison) {
        jdbc.sql("ANALYZE account_import_errors").update();
        update("""
                INSERT INTO account_import_matches
                    (import_id, row_no, account_id, account_version, before_values, after_values)
                SELECT s.import_id, s.row_no, a.account_id, a.version,
                       CASE WHEN d.changed THEN %s END, CASE WHEN d.changed THEN %s END
                FROM account_import_rows s
                JOIN accounts a ON a.utility = s.utility AND a.account_number = s.account_number
                JOIN customers c ON c.customer_id = a.customer_id
                JOIN books b ON b.book_id = a.book_id
                CROSS JOIN LATERAL (SELECT %s) AS d (changed)
                WHERE %s
                """.formatted(comparison.before(), comparison.after(), comparison.differs(), GOOD), importId);
    }

    private void update(String sql, UUID importId) {
        jdbc.sql(sql).param("import", importId).update();
    }
}
