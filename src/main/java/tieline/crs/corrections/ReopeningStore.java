package tieline.crs.corrections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.crs.CrsClass;
import tieline.platform.security.Actor;

/** The statements on reopenings. */
@Component
class ReopeningStore {

    private final JdbcClient jdbc;

    ReopeningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which subaccounts take entries again from a month on, by that month. */
    Map<YearMonth, Set<CrsClass>> all(Utility utility) {
        Map<YearMonth, Set<CrsClass>> all = new TreeMap<>();
        for (Reopening each : of(utility)) {
            YearMonth from = each.from();
            if (from != null) {
                all.computeIfAbsent(from, month -> EnumSet.noneOf(CrsClass.class))
                        .add(each.crsClass());
            }
        }
        return all;
    }

    Set<CrsClass> at(Utility utility, YearMonth month) {
        return all(utility).getOrDefault(month, Set.of());
    }

    /** All of a utility, the latest first. */
    List<Reopening> of(Utility utility) {
        return jdbc.sql(
                        "SELECT * FROM crs_reopenings WHERE utility = :utility ORDER BY requested_at DESC, reopening_id")
                .param("utility", utility.name())
                .query((row, number) -> reopening(row))
                .list();
    }

    /** Locks a reopening until the transaction ends, so that of two confirmations one sees the other. */
    Optional<Reopening> lock(UUID id) {
        return jdbc.sql("SELECT * FROM crs_reopenings WHERE reopening_id = :id FOR UPDATE")
                .param("id", id)
                .query((row, number) -> reopening(row))
                .optional();
    }

    void request(UUID id, Utility utility, CrsClass crsClass, String reason, Actor by, Instant now) {
        jdbc.sql("""
                        INSERT INTO crs_reopenings (reopening_id, utility, crs_class, reason, requested_by,
                            requested_by_name, requested_at)
                        VALUES (:id, :utility, :class, :reason, :by, :byName, :now)
                        """)
                .param("id", id)
                .param("utility", utility.name())
                .param("class", crsClass.daClass())
                .param("reason", reason)
                .param("by", by.personId())
                .param("byName", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void confirm(UUID id, YearMonth from, Actor by, Instant now) {
        jdbc.sql("""
                        UPDATE crs_reopenings SET confirmed_by = :by, confirmed_by_name = :byName, confirmed_at = :now,
                            from_month = :from
                        WHERE reopening_id = :id
                        """)
                .param("id", id)
                .param("from", from.atDay(1))
                .param("by", by.personId())
                .param("byName", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Reopening reopening(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("from_month", LocalDate.class);
        OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        @Nullable YearMonth fromMonth = from == null ? null : YearMonth.from(from);
        @Nullable Instant confirmedAt = confirmed == null ? null : confirmed.toInstant();
        return new Reopening(
                row.getObject("reopening_id", UUID.class),
                Utility.valueOf(row.getString("utility")),
                CrsClass.ofDaClass(row.getString("crs_class")).orElseThrow(),
                row.getString("reason"),
                row.getObject("requested_by", UUID.class),
                row.getString("requested_by_name"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("confirmed_by_name"),
                confirmedAt,
                fromMonth);
    }
}
