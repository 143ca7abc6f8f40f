package tieline.accounts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** Reads frozen lists: the versions and their sums. */
@Component
class AccountListQueries {

    private static final String COLUMNS = """
            SELECT list_id, reference, name, as_of, filter, chosen, accounts_asked, status, failure, job_id, accounts,
                   customers, annual_kwh, peak_kw, sha256, made_by_name, made_at, frozen_at
            FROM account_lists WHERE\s""";

    private static final KeysetQuery<AccountListView> NEWEST = KeysetQuery.of(
            COLUMNS,
            Keyset.of("made_at", "list_id"),
            AccountListQueries::view,
            list -> Keyset.cursor(list.madeAt(), list.listId()),
            cursor -> Keyset.read(cursor, 2, values ->
                    new Object[] {Instant.parse(values[0]).atOffset(ZoneOffset.UTC), UUID.fromString(values[1])}));

    private static final KeysetQuery<AccountListCustomer> CUSTOMERS = KeysetQuery.of(
            """
            SELECT customer_number, customer_name, accounts, annual_kwh, peak_kw FROM account_list_customers
            WHERE\s""",
            Keyset.of("annual_kwh", "customer_number"),
            row -> new AccountListCustomer(
                    row.getString("customer_number"),
                    row.getString("customer_name"),
                    row.getLong("accounts"),
                    row.getBigDecimal("annual_kwh"),
                    row.getBigDecimal("peak_kw")),
            customer -> Keyset.cursor(customer.annualKwh(), customer.customerNumber()),
            cursor -> {
                int at = cursor.indexOf('~');
                return Keyset.read(cursor, 1, values ->
                        new Object[] {new BigDecimal(values[0].substring(0, at)), values[0].substring(at + 1)});
            });

    private final JdbcClient jdbc;

    AccountListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AccountListView> find(String reference) {
        return jdbc.sql(COLUMNS + "reference = :reference")
                .param("reference", reference)
                .query((row, n) -> view(row))
                .optional();
    }

    Optional<AccountListView> find(UUID listId) {
        return jdbc.sql(COLUMNS + "list_id = :id")
                .param("id", listId)
                .query((row, n) -> view(row))
                .optional();
    }

    /** Versions in every state, newest first. */
    KeysetPage<AccountListView> newest(Place place) {
        return NEWEST.page(jdbc, "TRUE", Map.of(), true, place);
    }

    /** All versions, newest first; to be closed within the transaction. */
    Stream<AccountListView> all() {
        return NEWEST.all(jdbc, "TRUE", Map.of(), true);
    }

    /** Frozen versions only, newest first. */
    List<AccountListView> newestFrozen(int limit) {
        return jdbc.sql(COLUMNS + "status = 'FROZEN' ORDER BY made_at DESC, list_id DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, n) -> view(row))
                .list();
    }

    /** The sums by book and utility, in the order of the codes. */
    List<AccountListBook> books(UUID listId) {
        return jdbc.sql("""
                        SELECT book_code, utility, accounts, annual_kwh, peak_kw FROM account_list_books
                        WHERE list_id = :list ORDER BY book_code, utility
                        """)
                .param("list", listId)
                .query((row, n) -> new AccountListBook(
                        row.getString("book_code"),
                        Utility.valueOf(row.getString("utility")),
                        row.getLong("accounts"),
                        row.getBigDecimal("annual_kwh"),
                        row.getBigDecimal("peak_kw")))
                .list();
    }

    /** How many accounts of each utility the list holds; a utility without any is left out. */
    Map<Utility, Integer> utilities(UUID listId) {
        Map<Utility, Integer> counts = new EnumMap<>(Utility.class);
        books(listId).forEach(book -> counts.merge(book.utility(), Math.toIntExact(book.accounts()), Integer::sum));
        return counts;
    }

    /** Customers with their sums, the largest use first. */
    KeysetPage<AccountListCustomer> customers(UUID listId, Place place) {
        return CUSTOMERS.page(jdbc, "list_id = :list", Map.of("list", listId), true, place);
    }

    /** All customers with their sums, the largest use first; to be closed within the transaction. */
    Stream<AccountListCustomer> allCustomers(UUID listId) {
        return CUSTOMERS.all(jdbc, "list_id = :list", Map.of("list", listId), true);
    }

    private static AccountListView view(ResultSet row) throws SQLException {
        return new AccountListView(
                row.getObject("list_id", UUID.class),
                row.getString("reference"),
                row.getString("name"),
                row.getObject("as_of", LocalDate.class),
                row.getString("filter"),
                row.getBoolean("chosen"),
                row.getLong("accounts_asked"),
                AccountListStatus.valueOf(row.getString("status")),
                row.getString("failure"),
                row.getObject("job_id", UUID.class),
                row.getObject("accounts", Long.class),
                row.getObject("customers", Long.class),
                row.getBigDecimal("annual_kwh"),
                row.getBigDecimal("peak_kw"),
                row.getString("sha256"),
                row.getString("made_by_name"),
                instant(row.getObject("made_at", OffsetDateTime.class)),
                optionalInstant(row.getObject("frozen_at", OffsetDateTime.class)));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private static @Nullable Instant optionalInstant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
