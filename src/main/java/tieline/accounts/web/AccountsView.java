package tieline.accounts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tieline.accounts.AccountFilter;
import tieline.accounts.AccountSort;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.ViewAddress;

/**
 * What an address asks of the list of accounts.
 *
 * @param problems a sentence for each value that cannot be read; with any of them no account is shown
 */
record AccountsView(
        AccountFilter filter, AccountSort sort, Place place, AccountsColumns columns, List<String> problems) {

    static AccountsView of(ViewAddress address) {
        Map<String, List<String>> parameters = address.parameters();
        AccountFilter.Parsed parsed = AccountFilter.parse(parameters);
        List<String> problems = new ArrayList<>(parsed.problems());
        String written = address.first(ViewAddress.SORT);
        Optional<AccountSort> sort = written == null ? Optional.of(AccountSort.USUAL) : AccountSort.parse(written);
        if (sort.isEmpty()) {
            problems.add("Accounts cannot be sorted by \"" + written + "\".");
        }
        return new AccountsView(
                parsed.filter(),
                sort.orElse(AccountSort.USUAL),
                Place.of(address.first("after"), address.first("before")),
                AccountsColumns.chosenBy(address.all("columns")),
                problems);
    }
}
