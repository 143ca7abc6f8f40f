package tieline.accounts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
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

    private static final String NOT_KNOWN = "none";
    private static final BigDecimal BELOW_ZERO = new BigDecimal(-1);

    private final AccountSort.Key key;
    private final String source;
    private final Keyset keyset;

    AccountOrder(AccountSort.Key key, String source, String... expressions) {
        this.key = key;
        this.source = source;
        this.keyset = Keyset.of(expressions);
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
        return keyset.orderBy(descending);
    }

    /** The condition that a row comes after the cursor's in this direction; its parameters are {@link #parameters}. */
    String beyond(boolean descending) {
        // By customer a row spans two tables, so no index answers it; the first two columns alone find the place.
        return this == CUSTOMER_NAME
                ? keyset.beyondOrAt(2, descending) + " AND " + keyset.beyond(descending)
                : keyset.beyond(descending);
    }

    /** A row's place in this order, readable. */
    String cursor(AccountRow row) {
        return switch (this) {
            case ACCOUNT_NUMBER -> Keyset.cursor(row.accountNumber(), row.utility());
            case CUSTOMER_NAME -> Keyset.cursor(row.customerSort(), row.customerId(), row.accountId());
            case ANNUAL_KWH -> Keyset.cursor(plain(row.annualKwh()), row.accountId());
            case PEAK_KW -> Keyset.cursor(plain(row.peakKw()), row.accountId());
            case CONTRACT_END ->
                Keyset.cursor(row.contractEnd() == null ? NOT_KNOWN : row.contractEnd(), row.accountId());
        };
    }

    /**
     * A cursor's values as parameters.
     *
     * @throws AccountRuleException when the text is no cursor of this order
     */
    Map<String, Object> parameters(String cursor) {
        return switch (this) {
            case ACCOUNT_NUMBER ->
                Keyset.read(
                        cursor,
                        2,
                        v -> Map.of("key0", v[0], "key1", Utility.valueOf(v[1]).name()));
            case CUSTOMER_NAME ->
                Keyset.read(
                        cursor,
                        3,
                        v -> Map.of("key0", v[0], "key1", UUID.fromString(v[1]), "key2", UUID.fromString(v[2])));
            case ANNUAL_KWH, PEAK_KW ->
                Keyset.read(
                        cursor,
                        2,
                        v -> Map.of(
                                "key0",
                                v[0].equals(NOT_KNOWN) ? BELOW_ZERO : new BigDecimal(v[0]),
                                "key1",
                                UUID.fromString(v[1])));
            case CONTRACT_END ->
                Keyset.read(
                        cursor,
                        2,
                        v -> Map.of(
                                "key0",
                                v[0].equals(NOT_KNOWN) ? LocalDate.MAX : LocalDate.parse(v[0]),
                                "key1",
                                UUID.fromString(v[1])));
        };
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? NOT_KNOWN : value.toPlainString();
    }
}
