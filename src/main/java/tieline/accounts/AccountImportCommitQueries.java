package tieline.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.database.Ids;

/** The set work of a commit. Every statement runs in the one transaction of the commit. */
@Component
class AccountImportCommitQueries {

    /** An active account {@code a} that no row of the file names, not even a bad one. */
    static final String MISSING = """
            a.status = 'active' AND NOT EXISTS (SELECT FROM account_import_rows s
                WHERE s.import_id = :import AND s.utility = a.utility AND s.account_number = a.account_number)""";

    /** Names the lock that lets one commit decide or write at a time; any number that nothing else uses. */
    private static final long COMMIT_LOCK = 0x7469_6c69_6d70L;

    private final JdbcClient jdbc;

    AccountImportCommitQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other transaction decides on or writes a commit; held until this transaction ends. */
    void lockCommits() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", COMMIT_LOCK)
                .query((row, n) -> n)
                .list();
        // Room for the hash tables of 100,000 rows; for this transaction only.
        jdbc.sql("SET LOCAL work_mem = '64MB'").update();
    }

    /**
     * Keeps everybody else from changing accounts until this transaction ends; reading goes on. The totals of accounts
     * are updated by statement, and statements of two transactions must not wait for each other in a circle.
     */
    void lockAccounts() {
        jdbc.sql("LOCK TABLE accounts IN SHARE ROW EXCLUSIVE MODE").update();
    }

    /** How many imports have been committed. */
    long commits() {
        return jdbc.sql("SELECT coalesce(max(commit_no), 0) FROM account_imports")
                .query(Long.class)
                .single();
    }

    /** How many of the accounts that the check compared have changed since. */
    long changedSinceCheck(UUID importId) {
        return jdbc.sql("""
                        SELECT count(*) FROM account_import_matches m
                        LEFT JOIN accounts a ON a.account_id = m.account_id AND a.version = m.account_version
                        WHERE m.import_id = :import AND a.account_id IS NULL
                        """).param("import", importId).query(Long.class).single();
    }

    /** Makes the books that the good rows name and that do not exist; a book's first name is its code. */
    void addBooks(UUID importId, Instant now) {
        List<String> codes =
                jdbc.sql("""
                        SELECT DISTINCT t.book FROM account_import_totals t
                        WHERE t.import_id = :import AND t.added + t.changed + t.unchanged > 0
                          AND NOT EXISTS (SELECT FROM books b WHERE b.code = t.book)
                        ORDER BY t.book
                        """).param("import", importId).query(String.class).list();
        for (String code : codes) {
            jdbc.sql("""
                            INSERT INTO books (book_id, code, name, created_at) VALUES (:id, :code, :code, :now)
                            ON CONFLICT (code) DO NOTHING
                            """)
                    .param("id", Ids.next())
                    .param("code", code)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Makes the customers of the good rows that do not exist. */
    void addCustomers(UUID importId) {
        jdbc.sql("""
                INSERT INTO customers (customer_id, customer_number, customer_name)
                SELECT ids.customer_id, n.customer_number, n.customer_name
                FROM (SELECT DISTINCT s.customer_number, s.customer_name FROM account_import_rows s WHERE %s) n
                JOIN (SELECT DISTINCT ON (customer_number) customer_number, customer_id FROM account_import_rows
                      WHERE import_id = :import AND customer_id IS NOT NULL
                      ORDER BY customer_number, row_no) ids ON ids.customer_number = n.customer_number
                WHERE NOT EXISTS (SELECT FROM customers c WHERE c.customer_number = n.customer_number)
                ON CONFLICT (customer_number) DO NOTHING
                """.formatted(AccountImportCheckQueries.GOOD))
                .param("import", importId)
                .update();
    }

    /** Takes over customers' new names and keeps the old ones as history. */
    void renameCustomers(UUID importId, Instant now, String decider) {
        jdbc.sql("""
                WITH renamed AS (
                    SELECT DISTINCT c.customer_id, c.customer_name AS name_before, s.customer_name AS name_after
                    FROM account_import_rows s JOIN customers c ON c.customer_number = s.customer_number
                    WHERE %s AND c.customer_name <> s.customer_name),
                history AS (
                    INSERT INTO customer_changes
                        (customer_id, import_id, changed_at, changed_by_name, name_before, name_after)
                    SELECT customer_id, :import, :now, :decider, name_before, name_after FROM renamed)
                UPDATE customers c SET customer_name = r.name_after, version = c.version + 1
                FROM renamed r WHERE r.customer_id = c.customer_id
                """.formatted(AccountImportCheckQueries.GOOD))
                .param("import", importId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("decider", decider)
                .update();
    }

    /** Makes the accounts of the good rows that do not exist and returns how many. */
    long addAccounts(UUID importId) {
        return jdbc.sql("""
                INSERT INTO accounts (account_id, utility, account_number, customer_id, book_id, customer_class, status,
                    schedule, service_address, city, zip, mailing_address, mailing_city, mailing_zip, email,
                    meter_number, meter_owner, annual_kwh, peak_kw, contract_number, contract_price_usd_per_kwh,
                    contract_end, return_right, da_class, common_area, as_of, first_import_id, last_import_id, version)
                SELECT s.account_id, s.utility, s.account_number, c.customer_id, b.book_id, s.customer_class, s.status,
                    s.schedule, s.service_address, s.city, s.zip, s.mailing_address, s.mailing_city, s.mailing_zip,
                    s.email, s.meter_number, s.meter_owner, s.annual_kwh, s.peak_kw, s.contract_number,
                    s.contract_price_usd_per_kwh, s.contract_end, s.return_right, s.da_class, s.common_area, s.as_of,
                    :import, :import, 0
                FROM account_import_rows s
                JOIN customers c ON c.customer_number = s.customer_number
                JOIN books b ON b.code = s.book
                WHERE %s AND NOT EXISTS (SELECT FROM account_import_matches m
                    WHERE m.import_id = s.import_id AND m.row_no = s.row_no)
                """.formatted(AccountImportCheckQueries.GOOD))
                .param("import", importId)
                .update();
    }

    /** Brings changed accounts to the file's values, if they are still as compared, and returns how many. */
    long changeAccounts(UUID importId, AccountImportComparison comparison) {
        return jdbc.sql("""
                UPDATE accounts a SET %s, as_of = s.as_of, last_import_id = :import, version = a.version + 1
                FROM account_import_matches m
                JOIN account_import_rows s ON s.import_id = m.import_id AND s.row_no = m.row_no
                JOIN customers c ON c.customer_number = s.customer_number
                JOIN books b ON b.code = s.book
                WHERE m.import_id = :import AND m.after_values IS NOT NULL
                  AND a.account_id = m.account_id AND a.version = m.account_version
                """.formatted(comparison.assignments()))
                .param("import", importId)
                .update();
    }

    /** Writes the history of the changed accounts; to be called after {@link #changeAccounts}. */
    void recordChanges(UUID importId, Instant now, String decider) {
        jdbc.sql("""
                        INSERT INTO account_changes (account_id, version, kind, import_id, changed_at, changed_by_name,
                            before_values, after_values)
                        SELECT account_id, account_version + 1, 'CHANGED', import_id, :now, :decider, before_values,
                               after_values
                        FROM account_import_matches WHERE import_id = :import AND after_values IS NOT NULL
                        """)
                .param("import", importId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("decider", decider)
                .update();
    }

    /** Takes over a later as-of date of accounts that are otherwise the same. */
    void confirmUnchanged(UUID importId) {
        jdbc.sql("""
                UPDATE accounts a SET as_of = s.as_of, last_import_id = :import, version = a.version + 1
                FROM account_import_matches m
                JOIN account_import_rows s ON s.import_id = m.import_id AND s.row_no = m.row_no
                WHERE m.import_id = :import AND m.after_values IS NULL
                  AND a.account_id = m.account_id AND a.as_of < s.as_of
                """).param("import", importId).update();
    }

    /** Makes active accounts that a complete file does not name inactive, with their history; returns how many. */
    long inactivateMissing(UUID importId, Instant now, String decider) {
        return jdbc.sql("""
                WITH missing AS (
                    UPDATE accounts a SET status = 'inactive', last_import_id = :import, version = a.version + 1
                    WHERE %s RETURNING a.account_id, a.version)
                INSERT INTO account_changes (account_id, version, kind, import_id, changed_at, changed_by_name,
                    before_values, after_values)
                SELECT account_id, version, 'INACTIVATED', :import, :now, :decider,
                       '{"status": "active"}', '{"status": "inactive"}'
                FROM missing
                """.formatted(MISSING))
                .param("import", importId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("decider", decider)
                .update();
    }

    /** Tells the planner about accounts after many came at once. */
    void analyze() {
        for (String table : List.of("accounts", "customers")) {
            jdbc.sql("ANALYZE " + table).update();
        }
    }
}
