package tieline.accounts;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what a check found, so that the pages need not count again. */
@Component
class AccountImportCountQueries {

    private final JdbcClient jdbc;

    AccountImportCountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the totals of each utility and book; missing accounts only for a complete file. */
    void total(UUID importId, boolean completeFile) {
        jdbc.sql("""
                INSERT INTO account_import_totals
                    (import_id, utility, book, added, changed, unchanged, missing, annual_kwh)
                SELECT :import, s.utility, s.book, count(*) FILTER (WHERE m.row_no IS NULL), count(m.after_values),
                       count(m.row_no) - count(m.after_values), 0, sum(s.annual_kwh)
                FROM account_import_rows s
                LEFT JOIN account_import_matches m ON m.import_id = s.import_id AND m.row_no = s.row_no
                WHERE %s
                GROUP BY s.utility, s.book
                """.formatted(AccountImportCheckQueries.GOOD))
                .param("import", importId)
                .update();
        if (completeFile) {
            totalMissing(importId);
        }
    }

    private void totalMissing(UUID importId) {
        jdbc.sql("""
                INSERT INTO account_import_totals AS t
                    (import_id, utility, book, added, changed, unchanged, missing, annual_kwh)
                SELECT :import, a.utility, b.code, 0, 0, 0, count(*), NULL
                FROM accounts a JOIN books b ON b.book_id = a.book_id
                WHERE %s
                GROUP BY a.utility, b.code
                ON CONFLICT (import_id, utility, book) DO UPDATE SET missing = excluded.missing
                """.formatted(AccountImportCommitQueries.MISSING))
                .param("import", importId)
                .update();
    }

    /** The counts of a check whose totals are written. */
    AccountImportCounts count(UUID importId, long rowsRead) {
        return jdbc.sql("""
                        WITH totals AS (
                            SELECT coalesce(sum(added), 0) AS added, coalesce(sum(changed), 0) AS changed,
                                   coalesce(sum(unchanged), 0) AS unchanged, coalesce(sum(missing), 0) AS missing
                            FROM account_import_totals WHERE import_id = :import),
                        bad AS (
                            SELECT count(*) AS rows, count(*) FILTER (
                                WHERE s.utility IS NULL OR s.account_number IS NULL) AS unkeyed
                            FROM (SELECT DISTINCT row_no FROM account_import_errors WHERE import_id = :import) e
                            JOIN account_import_rows s ON s.import_id = :import AND s.row_no = e.row_no),
                        older AS (
                            SELECT count(*) AS rows FROM account_import_matches
                            WHERE import_id = :import AND before_values ->> 'as_of' > after_values ->> 'as_of'),
                        customer_names AS (
                            SELECT DISTINCT s.customer_number, s.customer_name FROM account_import_rows s WHERE %s),
                        customer_counts AS (
                            SELECT count(*) FILTER (WHERE c.customer_id IS NULL) AS added,
                                   count(*) FILTER (WHERE c.customer_name <> n.customer_name) AS renamed
                            FROM customer_names n LEFT JOIN customers c ON c.customer_number = n.customer_number),
                        new_books AS (
                            SELECT count(DISTINCT t.book) AS books FROM account_import_totals t
                            WHERE t.import_id = :import AND t.added + t.changed + t.unchanged > 0
                              AND NOT EXISTS (SELECT FROM books b WHERE b.code = t.book))
                        SELECT CAST(:read AS bigint) AS rows_read, CAST(:read AS bigint) - bad.rows AS rows_good,
                               bad.rows AS rows_bad, bad.unkeyed AS rows_unkeyed, older.rows AS rows_older,
                               totals.added AS accounts_added, totals.changed AS accounts_changed,
                               totals.unchanged AS accounts_unchanged, totals.missing AS accounts_missing,
                               customer_counts.added AS customers_added, customer_counts.renamed AS customers_renamed,
                               new_books.books AS books_added
                        FROM totals, bad, older, customer_counts, new_books
                        """.formatted(AccountImportCheckQueries.GOOD))
                .param("import", importId)
                .param("read", rowsRead)
                .query(AccountImportCounts.class)
                .single();
    }
}
