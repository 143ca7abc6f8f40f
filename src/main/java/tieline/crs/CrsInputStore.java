package tieline.crs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.platform.security.Actor;

/** The table of inputs: versions are added, never changed. */
@Component
class CrsInputStore {

    private final JdbcClient jdbc;

    CrsInputStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other transaction holds the month, and holds it until this one ends. */
    void hold(Utility utility, YearMonth month) {
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))) waited")
                .param("name", "crs-month " + utility + " " + month)
                .query(Integer.class)
                .single();
    }

    /** The latest version of each class that has one, core first. */
    List<EnteredInput> latest(Utility utility, YearMonth month) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (crs_class) * FROM crs_class_inputs
                        WHERE utility = :utility AND month = :month
                        ORDER BY crs_class, version_no DESC
                        """)
                .param("utility", utility.name())
                .param("month", month.atDay(1))
                .query((row, n) -> entered(row))
                .list();
    }

    /** All versions of the month, the latest first, at most {@code limit}. */
    List<EnteredInput> versions(Utility utility, YearMonth month, int limit) {
        return jdbc.sql("""
                        SELECT * FROM crs_class_inputs WHERE utility = :utility AND month = :month
                        ORDER BY entered_at DESC, crs_class, version_no DESC LIMIT :limit
                        """)
                .param("utility", utility.name())
                .param("month", month.atDay(1))
                .param("limit", limit)
                .query((row, n) -> entered(row))
                .list();
    }

    /** Adds a version. Two with the same number cannot be: the key sees to it. */
    void add(EnteredInput version, Actor by) {
        ClassInput input = version.input();
        jdbc.sql("""
                        INSERT INTO crs_class_inputs (utility, month, crs_class, version_no, obligation_cents,
                            payment_cents, makeup_cents, uncollectable_cents, load_kwh, source, reason, entered_by,
                            entered_by_name, entered_at)
                        VALUES (:utility, :month, :class, :version, :obligation, :payment, :makeup, :uncollectable,
                            :load, :source, :reason, :by, :byName, :at)
                        """)
                .param("utility", version.utility().name())
                .param("month", version.month().atDay(1))
                .param("class", version.crsClass().daClass())
                .param("version", version.versionNo())
                .param("obligation", input.obligation())
                .param("payment", input.payment())
                .param("makeup", input.makeUp())
                .param("uncollectable", input.uncollectable())
                .param("load", input.loadKwh())
                .param("source", version.source().code())
                .param("reason", version.reason())
                .param("by", by.personId())
                .param("byName", version.enteredByName())
                .param("at", version.enteredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static EnteredInput entered(ResultSet row) throws SQLException {
        return new EnteredInput(
                Utility.valueOf(row.getString("utility")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                CrsClass.ofDaClass(row.getString("crs_class")).orElseThrow(),
                row.getInt("version_no"),
                new ClassInput(
                        row.getLong("obligation_cents"),
                        row.getLong("payment_cents"),
                        row.getLong("makeup_cents"),
                        row.getLong("uncollectable_cents"),
                        row.getBigDecimal("load_kwh")),
                InputSource.ofCode(row.getString("source")),
                row.getString("reason"),
                row.getString("entered_by_name"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
