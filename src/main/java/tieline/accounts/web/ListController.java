package tieline.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tieline.accounts.AccountColumn;
import tieline.accounts.AccountListCustomer;
import tieline.accounts.AccountListPages;
import tieline.accounts.AccountListRowFilter;
import tieline.accounts.AccountListView;
import tieline.accounts.AccountLists;
import tieline.accounts.Utility;
import tieline.platform.files.TableColumn;
import tieline.platform.web.KeysetPage.Place;

/** One frozen list: its rows, its sums, its files, and its hash computed again. */
@Controller
class ListController {

    private static final String LIST = "/lists/{reference:LST-[0-9]{4}-[0-9]+}";

    private static final List<TableColumn<AccountListCustomer>> CUSTOMER_COLUMNS = List.of(
            TableColumn.text("customer_number", AccountListCustomer::customerNumber),
            TableColumn.text("customer_name", AccountListCustomer::customerName),
            TableColumn.whole("accounts", AccountListCustomer::accounts),
            TableColumn.number("annual_kwh", AccountListCustomer::annualKwh),
            TableColumn.number("peak_kw", AccountListCustomer::peakKw));

    private final AccountLists lists;
    private final AccountListPages pages;
    private final ListPage page;

    ListController(AccountLists lists, AccountListPages pages, ListPage page) {
        this.lists = lists;
        this.pages = pages;
        this.page = page;
    }

    /** The list's rows. Asked for by its progress, it answers with that alone, or has the page loaded again. */
    @GetMapping(LIST)
    String show(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Utility utility,
            @RequestParam(required = false) @Nullable String book,
            @RequestParam(required = false, name = "customer_number") @Nullable String customerNumber,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable UUID check,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            HttpServletResponse response,
            Model model) {
        AccountListView list = find(reference);
        boolean working = page.work(model, list, check);
        if (fragment != null) {
            response.setHeader("Cache-Control", "no-store");
            if (!working) {
                response.setHeader("HX-Refresh", "true");
            }
            return "accounts/list-show :: progress";
        }
        page.head(model, list, "rows");
        page.rows(model, list, new AccountListRowFilter(utility, book, customerNumber), Place.of(after, before));
        return "accounts/list-show";
    }

    @GetMapping(LIST + ".{ending:csv|xlsx}")
    void export(
            @PathVariable String reference,
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable Utility utility,
            @RequestParam(required = false) @Nullable String book,
            @RequestParam(required = false, name = "customer_number") @Nullable String customerNumber,
            HttpServletResponse response)
            throws IOException {
        AccountListView list = frozen(reference);
        var filter = new AccountListRowFilter(utility, book, customerNumber);
        Exports.write(
                response,
                ending,
                reference,
                AccountColumn.inFile(List.of()),
                taker -> pages.eachRow(list.listId(), filter, taker));
    }

    /** The text over which the hash is computed. */
    @GetMapping(LIST + ".txt")
    void text(@PathVariable String reference, HttpServletResponse response) throws IOException {
        AccountListView list = frozen(reference);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(reference + ".txt")
                        .build()
                        .toString());
        pages.writeText(list.listId(), response.getOutputStream());
    }

    @GetMapping(LIST + "/books")
    String books(@PathVariable String reference, Model model) {
        AccountListView list = frozen(reference);
        page.head(model, list, "books");
        model.addAttribute("books", pages.books(list.listId()));
        return "accounts/list-books";
    }

    @GetMapping(LIST + "/customers")
    String customers(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        AccountListView list = frozen(reference);
        page.head(model, list, "customers");
        page.customers(model, list, Place.of(after, before));
        return "accounts/list-customers";
    }

    @GetMapping(LIST + "/customers.{ending:csv|xlsx}")
    void exportCustomers(@PathVariable String reference, @PathVariable String ending, HttpServletResponse response)
            throws IOException {
        AccountListView list = frozen(reference);
        Exports.write(
                response,
                ending,
                reference + "-customers",
                CUSTOMER_COLUMNS,
                taker -> pages.eachCustomer(list.listId(), taker));
    }

    /** Has the hash computed again from the rows. */
    @PostMapping(LIST + "/checks")
    String check(@PathVariable String reference) {
        frozen(reference);
        return "redirect:/lists/" + reference + "?check=" + lists.hashAgain(reference);
    }

    private AccountListView find(String reference) {
        return pages.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private AccountListView frozen(String reference) {
        AccountListView list = find(reference);
        if (!list.isFrozen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, reference + " is not frozen");
        }
        return list;
    }
}
