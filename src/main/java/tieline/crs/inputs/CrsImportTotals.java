package tieline.crs.inputs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;

/** What files come to by class: as the check found it, and as the rows of accounts say that a commit wrote. */
@Component
class CrsImportTotals {

    /** One reading of the rows of a month, both classes at once and nothing to sort. */
    static final String SUM = """
            SELECT %s FROM crs_account_months WHERE import_id = :import AND utility = :utility AND month = :month
            """.formatted(
            Arrays.stream(CrsClass.values()).map(each -> sumsOf(each.daClass())).collect(Collectors.joining(", ")));

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
                        input(row, ""),
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
     * The sums of the rows of accounts that an import wrote for a month, read once in the transaction that wrote them; a class
     * without rows has nothing.
     */
    Map<CrsClass, ClassInput> sums(UUID importId, Utility utility, YearMonth month) {
        // The rows are new to the planner: it takes them for few and would fetch a million one by one, not as they lie.
        jdbc.sql("SET LOCAL enable_indexscan = off").update();
        Map<CrsClass, ClassInput> sums = jdbc.sql(SUM)
                .param("import", importId)
                .param("utility", utility.name())
                .param("month", month.atDay(1))
                .query((row, n) -> byClass(row))
                .single();
        jdbc.sql("SET LOCAL enable_indexscan = on").update();
        return sums;
    }

    private static Map<CrsClass, ClassInput> byClass(ResultSet row) throws SQLException {
        Map<CrsClass, ClassInput> sums = new EnumMap<>(CrsClass.class);
        for (CrsClass each : CrsClass.values()) {
            sums.put(each, input(row, each.daClass() + "_"));
        }
        return sums;
    }

    private static String sumsOf(String daClass) {
        return Stream.of("obligation_cents", "payment_cents", "makeup_cents", "uncollectable_cents", "load_kwh")
                .map(column -> "coalesce(sum(%1$s) FILTER (WHERE crs_class = '%2$s'), 0) AS %2$s_%1$s"
                        .formatted(column, daClass))
                .collect(Collectors.joining(", "));
    }

    /** The figures of a row; their columns may have something before their names. */
    private static ClassInput input(ResultSet row, String prefix) throws SQLException {
        return new ClassInput(
                row.getLong(prefix + "obligation_cents"),
                row.getLong(prefix + "payment_cents"),
                row.getLong(prefix + "makeup_cents"),
                row.getLong(prefix + "uncollectable_cents"),
                row.getBigDecimal(prefix + "load_kwh"));
    }
}
