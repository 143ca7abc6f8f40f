package tieline.crs;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.platform.security.Actor;

/** The statements on rates and readings with their first months. */
@Component
class CrsTermsStore {

    private final JdbcClient jdbc;

    CrsTermsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Set(int question, String way) {}

    Optional<BigDecimal> rate(Utility utility, CrsClass crsClass, YearMonth month) {
        return jdbc.sql("""
                        SELECT yearly_rate FROM crs_rates
                        WHERE utility = :utility AND crs_class = :class AND effective_from <= :month
                        ORDER BY effective_from DESC LIMIT 1
                        """)
                .param("utility", utility.name())
                .param("class", crsClass.daClass())
                .param("month", month.atDay(1))
                .query(BigDecimal.class)
                .optional();
    }

    Readings readings(Utility utility, YearMonth month) {
        Map<Reading, String> set = new EnumMap<>(Reading.class);
        jdbc.sql("""
                        SELECT DISTINCT ON (question) question, way FROM crs_readings
                        WHERE utility = :utility AND effective_from <= :month ORDER BY question, effective_from DESC
                        """)
                .param("utility", utility.name())
                .param("month", month.atDay(1))
                .query(Set.class)
                .list()
                .forEach(each -> set.put(Reading.numbered(each.question()), each.way()));
        return new Readings(set);
    }

    /** Whoever enters terms or posts by them waits here for the other. */
    void hold(Utility utility) {
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))) waited")
                .param("name", "crs-terms " + utility)
                .query(Integer.class)
                .single();
    }

    List<EnteredRate> rates(Utility utility) {
        return jdbc.sql("""
                        SELECT * FROM crs_rates WHERE utility = :utility ORDER BY crs_class, effective_from DESC
                        """)
                .param("utility", utility.name())
                .query((row, number) -> new EnteredRate(
                        CrsClass.ofDaClass(row.getString("crs_class")).orElseThrow(),
                        month(row),
                        row.getBigDecimal("yearly_rate"),
                        row.getString("citation"),
                        row.getString("entered_by_name"),
                        entered(row)))
                .list();
    }

    List<SetReading> settings(Utility utility) {
        return jdbc.sql("""
                        SELECT * FROM crs_readings WHERE utility = :utility ORDER BY question, effective_from DESC
                        """)
                .param("utility", utility.name())
                .query((row, number) -> new SetReading(
                        Reading.numbered(row.getInt("question")),
                        month(row),
                        Reading.numbered(row.getInt("question")).way(row.getString("way")),
                        row.getString("citation"),
                        row.getString("entered_by_name"),
                        entered(row)))
                .list();
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("effective_from", LocalDate.class));
    }

    private static Instant entered(ResultSet row) throws SQLException {
        return row.getObject("entered_at", OffsetDateTime.class).toInstant();
    }

    void addRate(
            Utility utility,
            CrsClass crsClass,
            YearMonth from,
            BigDecimal rate,
            String citation,
            Actor by,
            Instant now) {
        jdbc.sql("""
                        INSERT INTO crs_rates VALUES (:utility, :class, :from, :rate, :citation, :by, :byName, :now)
                        """)
                .param("utility", utility.name())
                .param("class", crsClass.daClass())
                .param("from", from.atDay(1))
                .param("rate", rate)
                .param("citation", citation)
                .param("by", by.personId())
                .param("byName", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void addReading(
            Utility utility, Reading reading, YearMonth from, String way, String citation, Actor by, Instant now) {
        jdbc.sql("""
                        INSERT INTO crs_readings VALUES (:utility, :question, :from, :way, :citation, :by, :byName, :now)
                        """)
                .param("utility", utility.name())
                .param("question", reading.number())
                .param("from", from.atDay(1))
                .param("way", way)
                .param("citation", citation)
                .param("by", by.personId())
                .param("byName", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
