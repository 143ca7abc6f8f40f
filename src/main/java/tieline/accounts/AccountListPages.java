package tieline.accounts;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** What the pages of frozen lists show and export. */
@Service
public class AccountListPages {

    private static final KeysetQuery<AccountRow> ROWS = KeysetQuery.of(
            "SELECT " + AccountListRow.COLUMNS + " FROM account_list_rows r WHERE ",
            AccountListRow.BY_NUMBER,
            AccountRow::from,
            AccountListRow::cursor,
            AccountListRow::seek);

    private final JdbcClient jdbc;
    private final AccountListQueries lists;
    private final AccountListText text;

    AccountListPages(JdbcClient jdbc, AccountListQueries lists, AccountListText text) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.text = text;
    }

    /** Versions in every state, newest first. */
    @Transactional(readOnly = true)
    public KeysetPage<AccountListView> newest(Place place) {
        return lists.newest(place);
    }

    /** Hands over every version, newest first. */
    @Transactional(readOnly = true)
    public void each(Consumer<AccountListView> taker) {
        try (Stream<AccountListView> versions = lists.all()) {
            versions.forEach(taker);
        }
    }

    /** A version in whatever state. */
    @Transactional(readOnly = true)
    public Optional<AccountListView> find(String reference) {
        return lists.find(reference);
    }

    /** The sums by book and utility. */
    @Transactional(readOnly = true)
    public List<AccountListBook> books(UUID listId) {
        return lists.books(listId);
    }

    /** The sums by customer, the largest use first. */
    @Transactional(readOnly = true)
    public KeysetPage<AccountListCustomer> customers(UUID listId, Place place) {
        return lists.customers(listId, place);
    }

    /** Hands over the sums of every customer, the largest use first. */
    @Transactional(readOnly = true)
    public void eachCustomer(UUID listId, Consumer<AccountListCustomer> taker) {
        try (Stream<AccountListCustomer> customers = lists.allCustomers(listId)) {
            customers.forEach(taker);
        }
    }

    /** Rows by utility and account number. */
    @Transactional(readOnly = true)
    public KeysetPage<AccountRow> rows(UUID listId, AccountListRowFilter filter, Place place) {
        AccountConditions conditions = filter.conditions(listId);
        return ROWS.page(jdbc, conditions.sql(), conditions.parameters(), false, place);
    }

    /** Hands over every row by utility and account number, while it is read. */
    @Transactional(readOnly = true)
    public void eachRow(UUID listId, AccountListRowFilter filter, Consumer<AccountRow> taker) {
        AccountConditions conditions = filter.conditions(listId);
        try (Stream<AccountRow> rows = ROWS.all(jdbc, conditions.sql(), conditions.parameters(), false)) {
            rows.forEach(taker);
        }
    }

    /** Writes the text over which the hash is computed ({@link AccountListText}). */
    @Transactional(readOnly = true)
    public void writeText(UUID listId, OutputStream out) {
        text.write(listId, out);
    }
}
