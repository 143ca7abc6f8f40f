package tieline.accounts.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import tieline.accounts.AccountColumn;
import tieline.platform.web.ColumnChoice;
import tieline.platform.web.ColumnChoices;

/**
 * The columns of a list of accounts in the order that pages show them, and which of them a person chose.
 *
 * @param shown the columns of the account file that are shown, the account number aside: it is always first
 * @param liveBatch whether the batch of the live disconnect request is shown
 */
record AccountsColumns(List<AccountColumn> shown, boolean liveBatch) {

    private static final String LIVE_BATCH = "live_batch";

    /** People first, then the place, then what it uses and what the contract says; the rest as in the file. */
    private static final List<AccountColumn> ORDER = order(
            AccountColumn.UTILITY,
            AccountColumn.CUSTOMER_NAME,
            AccountColumn.CUSTOMER_NUMBER,
            AccountColumn.SERVICE_ADDRESS,
            AccountColumn.CITY,
            AccountColumn.ZIP,
            AccountColumn.BOOK,
            AccountColumn.CUSTOMER_CLASS,
            AccountColumn.STATUS,
            AccountColumn.SCHEDULE,
            AccountColumn.ANNUAL_KWH,
            AccountColumn.PEAK_KW,
            AccountColumn.CONTRACT_PRICE_USD_PER_KWH,
            AccountColumn.CONTRACT_NUMBER,
            AccountColumn.CONTRACT_END,
            AccountColumn.RETURN_RIGHT);

    /** The usual columns of the account file, for rows that stand for a time when batches were others. */
    static final AccountsColumns USUAL_OF_FILE =
            new AccountsColumns(chosenBy(List.of()).shown(), false);

    /** The columns an address chooses; the usual ones when it names none. */
    static AccountsColumns chosenBy(Collection<String> keys) {
        boolean chosen = !keys.isEmpty();
        return new AccountsColumns(
                ORDER.stream()
                        .filter(column -> chosen ? keys.contains(column.key()) : column.isUsual())
                        .toList(),
                !chosen || keys.contains(LIVE_BATCH));
    }

    /** What can be chosen. */
    ColumnChoices choices() {
        List<ColumnChoice> choices = new ArrayList<>();
        choices.add(new ColumnChoice(AccountColumn.ACCOUNT_NUMBER.key(), AccountColumn.ACCOUNT_NUMBER.label(), true));
        ORDER.forEach(column -> choices.add(new ColumnChoice(column.key(), column.label(), shown.contains(column))));
        choices.add(new ColumnChoice(LIVE_BATCH, "Live batch", liveBatch));
        return new ColumnChoices(choices);
    }

    private static List<AccountColumn> order(AccountColumn... first) {
        List<AccountColumn> order = new ArrayList<>(List.of(first));
        Arrays.stream(AccountColumn.values())
                .filter(column -> column != AccountColumn.ACCOUNT_NUMBER && !order.contains(column))
                .forEach(order::add);
        return List.copyOf(order);
    }
}
