package tieline.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tieline.accounts.AccountColumn;
import tieline.accounts.AccountListChange;
import tieline.accounts.AccountListComparison;
import tieline.accounts.AccountLists;
import tieline.accounts.AccountValueChange;
import tieline.accounts.FrozenAccountList;
import tieline.platform.files.TableColumn;

/** What differs between two frozen lists, as files. */
@Controller
class ListComparisonFilesController {

    private static final String PAIR = ListComparisonController.PAIR;

    /** One changed value of one account. */
    private record ChangedValue(AccountListChange account, AccountValueChange value) {}

    private static final List<TableColumn<ChangedValue>> CHANGED_COLUMNS = List.of(
            TableColumn.text("utility", row -> row.account().account().utility().name()),
            TableColumn.text("account_number", row -> row.account().account().number()),
            TableColumn.text("customer_name", row -> row.account().customerName()),
            TableColumn.text("column", row -> row.value().column()),
            TableColumn.text("before", row -> row.value().before()),
            TableColumn.text("after", row -> row.value().after()));

    private final AccountLists lists;
    private final AccountListComparison comparison;

    ListComparisonFilesController(AccountLists lists, AccountListComparison comparison) {
        this.lists = lists;
        this.comparison = comparison;
    }

    @GetMapping(PAIR + "/{part:added|gone}.{ending:csv|xlsx}")
    void exportAccounts(
            @PathVariable String from,
            @PathVariable String to,
            @PathVariable String part,
            @PathVariable String ending,
            HttpServletResponse response)
            throws IOException {
        FrozenAccountList in = part.equals("added") ? find(to) : find(from);
        FrozenAccountList notIn = part.equals("added") ? find(from) : find(to);
        Exports.write(
                response,
                ending,
                from + "-" + to + "-" + part,
                AccountColumn.inFile(List.of()),
                taker -> comparison.eachOnlyIn(in.listId(), notIn.listId(), taker));
    }

    @GetMapping(PAIR + "/changed.{ending:csv|xlsx}")
    void exportChanged(
            @PathVariable String from,
            @PathVariable String to,
            @PathVariable String ending,
            HttpServletResponse response)
            throws IOException {
        FrozenAccountList earlier = find(from);
        FrozenAccountList later = find(to);
        Exports.write(
                response,
                ending,
                from + "-" + to + "-changed",
                CHANGED_COLUMNS,
                taker -> comparison.eachChanged(earlier.listId(), later.listId(), change -> values(change, taker)));
    }

    private static void values(AccountListChange change, Consumer<ChangedValue> taker) {
        change.changes().forEach(value -> taker.accept(new ChangedValue(change, value)));
    }

    private FrozenAccountList find(String reference) {
        return lists.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
