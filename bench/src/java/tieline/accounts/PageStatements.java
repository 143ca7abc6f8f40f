package tieline.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tieline.dasr.RequestStatements;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The statements of the list of accounts as they are, for a page that does nothing else. */
public final class PageStatements {

    private final AccountQueries accounts;
    private final BookQueries books;
    private final RequestStatements requests;

    public PageStatements(JdbcClient jdbc) {
        this.accounts = new AccountQueries(jdbc);
        this.books = new BookQueries(jdbc);
        this.requests = new RequestStatements(jdbc);
    }

    /** What the page reads: what can be filtered by, the rows, and which of them have a live request. */
    public record Listing(
            @Nullable LocalDate asOf,
            List<BookService.BookName> books,
            List<String> schedules,
            KeysetPage<AccountRow> page,
            Map<UUID, String> batches) {}

    /** What an address asks for; within a transaction, for a setting of the planner lasts until its end. */
    public Listing list(Map<String, List<String>> parameters) {
        LocalDate asOf = accounts.lastImportAsOf().orElse(null);
        List<BookService.BookName> names = books.names();
        List<String> schedules = accounts.schedules();
        KeysetPage<AccountRow> page = page(parameters);
        List<UUID> ids = page.rows().stream().map(AccountRow::accountId).toList();
        return new Listing(asOf, names, schedules, page, ids.isEmpty() ? Map.of() : requests.liveBatches(ids));
    }

    private KeysetPage<AccountRow> page(Map<String, List<String>> parameters) {
        AccountFilter filter = AccountFilter.parse(parameters).filter();
        AccountSort sort =
                AccountSort.parse(first(parameters, "sort", "account_number")).orElse(AccountSort.USUAL);
        Place place = Place.of(first(parameters, "after", ""), first(parameters, "before", ""));
        return accounts.page(accounts.conditions(filter), sort, place);
    }

    private static String first(Map<String, List<String>> parameters, String name, String otherwise) {
        return parameters.getOrDefault(name, List.of(otherwise)).get(0);
    }
}
