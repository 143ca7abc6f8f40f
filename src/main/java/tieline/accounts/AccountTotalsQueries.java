package tieline.accounts;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sums over accounts: from the totals that triggers keep where the filter names only their columns, and from the accounts
 * themselves where it names others.
 */
@Component
class AccountTotalsQueries {

    private static final String KEPT = """
            SELECT a.utility, sum(a.accounts) AS accounts, sum(a.annual_kwh) AS annual_kwh, sum(a.peak_kw) AS peak_kw,
                   coalesce(sum(a.accounts) FILTER (WHERE a.return_right = 'unknown'), 0) AS unknown
            FROM account_totals a WHERE a.accounts > 0 AND %s GROUP BY a.utility ORDER BY a.utility""";

    private static final String KEPT_CUSTOMERS = """
            SELECT count(*) FROM (
                SELECT a.customer_id FROM account_totals a WHERE a.accounts > 0 AND %s GROUP BY a.customer_id) c""";

    private static final String COUNTED = """
            SELECT a.utility, count(*) AS accounts, coalesce(sum(a.annual_kwh), 0) AS annual_kwh,
                   coalesce(sum(a.peak_kw), 0) AS peak_kw,
                   count(*) FILTER (WHERE a.return_right = 'unknown') AS unknown
            FROM accounts a WHERE %s GROUP BY a.utility ORDER BY a.utility""";

    private static final String COUNTED_CUSTOMERS = """
            SELECT count(*) FROM (SELECT a.customer_id FROM accounts a WHERE %s GROUP BY a.customer_id) c""";

    private final JdbcClient jdbc;

    AccountTotalsQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sums of a filter; {@code conditions} are the filter's. */
    AccountTotals of(AccountFilter filter, AccountConditions conditions) {
        return filter.isKeptInTotals()
                ? sum(KEPT, KEPT_CUSTOMERS, conditions)
                : sum(COUNTED, COUNTED_CUSTOMERS, conditions);
    }

    /** The sums counted from the accounts, whatever the filter. */
    AccountTotals counted(AccountConditions conditions) {
        return sum(COUNTED, COUNTED_CUSTOMERS, conditions);
    }

    private AccountTotals sum(String sums, String customers, AccountConditions conditions) {
        List<AccountTotals.OfUtility> utilities = jdbc.sql(sums.formatted(conditions.sql()))
                .params(conditions.parameters())
                .query((row, n) -> new AccountTotals.OfUtility(
                        Utility.valueOf(row.getString("utility")),
                        row.getLong("accounts"),
                        row.getBigDecimal("annual_kwh"),
                        row.getBigDecimal("peak_kw"),
                        row.getLong("unknown")))
                .list();
        long count = jdbc.sql(customers.formatted(conditions.sql()))
                .params(conditions.parameters())
                .query(Long.class)
                .single();
        return AccountTotals.of(utilities, count);
    }
}
