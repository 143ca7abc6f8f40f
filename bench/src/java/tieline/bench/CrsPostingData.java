package tieline.bench;

import java.time.YearMonth;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;

/** A million accounts of one utility and files of what each month brought for every one of them, as a check leaves them. */
final class CrsPostingData {

    static final YearMonth FIRST = YearMonth.of(2003, 1);

    /** History is never emptied by the application; a measurement makes its own, in one transaction. */
    private static final String WITHOUT_GUARDS = "SET LOCAL session_replication_role = replica";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    CrsPostingData(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    static String reference(YearMonth month) {
        return "BENCH-" + month;
    }

    /** Makes the accounts where there are none, and takes back what an earlier run left. */
    void make(int accounts) {
        Long there = jdbc.queryForObject("SELECT count(*) FROM accounts", Long.class);
        if (there == null || (there > 0 && there != accounts)) {
            throw new IllegalStateException("This database holds other accounts.");
        }
        withoutGuards(
                () -> jdbc.execute(
                        "TRUNCATE crs_months, crs_class_inputs, crs_account_months, crs_import_rows, crs_imports, ledger_balances,"
                                + " ledger_entries, ledger_postings, ledger_months, ledger_accounts, ledgers, crs_rates CASCADE"));
        if (there == 0) {
            withoutGuards(() -> accounts(accounts));
            jdbc.execute("VACUUM ANALYZE");
        }
    }

    private void accounts(int accounts) {
        jdbc.update("INSERT INTO books (book_id, code, name, created_at) VALUES (uuidv7(), 'NORTH', 'North', now())");
        jdbc.update("""
                INSERT INTO customers (customer_id, customer_number, customer_name)
                SELECT uuidv7(), 'C' || n, 'Customer ' || n FROM generate_series(1, ? / 5) n
                """, accounts);
        jdbc.update("""
                INSERT INTO accounts (account_id, utility, account_number, customer_id, book_id, customer_class, status,
                    return_right, da_class, common_area, as_of)
                SELECT uuidv7(), 'PGE', (1000000000 + n * 7919::bigint % 899999993)::text, c.customer_id, b.book_id,
                    CASE WHEN n % 10 = 0 THEN 'industrial' ELSE 'residential' END, 'active', 'explicit',
                    CASE WHEN n % 10 = 0 THEN 'non_core' ELSE 'core' END, FALSE, DATE '2003-01-01'
                FROM generate_series(1, ?) n JOIN customers c ON c.customer_number = 'C' || (1 + n % (? / 5)) CROSS JOIN books b
                """, accounts, accounts);
    }

    /** Few accounts have a make-up charge or an uncollectable amount; loads are spread as unevenly as real ones. */
    UUID stage(YearMonth month, Actor analyst) {
        UUID id = Ids.next();
        jdbc.update("TRUNCATE crs_import_rows");
        jdbc.update("""
                INSERT INTO crs_imports (import_id, reference, kind, file_name, file_bytes, file_sha256, status, file_format,
                    rows_read, uploaded_by, uploaded_by_name, uploaded_at, version)
                VALUES (?, ?, 'ACCOUNTS', 'bench.csv', 0, repeat('0', 64), 'COMMITTED', 'CSV',
                    (SELECT count(*) FROM accounts), ?, ?, now(), 0)
                """, id, reference(month), analyst.id(), analyst.name());
        jdbc.update("""
                INSERT INTO crs_import_rows (import_id, row_no, utility, month, account_number, obligation_cents,
                    payment_cents, makeup_cents, uncollectable_cents, load_kwh)
                SELECT ?, row_number() OVER (), a.utility, ?, a.account_number, round(r.kwh * 3.1), round(r.kwh * 2.7),
                    CASE WHEN a.a % 1000 = 1 THEN 50000 + a.a ELSE 0 END,
                    CASE WHEN a.a % 200 = 2 THEN round(r.kwh * 3.1) ELSE 0 END, r.kwh
                FROM (SELECT *, abs(hashtextextended(account_number, ?)) % 1000000 AS a FROM accounts) a
                CROSS JOIN LATERAL (SELECT round((exp(4 + a.a / 150000.0)
                    * CASE a.da_class WHEN 'core' THEN 1 ELSE 30 END)::numeric, 3) AS kwh) r
                """, id, month.atDay(1), month.getMonthValue());
        jdbc.execute("ANALYZE crs_import_rows");
        return id;
    }

    private void withoutGuards(Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute(WITHOUT_GUARDS);
            work.run();
        });
    }
}
