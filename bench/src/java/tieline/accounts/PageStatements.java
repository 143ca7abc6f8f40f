package tieline.accounts;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The statements of the list of accounts as they are, for a page that does nothing else. */
public final class PageStatements {

    private final AccountQueries accounts;

    public PageStatements(JdbcClient jdbc) {
        this.accounts = new AccountQueries(jdbc);
    }

    /** The rows that an address asks for; within a transaction, for a setting of the planner lasts until its end. */
    public KeysetPage<AccountRow> page(Map<String, List<String>> parameters) {
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
