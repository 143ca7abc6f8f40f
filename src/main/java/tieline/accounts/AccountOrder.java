package tieline.accounts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one order: what it reads, what it sorts by, and how it goes on after a row. Only these constants become
 * SQL; the values of a cursor are parameters.
 */
enum AccountOrder {
    ACCOUNT_NUMBER(AccountSort.Key.ACCOUNT_NUMBER, "accounts a", "a.account_number", "a.utility"),
    CUSTOMER_NAME(
            AccountSort.Key.CUSTOMER_NAME,
            "customers c JOIN accounts a ON a.customer_id = c.customer_id",
            "lower(c.customer_name) COLLATE \"C\"",
            "c.customer_id",
            "a.account_id"),
    ANNUAL_KWH(AccountSort.Key.ANNUAL_KWH, "accounts a", "coalesce(a.annual_kwh, -1)", "a.account_id"),
    PEAK_KW(AccountSort.Key.PEAK_KW, "accounts a", "coalesce(a.peak_kw, -1)", "a.account_id"),
    CONTRACT_END(AccountSort.Key.CONTRACT_END, "accounts a", "coalesce(a.contract_end, 'infinity')", "a.account_id");

    private static final String SEPARATOR = "~";
    private static final String NOT_KNOWN = "none";
    private static final BigDecimal BELOW_ZERO = new BigDecimal(-1);

    private final AccountSort.Key key;
    private final String source;
    private final List<String> expressions;

    AccountOrder(AccountSort.Key key, String source, String... expressions) {
        this.key = key;
        this.source = source;
        this.expressions = List.of(expressions);
    }

    static AccountOrder of(AccountSort.Key key) {
        return Arrays.stream(values())
                .filter(order -> order.key == key)
                .findFirst()
                .orElseThrow();
    }

    /** The tables, accounts as {@code a}. */
    String source() {
        return source;
    }

    /** The list after ORDER BY. */
    String orderBy(boolean descending) {
        String direction = descending ? " DESC" : " ASC";
        return expressions.stream().map(expression -> expression + direction).collect(Collectors.joining(", "));
    }

    /** The condition that a row comes after the cursor's in this direction; its parameters are {@link #parameters}. */
    String beyond(boolean descending) {
        String operator = descending ? " < " : " > ";
        String row = "(" + String.join(", ", expressions) + ")" + operator;
        if (this != CUSTOMER_NAME) {
            return row + "(:value, :tie)";
        }
        // The row spans two tables, so no index answers it; the first two columns alone find the customer's place.
        return "(" + String.join(", ", expressions.subList(0, 2)) + ")" + operator.stripTrailing()
                + "= (:value, :customer) AND " + row + "(:value, :customer, :tie)";
    }

    /** A row's place in this order, readable. */
    String cursor(AccountRow row) {
        return switch (this) {
            case ACCOUNT_NUMBER -> join(row.accountNumber(), row.utility());
            case CUSTOMER_NAME -> join(row.customerSort(), row.customerId(), row.accountId());
            case ANNUAL_KWH -> join(plain(row.annualKwh()), row.accountId());
            case PEAK_KW -> join(plain(row.peakKw()), row.accountId());
            case CONTRACT_END -> join(row.contractEnd() == null ? NOT_KNOWN : row.contractEnd(), row.accountId());
        };
    }

    /**
     * A cursor's values as parameters.
     *
     * @throws AccountRuleException when the text is no cursor of this order
     */
    Map<String, Object> parameters(String cursor) {
        try {
            int last = cursor.lastIndexOf(SEPARATOR);
            String head = cursor.substring(0, last);
            String tie = cursor.substring(last + 1);
            return switch (this) {
                case ACCOUNT_NUMBER ->
                    Map.of("value", head, "tie", Utility.valueOf(tie).name());
                case CUSTOMER_NAME -> {
                    int middle = head.lastIndexOf(SEPARATOR);
                    yield Map.of(
                            "value", head.substring(0, middle),
                            "customer", UUID.fromString(head.substring(middle + 1)),
                            "tie", UUID.fromString(tie));
                }
                case ANNUAL_KWH, PEAK_KW ->
                    Map.of(
                            "value",
                            head.equals(NOT_KNOWN) ? BELOW_ZERO : new BigDecimal(head),
                            "tie",
                            UUID.fromString(tie));
                case CONTRACT_END ->
                    Map.of(
                            "value",
                            head.equals(NOT_KNOWN) ? LocalDate.MAX : LocalDate.parse(head),
                            "tie",
                            UUID.fromString(tie));
            };
        } catch (RuntimeException e) {
            throw new AccountRuleException("The address names no place in this list. Begin again from its first page.");
        }
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? NOT_KNOWN : value.toPlainString();
    }

    private static String join(Object... parts) {
        return Arrays.stream(parts).map(Object::toString).collect(Collectors.joining(SEPARATOR));
    }
}
