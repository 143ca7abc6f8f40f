package tieline.crs.inputs;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.platform.imports.ImportErrors;

/** The set work of a check: fills the staging table, finds what single rows cannot know, and sums the good rows. */
@Component
class CrsImportQueries {

    /** A staged row {@code s} that nothing speaks against. */
    static final String GOOD = ImportErrors.good(CrsImportErrors.TABLE);

    /** The accounts of the file's utilities, with the class they had at the end of the file's months. */
    static final String CLASSES = """
            (SELECT DISTINCT utility, month FROM crs_import_rows WHERE import_id = :import) m
            CROSS JOIN LATERAL account_da_classes(m.utility, CAST(m.month + interval '1 month' - interval '1 day' AS date)) a
            """;

    private static final String ERROR = """
            INSERT INTO crs_import_errors (import_id, row_no, error_no, column_name, problem, reason)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate connections;
    private final CrsImportErrors errors;

    CrsImportQueries(JdbcClient jdbc, JdbcTemplate connections, CrsImportErrors errors) {
        this.jdbc = jdbc;
        this.connections = connections;
        this.errors = errors;
    }

    /** A month of a utility that the file speaks of. */
    record UtilityMonth(Utility utility, YearMonth month) {}

    /** Removes what an earlier check left. */
    void clear(UUID importId) {
        clearStage(importId);
        update("DELETE FROM crs_import_errors WHERE import_id = :import", importId);
        update("DELETE FROM crs_import_totals WHERE import_id = :import", importId);
    }

    /** Removes the staged rows; errors and totals stay for the page. */
    void clearStage(UUID importId) {
        update("DELETE FROM crs_import_rows WHERE import_id = :import", importId);
    }

    /** Whether the staged rows are there; a crash of the database empties their table. */
    boolean isStaged(UUID importId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM crs_import_rows WHERE import_id = :import)")
                .param("import", importId)
                .query(Boolean.class)
                .single();
    }

    /** Copies the file's rows into the staging table, keeps what the reader found, and tells the planner. */
    long stage(UUID importId, CrsImportReader reader, LongConsumer progress) {
        // Room for the hash tables of a month of accounts; for this transaction only.
        jdbc.sql("SET LOCAL work_mem = '64MB'").update();
        Long rows = connections.execute((ConnectionCallback<Long>) connection -> reader.copyRows(connection, progress));
        jdbc.sql("ANALYZE crs_import_rows").update();
        errors.keepReaderProblems(importId);
        return rows == null ? 0 : rows;
    }

    /** The months that the rows speak of. */
    List<UtilityMonth> months(UUID importId) {
        return jdbc.sql("""
                        SELECT DISTINCT utility, month FROM crs_import_rows
                        WHERE import_id = :import AND utility IS NOT NULL AND month IS NOT NULL ORDER BY utility, month
                        """)
                .param("import", importId)
                .query((row, n) -> new UtilityMonth(
                        Utility.valueOf(row.getString("utility")),
                        YearMonth.from(row.getObject("month", LocalDate.class))))
                .list();
    }

    /** All rows of a month are bad, because {@code reason}. */
    void refuseMonth(UUID importId, UtilityMonth month, String problem, String reason) {
        jdbc.sql(ERROR + """
                        SELECT import_id, row_no, 104, 'month', :problem, :reason FROM crs_import_rows
                        WHERE import_id = :import AND utility = :utility AND month = :month
                        """)
                .param("import", importId)
                .param("utility", month.utility().name())
                .param("month", month.month().atDay(1))
                .param("problem", problem)
                .param("reason", reason)
                .update();
    }

    /** A class or account in more than one row of a month: all of them are bad, each names another. */
    void findDoubled(UUID importId, CrsImportKind kind) {
        String key = kind == CrsImportKind.CLASSES ? "crs_class" : "account_number";
        update(ERROR + """
                SELECT s.import_id, s.row_no, 101, '%1$s', 'is in more than one row of the month',
                       'is in more than one row of the month: ' || s.utility || ' ' || s.%2$s || ' of '
                       || to_char(s.month, 'YYYY-MM') || ' is also in row '
                       || CASE WHEN s.row_no = d.first_row THEN d.last_row ELSE d.first_row END
                FROM (SELECT utility, month, %2$s, min(row_no) AS first_row, max(row_no) AS last_row
                      FROM crs_import_rows
                      WHERE import_id = :import AND utility IS NOT NULL AND month IS NOT NULL AND %2$s IS NOT NULL
                      GROUP BY utility, month, %2$s HAVING count(*) > 1) d
                JOIN crs_import_rows s ON s.import_id = :import
                    AND s.utility = d.utility AND s.month = d.month AND s.%2$s = d.%2$s
                """.formatted(kind.keyColumn(), key), importId);
    }

    /** Numbers that no account of the utility has, and accounts that had no class in the month. */
    void findAccountsWithoutClass(UUID importId) {
        update(ERROR + """
                SELECT s.import_id, s.row_no, CASE WHEN a.account_id IS NULL THEN 102 ELSE 103 END, 'account_number',
                       CASE WHEN a.account_id IS NULL THEN 'is not an account that we hold'
                            ELSE 'had no CRS class in the month' END,
                       CASE WHEN a.account_id IS NULL
                            THEN 'is not an account that we hold; import the account first: "' || s.utility || ' '
                                 || s.account_number || '"'
                            ELSE 'had no CRS class in the month; set its da_class to core or non_core: "'
                                 || s.utility || ' ' || s.account_number || '"' END
                FROM crs_import_rows s
                LEFT JOIN (SELECT m.utility, m.month, a.account_id, a.account_number, a.da_class FROM %s) a
                    ON a.utility = s.utility AND a.month = s.month AND a.account_number = s.account_number
                WHERE s.import_id = :import AND s.utility IS NOT NULL AND s.month IS NOT NULL
                  AND s.account_number IS NOT NULL AND (a.account_id IS NULL OR a.da_class = 'none')
                """.formatted(CLASSES), importId);
    }

    /** Sums the good rows by utility, month and class, with the version of the input that each sum would replace. */
    void total(UUID importId, CrsImportKind kind) {
        jdbc.sql("ANALYZE crs_import_errors").update();
        String classed = kind == CrsImportKind.CLASSES ? "crs_import_rows s" : """
                crs_import_rows s JOIN (SELECT m.utility, m.month, a.account_number, a.da_class FROM %s) a
                    ON a.utility = s.utility AND a.month = s.month AND a.account_number = s.account_number
                """.formatted(CLASSES);
        update("""
                INSERT INTO crs_import_totals (import_id, utility, month, crs_class, rows, obligation_cents,
                    payment_cents, makeup_cents, uncollectable_cents, load_kwh, seen_version)
                SELECT :import, t.*, coalesce((SELECT max(v.version_no) FROM crs_class_inputs v
                    WHERE v.utility = t.utility AND v.month = t.month AND v.crs_class = t.crs_class), 0)
                FROM (SELECT s.utility, s.month, %1$s AS crs_class, count(*), sum(s.obligation_cents),
                             sum(s.payment_cents), sum(s.makeup_cents), sum(s.uncollectable_cents), sum(s.load_kwh)
                      FROM %2$s WHERE %3$s
                      GROUP BY s.utility, s.month, %1$s) t
                """.formatted(kind == CrsImportKind.CLASSES ? "s.crs_class" : "a.da_class", classed, GOOD), importId);
    }

    /** A file of accounts is complete for its months: a class without a row there had nothing. */
    void totalEmptyClasses(UUID importId) {
        update("""
                INSERT INTO crs_import_totals (import_id, utility, month, crs_class, rows, obligation_cents,
                    payment_cents, makeup_cents, uncollectable_cents, load_kwh, seen_version)
                SELECT :import, t.utility, t.month, c.crs_class, 0, 0, 0, 0, 0, 0,
                       coalesce((SELECT max(v.version_no) FROM crs_class_inputs v
                           WHERE v.utility = t.utility AND v.month = t.month AND v.crs_class = c.crs_class), 0)
                FROM (SELECT DISTINCT utility, month FROM crs_import_totals WHERE import_id = :import) t
                CROSS JOIN (VALUES ('core'), ('non_core')) c (crs_class)
                ON CONFLICT DO NOTHING
                """, importId);
    }

    /** How many rows have a fault. */
    long badRows(UUID importId) {
        return jdbc.sql("SELECT count(DISTINCT row_no) FROM crs_import_errors WHERE import_id = :import")
                .param("import", importId)
                .query(Long.class)
                .single();
    }

    private void update(String sql, UUID importId) {
        jdbc.sql(sql).param("import", importId).update();
    }
}
