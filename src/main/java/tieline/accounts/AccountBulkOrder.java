package tieline.accounts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of many accounts as a job keeps it: either a return right or a book is set.
 *
 * @param ids the accounts chosen one by one; empty for all that match the filter
 * @param filter the filter's query
 */
record AccountBulkOrder(
        List<UUID> ids,
        String filter,
        @Nullable ReturnRight returnRight,
        @Nullable String clause,
        @Nullable String bookCode,
        String reason) {

    static AccountBulkOrder of(AccountSelection selection, ReturnRightDecision decision) {
        return new AccountBulkOrder(
                List.copyOf(selection.ids()),
                selection.filter().query(),
                decision.returnRight(),
                decision.clause(),
                null,
                decision.reason());
    }

    static AccountBulkOrder of(AccountSelection selection, String bookCode, String reason) {
        return new AccountBulkOrder(
                List.copyOf(selection.ids()), selection.filter().query(), null, null, bookCode, reason);
    }

    AccountSelection selection() {
        AccountFilter read = AccountFilter.ofQuery(filter);
        return ids.isEmpty() ? AccountSelection.all(read) : AccountSelection.chosen(ids, read);
    }

    /** What is done, as the end of a sentence. */
    String inWords() {
        return returnRight != null ? "return right " + returnRight.code() : "book " + bookCode;
    }
}
