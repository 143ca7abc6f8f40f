package tieline.accounts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The door to customers: finds and lists them with the sums over their accounts. Imports make and rename them. */
@Service
public class CustomerService {

    private static final String NAME = "lower(c.customer_name) COLLATE \"C\"";

    private static final String SELECT = """
            SELECT c.customer_id, c.customer_number, c.customer_name, lower(c.customer_name) AS sort_name, t.accounts,
                   t.annual_kwh, t.peak_kw
            FROM customers c JOIN customer_totals t ON t.customer_id = c.customer_id WHERE\s""";

    private static final KeysetQuery<CustomerRow> BY_NAME = KeysetQuery.of(
            SELECT,
            Keyset.of(NAME, "c.customer_id"),
            CustomerService::row,
            row -> Keyset.cursor(row.sortName(), row.customerId()),
            cursor -> Keyset.read(cursor, 2, values -> new Object[] {values[0], UUID.fromString(values[1])}));

    private static final KeysetQuery<CustomerRow> BY_KWH = KeysetQuery.of(
            SELECT,
            Keyset.of("t.annual_kwh", "t.customer_id"),
            CustomerService::row,
            row -> Keyset.cursor(row.annualKwh(), row.customerId()),
            cursor -> Keyset.read(
                    cursor, 2, values -> new Object[] {new BigDecimal(values[0]), UUID.fromString(values[1])}));

    private final JdbcClient jdbc;
    private final AccountTotalsQueries totals;
    private final AccountTimeline timeline;

    CustomerService(JdbcClient jdbc, AccountTotalsQueries totals, AccountTimeline timeline) {
        this.jdbc = jdbc;
        this.totals = totals;
        this.timeline = timeline;
    }

    /**
     * One page of the customers whose name begins with {@code q} or whose number is {@code q}; all when it is null.
     *
     * @throws AccountRuleException when the place is none in this order
     */
    @Transactional(readOnly = true)
    public KeysetPage<CustomerRow> page(@Nullable String q, CustomerSort sort, Place place) {
        AccountConditions conditions = conditions(q);
        return query(sort).page(jdbc, conditions.sql(), conditions.parameters(), sort.isDescending(), place);
    }

    /** Hands over every customer that {@link #page} lists. */
    @Transactional(readOnly = true)
    public void each(@Nullable String q, CustomerSort sort, Consumer<CustomerRow> taker) {
        AccountConditions conditions = conditions(q);
        try (Stream<CustomerRow> rows =
                query(sort).all(jdbc, conditions.sql(), conditions.parameters(), sort.isDescending())) {
            rows.forEach(taker);
        }
    }

    /** The customer with this number and the sums over its accounts. */
    @Transactional(readOnly = true)
    public Optional<CustomerDetail> find(String customerNumber) {
        return jdbc.sql(SELECT + "c.customer_number = :number")
                .param("number", customerNumber)
                .query((row, n) -> row(row))
                .optional()
                .map(row -> {
                    AccountConditions its =
                            new AccountConditions("a.customer_id = :customer", Map.of("customer", row.customerId()));
                    return new CustomerDetail(
                            row,
                            totals.by(AccountTotalsQueries.Grouping.UTILITY, its),
                            totals.by(AccountTotalsQueries.Grouping.CUSTOMER_CLASS, its),
                            totals.by(AccountTotalsQueries.Grouping.BOOK, its),
                            timeline.ofCustomer(row.customerId()));
                });
    }

    private static KeysetQuery<CustomerRow> query(CustomerSort sort) {
        return sort.isByName() ? BY_NAME : BY_KWH;
    }

    private static AccountConditions conditions(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return new AccountConditions("TRUE", Map.of());
        }
        String text = q.strip();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("name", text.toLowerCase(Locale.ROOT));
        parameters.put("name_end", text.toLowerCase(Locale.ROOT) + AccountConditions.LAST_CHARACTER);
        parameters.put("number", text);
        return new AccountConditions(
                "c.customer_id IN (SELECT n.customer_id FROM customers n WHERE lower(n.customer_name) COLLATE \"C\" >= :name"
                        + " AND lower(n.customer_name) COLLATE \"C\" < :name_end"
                        + " UNION ALL SELECT n.customer_id FROM customers n WHERE n.customer_number = :number)",
                parameters);
    }

    private static CustomerRow row(ResultSet row) throws SQLException {
        return new CustomerRow(
                row.getObject("customer_id", UUID.class),
                row.getString("customer_number"),
                row.getString("customer_name"),
                row.getString("sort_name"),
                row.getLong("accounts"),
                row.getBigDecimal("annual_kwh"),
                row.getBigDecimal("peak_kw"));
    }
}
