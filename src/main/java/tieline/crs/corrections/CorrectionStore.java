package tieline.crs.corrections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;
import tieline.crs.MonthInput;

/** The statements on corrections and on the inputs with and without them. */
@Component
class CorrectionStore {

    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Counting(YearMonth month, CrsClass crsClass, ClassInput input) {}

    private record Why(YearMonth month, String citation) {}

    /** The inputs of all months before one, as they count in its posting, or as they counted in the posting before. */
    TreeMap<YearMonth, MonthInput> inputs(Utility utility, YearMonth into, boolean corrected) {
        List<Counting> all = jdbc.sql("""
                        SELECT DISTINCT ON (c.month, c.crs_class) c.* FROM crs_class_inputs c
                        LEFT JOIN crs_corrections k USING (utility, month, crs_class, version_no)
                        WHERE utility = :utility AND month < :into
                          AND EXISTS (SELECT FROM crs_months m WHERE m.utility = c.utility AND m.month = c.month)
                          AND (k.into_month IS NULL OR k.into_month < :into OR (:corrected AND k.into_month = :into))
                        ORDER BY c.month, c.crs_class, c.version_no DESC
                        """)
                .param("utility", utility.name())
                .param("into", into.atDay(1))
                .param("corrected", corrected)
                .query((row, number) -> new Counting(month(row, "month"), crsClass(row), input(row, "")))
                .list();
        TreeMap<YearMonth, Map<CrsClass, ClassInput>> found = new TreeMap<>();
        all.forEach(each -> found.computeIfAbsent(each.month(), month -> new EnumMap<>(CrsClass.class))
                .put(each.crsClass(), each.input()));
        TreeMap<YearMonth, MonthInput> inputs = new TreeMap<>();
        found.forEach((month, classes) -> inputs.put(
                month,
                new MonthInput(
                        classes.getOrDefault(CrsClass.CORE, ClassInput.NOTHING),
                        classes.getOrDefault(CrsClass.NON_CORE, ClassInput.NOTHING))));
        return inputs;
    }

    /** Why earlier months are corrected in a posting, by month; empty when none is. */
    Map<YearMonth, String> citations(Utility utility, YearMonth into) {
        Map<YearMonth, String> citations = new TreeMap<>();
        jdbc.sql("""
                        SELECT k.month, k.citation || ': ' || c.reason AS citation FROM crs_corrections k
                        JOIN crs_class_inputs c USING (utility, month, crs_class, version_no)
                        WHERE utility = :utility AND k.into_month = :into ORDER BY k.month, k.crs_class, k.version_no
                        """)
                .param("utility", utility.name())
                .param("into", into.atDay(1))
                .query((row, number) -> new Why(month(row, "month"), row.getString("citation")))
                .list()
                .forEach(why -> citations.merge(why.month(), why.citation(), (one, two) -> one + "; " + two));
        return citations;
    }

    void add(Utility utility, YearMonth month, CrsClass crsClass, int version, YearMonth into, String citation) {
        jdbc.sql("INSERT INTO crs_corrections VALUES (:utility, :month, :class, :version, :into, :citation)")
                .param("utility", utility.name())
                .param("month", month.atDay(1))
                .param("class", crsClass.daClass())
                .param("version", version)
                .param("into", into.atDay(1))
                .param("citation", citation)
                .update();
    }

    /** The corrections of one month, the latest first. */
    List<CorrectionRow> of(Utility utility, YearMonth month) {
        return jdbc.sql("""
                        SELECT c.*, k.into_month, k.citation, b.obligation_cents AS before_obligation_cents,
                            b.payment_cents AS before_payment_cents, b.makeup_cents AS before_makeup_cents,
                            b.uncollectable_cents AS before_uncollectable_cents, b.load_kwh AS before_load_kwh,
                            EXISTS (SELECT FROM crs_months m WHERE m.utility = k.utility AND m.month = k.into_month) AS posted
                        FROM crs_corrections k JOIN crs_class_inputs c USING (utility, month, crs_class, version_no)
                        JOIN crs_class_inputs b ON (b.utility, b.month, b.crs_class, b.version_no)
                            = (k.utility, k.month, k.crs_class, k.version_no - 1)
                        WHERE k.utility = :utility AND k.month = :month
                        ORDER BY c.entered_at DESC, c.crs_class, c.version_no DESC LIMIT 100
                        """)
                .param("utility", utility.name())
                .param("month", month.atDay(1))
                .query((row, number) -> new CorrectionRow(
                        utility,
                        month,
                        crsClass(row),
                        row.getInt("version_no"),
                        input(row, "before_"),
                        input(row, ""),
                        row.getString("reason"),
                        row.getString("citation"),
                        month(row, "into_month"),
                        row.getBoolean("posted"),
                        row.getString("entered_by_name"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }

    private static CrsClass crsClass(ResultSet row) throws SQLException {
        return CrsClass.ofDaClass(row.getString("crs_class")).orElseThrow();
    }

    private static ClassInput input(ResultSet row, String prefix) throws SQLException {
        return new ClassInput(
                row.getLong(prefix + "obligation_cents"),
                row.getLong(prefix + "payment_cents"),
                row.getLong(prefix + "makeup_cents"),
                row.getLong(prefix + "uncollectable_cents"),
                row.getBigDecimal(prefix + "load_kwh"));
    }
}
