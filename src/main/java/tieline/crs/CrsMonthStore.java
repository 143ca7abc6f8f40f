package tieline.crs;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;

/** The posted months as the tariff lists them; also the answer whether a month is posted. */
@Component
class CrsMonthStore implements PostedMonths {

    private final JdbcClient jdbc;

    CrsMonthStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isPosted(Utility utility, YearMonth month) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM crs_months WHERE utility = :utility AND month = :month)")
                .param("utility", utility.name())
                .param("month", month.atDay(1))
                .query(Boolean.class)
                .single();
    }

    Optional<YearMonth> last(Utility utility) {
        return jdbc.sql("SELECT month FROM crs_months WHERE utility = :utility ORDER BY month DESC LIMIT 1")
                .param("utility", utility.name())
                .query(LocalDate.class)
                .optional()
                .map(YearMonth::from);
    }

    /** The months of a class, the first one first. */
    List<PostedMonth> months(Utility utility, CrsClass crsClass) {
        return jdbc.sql("""
                        SELECT * FROM crs_months WHERE utility = :utility AND crs_class = :class ORDER BY month
                        """)
                .param("utility", utility.name())
                .param("class", crsClass.daClass())
                .query((row, number) -> month(crsClass, row))
                .list();
    }

    Optional<SubaccountMonth> month(Utility utility, CrsClass crsClass, YearMonth month) {
        return jdbc.sql("""
                        SELECT * FROM crs_months WHERE utility = :utility AND crs_class = :class AND month = :month
                        """)
                .param("utility", utility.name())
                .param("class", crsClass.daClass())
                .param("month", month.atDay(1))
                .query((row, number) -> month(crsClass, row).lines())
                .optional();
    }

    /** Who posted each month, and when; a month without any entry is not among them. */
    List<PostedBy> postings(Utility utility) {
        return jdbc.sql("""
                        SELECT m.month, p.actor_name, p.posted_at FROM crs_months m JOIN ledger_postings p USING (posting_id)
                        WHERE m.utility = :utility AND m.crs_class = 'core' ORDER BY m.month
                        """)
                .param("utility", utility.name())
                .query((row, number) -> new PostedBy(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("actor_name"),
                        row.getObject("posted_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(Utility utility, YearMonth month, SubaccountMonth lines, BigDecimal rate, @Nullable UUID posting) {
        jdbc.sql("""
                        INSERT INTO crs_months (utility, month, crs_class, posting_id, yearly_rate, opening,
                            correction_net, correction_interest, correction_transfers, line1, line2, line3, line4, line5, line6, excess,
                            suppressed, balance, principal, ever_positive, closed)
                        VALUES (:utility, :month, :class, :posting, :rate, :opening, :correctionNet, :correctionInterest, :correctionTransfers,
                            :line1, :line2, :line3, :line4, :line5, :line6, :excess, :suppressed, :balance, :principal,
                            :everPositive, :closed)
                        """)
                .param("utility", utility.name())
                .param("month", month.atDay(1))
                .param("class", lines.subaccount().daClass())
                .param("posting", posting)
                .param("rate", rate)
                .param("opening", lines.opening())
                .param("correctionNet", lines.correction().lines())
                .param("correctionInterest", lines.correction().trueUp())
                .param("correctionTransfers", lines.correction().transfers())
                .param("line1", lines.line1())
                .param("line2", lines.line2())
                .param("line3", lines.line3())
                .param("line4", lines.line4())
                .param("line5", lines.line5())
                .param("line6", lines.line6())
                .param("excess", lines.excess())
                .param("suppressed", lines.suppressed())
                .param("balance", lines.closing())
                .param("principal", lines.after().principal())
                .param("everPositive", lines.after().everPositive())
                .param("closed", lines.after().closed())
                .update();
    }

    private static PostedMonth month(CrsClass crsClass, ResultSet row) throws SQLException {
        SubaccountMonth lines = new SubaccountMonth(
                crsClass,
                row.getLong("opening"),
                new Correction(
                        row.getLong("correction_net"),
                        row.getLong("correction_interest"),
                        row.getLong("correction_transfers")),
                row.getLong("line1"),
                row.getLong("line2"),
                row.getLong("line3"),
                row.getLong("line4"),
                row.getLong("line5"),
                row.getLong("line6"),
                row.getLong("excess"),
                row.getBoolean("suppressed"),
                new Standing(
                        row.getLong("balance"),
                        row.getLong("principal"),
                        row.getBoolean("ever_positive"),
                        row.getBoolean("closed")));
        return new PostedMonth(
                YearMonth.from(row.getObject("month", LocalDate.class)), row.getBigDecimal("yearly_rate"), lines);
    }
}
