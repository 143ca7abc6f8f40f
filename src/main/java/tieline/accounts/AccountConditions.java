package tieline.accounts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filter as SQL on accounts {@code a}: fixed fragments, one for each condition that is set, and the values as named
 * parameters. Book and customer must have been looked up, because the planner knows how many accounts a book has only by
 * its identifier.
 *
 * @param sql conditions joined by AND; {@code TRUE} when there is none
 */
record AccountConditions(String sql, Map<String, Object> parameters) {

    /** Higher than every character that can follow in a text. */
    static final String LAST_CHARACTER = new String(Character.toChars(0x10FFFF));

    private static final int ACCOUNT_NUMBER_DIGITS = 10;

    /** No account at all, for a filter on a book or customer that does not exist. */
    static final AccountConditions NOTHING = new AccountConditions("FALSE", Map.of());

    /**
     * The SQL of a filter.
     *
     * @param bookId the filter's book, null when it names none
     * @param customerId the filter's customer, null when it names none
     */
    static AccountConditions of(AccountFilter filter, @Nullable UUID bookId, @Nullable UUID customerId) {
        Builder sql = new Builder();
        sql.and(
                "a.utility IN (:utilities)",
                "utilities",
                filter.utilities().isEmpty()
                        ? null
                        : filter.utilities().stream().map(Utility::name).toList());
        sql.and("a.customer_id = :customer_id", "customer_id", customerId);
        sql.and("a.book_id = :book_id", "book_id", bookId);
        sql.and(
                "a.customer_class = :customer_class",
                "customer_class",
                filter.customerClass() == null ? null : filter.customerClass().code());
        sql.and(
                "a.status = :status",
                "status",
                filter.status() == null ? null : filter.status().code());
        sql.and(
                "a.return_right = :return_right",
                "return_right",
                filter.returnRight() == null ? null : filter.returnRight().code());
        sql.and("a.schedule = :schedule", "schedule", filter.schedule());
        sql.and("a.city = :city", "city", filter.city());
        sql.and("coalesce(a.annual_kwh, -1) >= :annual_kwh_min", "annual_kwh_min", filter.annualKwhMin());
        sql.and("coalesce(a.annual_kwh, -1) BETWEEN 0 AND :annual_kwh_max", "annual_kwh_max", filter.annualKwhMax());
        sql.and(
                "coalesce(a.contract_end, 'infinity') < :contract_end_before",
                "contract_end_before",
                filter.contractEndBefore());
        if (filter.q() != null) {
            sql.find(filter.q());
        }
        return sql.build();
    }

    /** Whether several conditions meet, so that the planner can only guess how many accounts fulfil all of them. */
    boolean isCombined() {
        return parameters.size() > 1;
    }

    private static final class Builder {

        private final List<String> fragments = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        void and(String fragment, String name, @Nullable Object value) {
            if (value != null) {
                fragments.add(fragment);
                parameters.put(name, value);
            }
        }

        /** The beginning of one of three texts, each from its own index. */
        void find(String q) {
            List<String> places = new ArrayList<>();
            if (q.matches("[0-9]{1," + ACCOUNT_NUMBER_DIGITS + "}")) {
                places.add("SELECT account_id FROM accounts WHERE account_number BETWEEN :q_first AND :q_last");
                int open = ACCOUNT_NUMBER_DIGITS - q.length();
                parameters.put("q_first", q + "0".repeat(open));
                parameters.put("q_last", q + "9".repeat(open));
            }
            places.add("""
                    SELECT account_id FROM accounts
                    WHERE meter_number COLLATE "C" >= :q AND meter_number COLLATE "C" < :q_end""");
            places.add("""
                    SELECT s.account_id FROM customers n JOIN accounts s ON s.customer_id = n.customer_id
                    WHERE lower(n.customer_name) COLLATE "C" >= :name AND lower(n.customer_name) COLLATE "C" < :name_end""");
            String name = q.toLowerCase(Locale.ROOT);
            parameters.put("q", q);
            parameters.put("q_end", q + LAST_CHARACTER);
            parameters.put("name", name);
            parameters.put("name_end", name + LAST_CHARACTER);
            fragments.add("a.account_id IN (" + String.join(" UNION ALL ", places) + ")");
        }

        AccountConditions build() {
            return new AccountConditions(
                    fragments.isEmpty() ? "TRUE" : String.join(" AND ", fragments), Map.copyOf(parameters));
        }
    }
}
