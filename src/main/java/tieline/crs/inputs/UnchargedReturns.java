package tieline.crs.inputs;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.AcceptedReturns;
import tieline.accounts.AcceptedReturns.AcceptedReturn;
import tieline.accounts.Utility;
import tieline.crs.CrsClass;

/**
 * The open questions of accounts that returned: a customer's make-up payment belongs to its return to bundled service
 * (002_4332f3f2ce4bb594.txt, Appendix B, line 3), so a returned account without one is asked about. Whether it owes one, a person
 * finds out.
 */
@Service
public class UnchargedReturns {

    private final ObjectProvider<AcceptedReturns> returns;
    private final JdbcClient jdbc;

    UnchargedReturns(ObjectProvider<AcceptedReturns> returns, JdbcClient jdbc) {
        this.returns = returns;
        this.jdbc = jdbc;
    }

    private record Classed(UUID accountId, CrsClass crsClass) {}

    /** The accounts with a CRS class whose last day was in the month, without a make-up row that counts in it or later. */
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
    @Transactional(readOnly = true)
    public List<UnchargedReturn> of(Utility utility, YearMonth month) {
        AcceptedReturns answer = returns.getIfAvailable();
        List<AcceptedReturn> returned =
                answer == null ? List.of() : answer.between(utility, month.atDay(1), month.atEndOfMonth());
        if (returned.isEmpty()) {
            return List.of();
        }
        Map<UUID, CrsClass> uncharged = uncharged(returned, month);
        return returned.stream()
                .filter(each -> uncharged.containsKey(each.accountId()))
                .map(each -> new UnchargedReturn(
                        each.accountId(),
                        each.accountNumber(),
                        Objects.requireNonNull(uncharged.get(each.accountId())),
                        each.lastDay(),
                        each.reference()))
                .toList();
    }

    private Map<UUID, CrsClass> uncharged(List<AcceptedReturn> returned, YearMonth month) {
        Object[] ids =
                returned.stream().map(AcceptedReturn::accountId).distinct().toArray();
        Map<UUID, CrsClass> uncharged = new HashMap<>();
        jdbc.sql("""
                        SELECT a.account_id, a.da_class FROM accounts a
                        WHERE a.account_id = ANY (:accounts) AND a.da_class IN ('core', 'non_core') AND NOT EXISTS (
                            SELECT FROM crs_account_months m
                            WHERE m.account_id = a.account_id AND m.month >= :month AND m.makeup_cents > 0
                              AND m.import_id = (SELECT i.import_id FROM crs_class_inputs i
                                  WHERE (i.utility, i.month, i.crs_class) = (m.utility, m.month, m.crs_class)
                                  ORDER BY i.version_no DESC LIMIT 1))
                        """)
                .param("accounts", new SqlArrayValue("uuid", ids))
                .param("month", month.atDay(1))
                .query((row, number) -> new Classed(
                        row.getObject("account_id", UUID.class),
                        CrsClass.ofDaClass(row.getString("da_class")).orElseThrow()))
                .list()
                .forEach(each -> uncharged.put(each.accountId(), each.crsClass()));
        return uncharged;
    }
}
