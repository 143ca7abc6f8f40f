package tieline.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
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
import tieline.accounts.AccountSelection;
import tieline.accounts.AccountService;
import tieline.platform.web.ViewAddress;

/** The list of accounts, its sums and its files. */
@Controller
class AccountsController {

    private static final String ADDRESS = "/accounts";

    private final AccountService accounts;
    private final AccountsPage page;

    AccountsController(AccountService accounts, AccountsPage page) {
        this.accounts = accounts;
        this.page = page;
    }

    /** One page. The sums come after it, or with it when {@code totals} is asked for, as a link without script does. */
    @GetMapping(ADDRESS)
    String list(
            @RequestParam(required = false) @Nullable String totals,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        ViewAddress address = ViewAddress.of(ADDRESS, request);
        if (!page.show(model, address)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else if (totals != null) {
            page.totals(model, AccountsView.of(address).filter());
        }
        return "accounts/list";
    }

    /** The sums over all that match, for the page that is already there. */
    @GetMapping("/accounts/totals")
    String totals(
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            HttpServletRequest request,
            Model model) {
        AccountsView view = readable(request);
        if (fragment == null) {
            return "redirect:" + new ViewAddress(ADDRESS, view.filter().parameters()).with("totals", "shown");
        }
        page.totals(model, view.filter());
        return "accounts/list :: totals";
    }

    /** All accounts of the filter as a file: the chosen columns, or all of the account file. */
    @GetMapping("/accounts.{ending:csv|xlsx}")
    void export(@PathVariable String ending, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AccountsView view = readable(request);
        write(response, ending, view, AccountSelection.all(view.filter()), request);
    }

    /** The selected accounts as a file. */
    @PostMapping("/accounts/selection.{ending:csv|xlsx}")
    void exportSelection(
            @PathVariable String ending,
            SelectionForm selection,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        write(response, ending, AccountsView.of(selection.address(request)), selection.selection(request), request);
    }

    private void write(
            HttpServletResponse response,
            String ending,
            AccountsView view,
            AccountSelection selection,
            HttpServletRequest request)
            throws IOException {
        String[] columns = request.getParameterValues("columns");
        Exports.write(
                response,
                ending,
                "accounts",
                AccountColumn.inFile(columns == null ? java.util.List.of() : java.util.List.of(columns)),
                taker -> accounts.each(selection, view.sort(), taker));
    }

    private static AccountsView readable(HttpServletRequest request) {
        AccountsView view = AccountsView.of(ViewAddress.of(ADDRESS, request));
        if (!view.problems().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, String.join(" ", view.problems()));
        }
        return view;
    }
}
