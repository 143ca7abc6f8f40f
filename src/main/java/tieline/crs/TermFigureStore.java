package tieline.crs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.platform.security.Actor;

/** The statements on dated figures. */
@Component
class TermFigureStore {

    private final JdbcClient jdbc;

    TermFigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<BigDecimal> inForce(Utility utility, TermFigure kind, YearMonth month) {
        return jdbc.sql("""
                        SELECT figure FROM crs_term_figures
                        WHERE utility = :utility AND kind = :kind AND effective_from <= :month
                        ORDER BY effective_from DESC LIMIT 1
                        """)
                .param("utility", utility.name())
                .param("kind", kind.name())
                .param("month", month.atDay(1))
                .query(BigDecimal.class)
                .optional();
    }

    List<EnteredFigure> of(Utility utility) {
        return jdbc.sql("""
                        SELECT * FROM crs_term_figures WHERE utility = :utility ORDER BY kind, effective_from DESC
                        """)
                .param("utility", utility.name())
                .query((row, number) -> new EnteredFigure(
                        TermFigure.valueOf(row.getString("kind")),
                        YearMonth.from(row.getObject("effective_from", LocalDate.class)),
                        row.getBigDecimal("figure"),
                        row.getString("citation"),
                        row.getString("entered_by_name"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(
            Utility utility,
            TermFigure kind,
            YearMonth from,
            BigDecimal figure,
            String citation,
            Actor by,
            Instant now) {
        jdbc.sql("""
                        INSERT INTO crs_term_figures
                        VALUES (:utility, :kind, :from, :figure, :citation, :by, :byName, :now)
                        """)
                .param("utility", utility.name())
                .param("kind", kind.name())
                .param("from", from.atDay(1))
                .param("figure", figure)
                .param("citation", citation)
                .param("by", by.personId())
                .param("byName", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many active accounts with a class would have the other one by a threshold; accounts without a demand are left out. */
    long classedOtherwise(Utility utility, BigDecimal thresholdKw) {
        return jdbc.sql("""
                        SELECT count(*) FROM accounts
                        WHERE utility = :utility AND status = 'active' AND peak_kw IS NOT NULL
                          AND da_class IN ('core', 'non_core') AND (peak_kw < :threshold) <> (da_class = 'core')
                        """)
                .param("utility", utility.name())
                .param("threshold", thresholdKw)
                .query(Long.class)
                .single();
    }
}
