package tieline.accounts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tieline.platform.database.PlannedForValues;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** Reads accounts. */
@Component
class AccountQueries {

    private static final int FETCH_ROWS = 1000;

    private static final String READ = "SELECT " + AccountRow.COLUMNS + "\n" + """
            FROM accounts a JOIN customers c ON c.customer_id = a.customer_id JOIN books b ON b.book_id = a.book_id
            """;

    /** Where the accounts of a filter stand before anything else about them is read: the index alone answers it. */
    private static final String FIND =
            "SELECT a.account_id FROM %s WHERE %s ORDER BY %s LIMIT " + (KeysetQuery.PAGE + 1);

    private static final String READ_FOUND = "SELECT " + AccountRow.COLUMNS + "\n" + """
            FROM (%s) found JOIN accounts a ON a.account_id = found.account_id
            JOIN customers c ON c.customer_id = a.customer_id JOIN books b ON b.book_id = a.book_id
            ORDER BY %s""";

    private final JdbcClient jdbc;

    AccountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A statement with its parameters; public text only in the plan test. */
    record Statement(String sql, Map<String, Object> parameters) {}

    /** One page. */
    KeysetPage<AccountRow> page(AccountConditions conditions, AccountSort sort, Place place) {
        PlannedForValues.untilCommit(jdbc);
        AccountOrder order = AccountOrder.of(sort.key());
        Statement statement = pageStatement(conditions, sort, place);
        List<AccountRow> rows = jdbc.sql(statement.sql())
                .params(statement.parameters())
                .query((row, n) -> AccountRow.from(row))
                .list();
        return KeysetPage.of(rows, KeysetQuery.PAGE, place, order::cursor);
    }

    static Statement pageStatement(AccountConditions conditions, AccountSort sort, Place place) {
        AccountOrder order = AccountOrder.of(sort.key());
        boolean backwards = place.isBackwards();
        boolean descending = sort.descending() != backwards;
        Map<String, Object> parameters = new HashMap<>(conditions.parameters());
        String beyond = "";
        String cursor = place.cursor();
        if (cursor != null) {
            beyond = " AND " + order.beyond(descending);
            parameters.putAll(order.parameters(cursor));
        }
        String find = order == AccountOrder.CUSTOMER_NAME && conditions.isCombined()
                ? FewFirst.find(order, conditions.sql(), beyond, descending)
                : FIND.formatted(order.source(), conditions.sql() + beyond, order.orderBy(descending));
        return new Statement(READ_FOUND.formatted(find, order.orderBy(sort.descending())), parameters);
    }

    /** All accounts of a filter, read while they are taken; the stream must be closed within the transaction. */
    Stream<AccountRow> all(AccountConditions conditions, AccountSort sort) {
        PlannedForValues.untilCommit(jdbc);
        String sql = READ + "WHERE " + conditions.sql() + " ORDER BY "
                + AccountOrder.of(sort.key()).orderBy(sort.descending());
        return jdbc
                .sql(sql)
                .withFetchSize(FETCH_ROWS)
                .params(conditions.parameters())
                .query((row, n) -> AccountRow.from(row))
                .stream();
    }

    /** How many accounts match. */
    long count(AccountConditions conditions) {
        return jdbc.sql("SELECT count(*) FROM accounts a WHERE " + conditions.sql())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    Optional<AccountRow> find(AccountReference reference) {
        StatementSpec statement = jdbc.sql(READ + "WHERE a.account_number = :number AND a.utility = :utility")
                .param("number", reference.number())
                .param("utility", reference.utility().name());
        return statement.query((row, n) -> AccountRow.from(row)).optional();
    }

    /** What only the account's own page needs. */
    record Standing(long version, String bookName) {}

    Standing standing(UUID accountId) {
        return jdbc.sql("""
                        SELECT a.version, b.name AS book_name FROM accounts a JOIN books b ON b.book_id = a.book_id
                        WHERE a.account_id = :id
                        """).param("id", accountId).query(Standing.class).single();
    }

    Optional<LocalDate> lastImportAsOf() {
        return jdbc.sql("""
                        SELECT as_of FROM account_imports WHERE status = 'COMMITTED'
                        ORDER BY commit_no DESC NULLS LAST LIMIT 1
                        """).query(LocalDate.class).optional();
    }

    /** The rate schedules that accounts have, for the filter; each is found by one step in the index. */
    List<String> schedules() {
        return jdbc.sql("""
                        WITH RECURSIVE each AS (
                            (SELECT schedule FROM accounts WHERE schedule IS NOT NULL ORDER BY schedule LIMIT 1)
                            UNION ALL
                            SELECT (SELECT a.schedule FROM accounts a WHERE a.schedule > e.schedule
                                    ORDER BY a.schedule LIMIT 1)
                            FROM each e WHERE e.schedule IS NOT NULL)
                        SELECT schedule FROM each WHERE schedule IS NOT NULL
                        """).query(String.class).list();
    }

    /** The accounts of a selection as SQL. */
    AccountConditions conditions(AccountSelection selection) {
        return selection.isAll()
                ? conditions(selection.filter())
                : new AccountConditions("a.account_id IN (:ids)", Map.of("ids", selection.ids()));
    }

    /** The filter as SQL, its book and customer looked up. */
    AccountConditions conditions(AccountFilter filter) {
        UUID bookId = id("SELECT book_id FROM books WHERE code = :value", filter.book());
        UUID customerId =
                id("SELECT customer_id FROM customers WHERE customer_number = :value", filter.customerNumber());
        boolean unknown =
                (filter.book() != null && bookId == null) || (filter.customerNumber() != null && customerId == null);
        return unknown ? AccountConditions.NOTHING : AccountConditions.of(filter, bookId, customerId);
    }

    private @Nullable UUID id(String sql, @Nullable String value) {
        return value == null
                ? null
                : jdbc.sql(sql)
                        .param("value", value)
                        .query(UUID.class)
                        .optional()
                        .orElse(null);
    }
}
