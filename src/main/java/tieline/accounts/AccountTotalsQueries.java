package tieline.accounts;

import java.util.List;
import java.util.function.UnaryOperator;
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

    private static final String BY = """
            SELECT %1$s AS key, sum(a.accounts) AS accounts, sum(a.annual_kwh) AS annual_kwh, sum(a.peak_kw) AS peak_kw
            FROM account_totals a JOIN books b ON b.book_id = a.book_id
            WHERE a.accounts > 0 AND %2$s GROUP BY %1$s ORDER BY %1$s""";

    /** What sums can be grouped by. */
    enum Grouping {
        UTILITY("a.utility", key -> Utility.valueOf(key).label()),
        CUSTOMER_CLASS(
                "a.customer_class",
                key -> CustomerClass.ofCode(key).map(CustomerClass::label).orElse(key)),
        RETURN_RIGHT(
                "a.return_right",
                key -> ReturnRight.ofCode(key).map(ReturnRight::label).orElse(key)),
        BOOK("b.code", key -> key);

        private final String expression;
        private final UnaryOperator<String> label;

        Grouping(String expression, UnaryOperator<String> label) {
            this.expression = expression;
            this.label = label;
        }
    }

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

    /** How many accounts there are, without reading them. */
    long countAll() {
        return jdbc.sql("SELECT coalesce(sum(accounts), 0) FROM customer_totals")
                .query(Long.class)
                .single();
    }

    /** The kept sums by a column; the conditions name only columns by which totals are kept. */
    List<GroupTotal> by(Grouping grouping, AccountConditions conditions) {
        return jdbc.sql(BY.formatted(grouping.expression, conditions.sql()))
                .params(conditions.parameters())
                .query((row, n) -> new GroupTotal(
                        row.getString("key"),
                        grouping.label.apply(row.getString("key")),
                        row.getLong("accounts"),
                        row.getBigDecimal("annual_kwh"),
                        row.getBigDecimal("peak_kw")))
                .list();
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
