package tieline.accounts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** Compares two frozen versions account by account. */
@Service
public class AccountListComparison {

    /** The columns that can change; the as-of date alone is no change, and the key columns are the account itself. */
    private static final List<AccountColumn> COMPARED = Arrays.stream(AccountColumn.values())
            .filter(column -> column != AccountColumn.AS_OF)
            .toList();

    private static final String DIFFERS = "(" + list("r.", "") + ") IS DISTINCT FROM (" + list("f.", "") + ")";

    private static final String IN_BOTH = """
            FROM account_list_rows r JOIN account_list_rows f ON f.account_id = r.account_id AND f.list_id = :from
            WHERE r.list_id = :to AND\s""";

    /** The rows of list :to that list :from does not have; gone ones are the same with the lists exchanged. */
    private static final KeysetQuery<AccountRow> ONLY_IN_TO = KeysetQuery.of(
            "SELECT " + AccountListRow.COLUMNS + "\n" + """
            FROM account_list_rows r WHERE r.list_id = :to AND NOT EXISTS (
                SELECT FROM account_list_rows f WHERE f.account_id = r.account_id AND f.list_id = :from) AND\s""",
            AccountListRow.BY_NUMBER,
            AccountRow::from,
            AccountListRow::cursor,
            AccountListRow::seek);

    private static final KeysetQuery<AccountListChange> CHANGED = KeysetQuery.of(
            "SELECT r.utility, r.account_number, r.customer_name, ARRAY[" + list("f.", "::text") + "] AS before, ARRAY["
                    + list("r.", "::text") + "] AS after " + IN_BOTH,
            AccountListRow.BY_NUMBER,
            AccountListComparison::change,
            change -> Keyset.cursor(change.account().utility(), change.account().number()),
            AccountListRow::seek);

    private final JdbcClient jdbc;

    AccountListComparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many accounts were added, are gone, changed and are the same from the earlier to the later version. */
    @Transactional(readOnly = true)
    public AccountListDifference difference(UUID from, UUID to) {
        Map<String, AccountListDifference.Part> parts = jdbc
                .sql("""
                        SELECT CASE WHEN f.account_id IS NULL THEN 'added' WHEN r.account_id IS NULL THEN 'gone'
                                    WHEN %s THEN 'changed' ELSE 'same' END AS part,
                               count(*) AS accounts, coalesce(sum(f.annual_kwh), 0) AS before,
                               coalesce(sum(r.annual_kwh), 0) AS after
                        FROM (SELECT * FROM account_list_rows WHERE list_id = :from) f
                        FULL JOIN (SELECT * FROM account_list_rows WHERE list_id = :to) r USING (account_id)
                        GROUP BY 1 ORDER BY 1
                        """.formatted(DIFFERS))
                .param("from", from)
                .param("to", to)
                .query((row, n) -> Map.entry(
                        row.getString("part"),
                        new AccountListDifference.Part(
                                row.getLong("accounts"), row.getBigDecimal("before"), row.getBigDecimal("after"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var none = new AccountListDifference.Part(0, java.math.BigDecimal.ZERO, java.math.BigDecimal.ZERO);
        return new AccountListDifference(
                parts.getOrDefault("added", none),
                parts.getOrDefault("gone", none),
                parts.getOrDefault("changed", none),
                parts.getOrDefault("same", none));
    }

    /** Accounts of {@code to} that {@code from} does not have. */
    @Transactional(readOnly = true)
    public KeysetPage<AccountRow> onlyIn(UUID to, UUID from, Place place) {
        return ONLY_IN_TO.page(jdbc, "TRUE", Map.of("from", from, "to", to), false, place);
    }

    /** Hands over every account of {@code to} that {@code from} does not have. */
    @Transactional(readOnly = true)
    public void eachOnlyIn(UUID to, UUID from, Consumer<AccountRow> taker) {
        try (Stream<AccountRow> rows = ONLY_IN_TO.all(jdbc, "TRUE", Map.of("from", from, "to", to), false)) {
            rows.forEach(taker);
        }
    }

    /** Accounts of both with different values. */
    @Transactional(readOnly = true)
    public KeysetPage<AccountListChange> changed(UUID from, UUID to, Place place) {
        return CHANGED.page(jdbc, DIFFERS, Map.of("from", from, "to", to), false, place);
    }

    /** Hands over every account of both with different values. */
    @Transactional(readOnly = true)
    public void eachChanged(UUID from, UUID to, Consumer<AccountListChange> taker) {
        try (Stream<AccountListChange> rows = CHANGED.all(jdbc, DIFFERS, Map.of("from", from, "to", to), false)) {
            rows.forEach(taker);
        }
    }

    private static String list(String table, String suffix) {
        return COMPARED.stream()
                .map(column -> table + (column == AccountColumn.BOOK ? "book_code" : column.key()) + suffix)
                .collect(Collectors.joining(", "));
    }

    private static AccountListChange change(ResultSet row) throws SQLException {
        String[] before = texts(row.getArray("before"));
        String[] after = texts(row.getArray("after"));
        List<AccountValueChange> changes = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            String from = before[i] == null ? "" : before[i];
            String to = after[i] == null ? "" : after[i];
            if (!from.equals(to)) {
                changes.add(new AccountValueChange(COMPARED.get(i).key(), from, to));
            }
        }
        return new AccountListChange(
                new AccountReference(Utility.valueOf(row.getString("utility")), row.getString("account_number")),
                row.getString("customer_name"),
                changes);
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
