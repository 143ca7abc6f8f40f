package tieline.dasr;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.AcceptedReturns;
import tieline.accounts.Utility;

/** Answers which accounts' requests the utility accepted, whether the meter was read already or not. */
@Component
class AcceptedRequests implements AcceptedReturns {

    private final JdbcClient jdbc;

    AcceptedRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AcceptedReturn> between(Utility utility, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        SELECT r.account_id, r.account_number, r.service_end_date, b.reference
                        FROM dasr_requests r JOIN dasr_batches b USING (batch_id)
                        WHERE r.utility = :utility AND r.status IN ('ACCEPTED', 'SWITCHED')
                          AND r.service_end_date BETWEEN :first AND :last
                        ORDER BY r.service_end_date, r.account_number
                        """)
                .param("utility", utility.name())
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new AcceptedReturn(
                        row.getObject("account_id", UUID.class),
                        row.getString("account_number"),
                        row.getObject("service_end_date", LocalDate.class),
                        row.getString("reference")))
                .list();
    }
}
