package tieline.crs.inputs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;

/** What files come to by class: as the check found it, and as the rows of accounts say that a commit wrote. */
@Component
class CrsImportTotals {

    /** One reading of the rows of a month, both classes at once. */
    private static final String SUM = """
            SELECT crs_class, sum(obligation_cents) AS obligation_cents, sum(payment_cents) AS payment_cents,
                   sum(makeup_cents) AS makeup_cents, sum(uncollectable_cents) AS uncollectable_cents,
                   sum(load_kwh) AS load_kwh
            FROM crs_account_months WHERE import_id = :import AND utility = :utility AND month = :month
            GROUP BY crs_class
            """;

    private final JdbcClient jdbc;

    CrsImportTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sums that the check found, in the order of utility, month and class. */
    List<CrsImportTotal> found(UUID importId) {
        return jdbc.sql("SELECT * FROM crs_import_totals WHERE import_id = :import ORDER BY utility, month, crs_class")
                .param("import", importId)
                .query((row, n) -> new CrsImportTotal(
                        Utility.valueOf(row.getString("utility")),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        CrsClass.ofDaClass(row.getString("crs_class")).orElseThrow(),
                        row.getLong("rows"),
                        input(row),
                        row.getInt("seen_version")))
                .list();
    }

    /** Writes the good rows as rows of accounts and returns how many. */
    long writeAccountMonths(UUID importId) {
        jdbc.sql("SET LOCAL work_mem = '64MB'").update();
        return jdbc.sql("""
                        INSERT INTO crs_account_months (account_id, month, import_id, utility, crs_class, obligation_cents,
                            payment_cents, makeup_cents, uncollectable_cents, load_kwh)
                        SELECT a.account_id, s.month, s.import_id, s.utility, a.da_class, s.obligation_cents,
                               s.payment_cents, s.makeup_cents, s.uncollectable_cents, s.load_kwh
                        FROM crs_import_rows s
                        JOIN (SELECT m.utility, m.month, a.account_id, a.account_number, a.da_class FROM %s) a
                            ON a.utility = s.utility AND a.month = s.month AND a.account_number = s.account_number
                        WHERE %s
                        """.formatted(CrsImportQueries.CLASSES, CrsImportQueries.GOOD))
                .param("import", importId)
                .update();
    }

    /**
     * The sums of the rows of accounts that this transaction wrote for a month of an import, read once; a class without rows has
     * nothing.
     */
    Map<CrsClass, ClassInput> sums(UUID importId, Utility utility, YearMonth month) {
        // The planner has not seen this import: it would expect one row and fetch a million one by one, not as they
        // lie.
        // For an import as they are on average it reads them page by page, by several processes.
        jdbc.sql("SET LOCAL plan_cache_mode = force_generic_plan").update();
        jdbc.sql("SET LOCAL enable_indexscan = off").update();
        Map<CrsClass, ClassInput> sums = new EnumMap<>(CrsClass.class);
        for (CrsClass each : CrsClass.values()) {
            sums.put(each, ClassInput.NOTHING);
        }
        jdbc.sql(SUM)
                .param("import", importId)
                .param("utility", utility.name())
                .param("month", month.atDay(1))
                .query((row, n) ->
                        sums.put(CrsClass.ofDaClass(row.getString("crs_class")).orElseThrow(), input(row)))
                .list();
        jdbc.sql("SET LOCAL enable_indexscan = on").update();
        jdbc.sql("SET LOCAL plan_cache_mode = auto").update();
        return sums;
    }

    private static ClassInput input(ResultSet row) throws SQLException {
        return new ClassInput(
                row.getLong("obligation_cents"),
                row.getLong("payment_cents"),
                row.getLong("makeup_cents"),
                row.getLong("uncollectable_cents"),
                row.getBigDecimal("load_kwh"));
    }
}
