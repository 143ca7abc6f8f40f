package tieline.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds accounts, customers and lists by what people type into one field. Every step uses an index. */
@Service
@PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
public class AccountSearch {

    private static final int DIGITS = 10;

    /** Higher than every character that can follow in a text. */
    private static final String LAST_CHARACTER = new String(Character.toChars(0x10FFFF));

    static final String ACCOUNTS = """
            SELECT a.utility, a.account_number, c.customer_name, b.code AS book, a.status, a.city
            FROM (SELECT * FROM accounts
                  WHERE account_number BETWEEN :first AND :last
                    AND (CAST(:utility AS text) IS NULL OR utility = :utility)
                  ORDER BY account_number, utility LIMIT :limit) a
            JOIN customers c ON c.customer_id = a.customer_id JOIN books b ON b.book_id = a.book_id
            ORDER BY a.account_number, a.utility
            """;

    static final String CUSTOMERS = """
            SELECT c.customer_number AS number, c.customer_name AS name, t.accounts, c.by_number
            FROM ((SELECT customer_id, customer_number, customer_name, TRUE AS by_number FROM customers
                   WHERE customer_number = :q)
                  UNION ALL
                  (SELECT customer_id, customer_number, customer_name, FALSE FROM customers
                   WHERE lower(customer_name) COLLATE "C" >= :name AND lower(customer_name) COLLATE "C" < :end
                     AND customer_number <> :q
                   ORDER BY lower(customer_name) COLLATE "C", customer_id LIMIT :limit)) c
            JOIN customer_totals t ON t.customer_id = c.customer_id
            ORDER BY c.by_number DESC, lower(c.customer_name) COLLATE "C", c.customer_number LIMIT :limit
            """;

    static final String LISTS = """
            SELECT reference, name, as_of, accounts_asked AS accounts FROM account_lists
            WHERE reference COLLATE "C" >= :q AND reference COLLATE "C" < :end
            ORDER BY reference COLLATE "C" LIMIT :limit
            """;

    private final JdbcClient jdbc;

    AccountSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The accounts whose number begins so, or the one with this reference, in the order of their numbers; none when the
     * text is neither.
     */
    @Transactional(readOnly = true)
    public List<FoundAccount> accounts(String text, int limit) {
        Optional<AccountReference> reference = AccountReference.parse(text.toUpperCase(Locale.ROOT));
        if (reference.isPresent()) {
            return accounts(reference.get().number(), reference.get().utility(), limit);
        }
        return text.matches("[0-9]{1," + DIGITS + "}") ? accounts(text, null, limit) : List.of();
    }

    /** The customer with this number, then those whose name begins so without regard to case. */
    @Transactional(readOnly = true)
    public List<FoundCustomer> customers(String text, int limit) {
        String name = text.toLowerCase(Locale.ROOT);
        return jdbc.sql(CUSTOMERS)
                .params(Map.of("q", text, "name", name, "end", name + LAST_CHARACTER, "limit", limit))
                .query(FoundCustomer.class)
                .list();
    }

    /** The frozen lists whose reference begins so. */
    @Transactional(readOnly = true)
    public List<FoundList> lists(String text, int limit) {
        String reference = text.toUpperCase(Locale.ROOT);
        return jdbc.sql(LISTS)
                .params(Map.of("q", reference, "end", reference + LAST_CHARACTER, "limit", limit))
                .query(FoundList.class)
                .list();
    }

    private List<FoundAccount> accounts(String digits, @Nullable Utility utility, int limit) {
        int open = DIGITS - digits.length();
        return jdbc.sql(ACCOUNTS)
                .param("first", digits + "0".repeat(open))
                .param("last", digits + "9".repeat(open))
                .param("utility", utility == null ? null : utility.name())
                .param("limit", limit)
                .query((row, n) -> new FoundAccount(
                        new AccountReference(
                                Utility.valueOf(row.getString("utility")), row.getString("account_number")),
                        row.getString("customer_name"),
                        row.getString("book"),
                        AccountStatus.ofCode(row.getString("status")).orElseThrow(),
                        row.getString("city")))
                .list();
    }
}
