package tieline.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.accounts.AccountBulkChanges;
import tieline.accounts.AccountListPages;
import tieline.accounts.AccountListView;
import tieline.accounts.AccountLists;
import tieline.accounts.AccountRuleException;
import tieline.accounts.AccountSelection;
import tieline.platform.files.TableColumn;
import tieline.platform.time.Pacific;
import tieline.platform.web.Flash;
import tieline.platform.web.Formats;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The list of frozen account lists, and the form that makes one. */
@Controller
class ListsController {

    private static final int SIZE = 50;

    private static final List<TableColumn<AccountListView>> COLUMNS = List.of(
            TableColumn.text("reference", AccountListView::reference),
            TableColumn.text("name", AccountListView::name),
            TableColumn.date("as_of", AccountListView::asOf),
            TableColumn.text("status", list -> ListWords.mark(list.status()).word()),
            TableColumn.whole("accounts", AccountListView::accounts),
            TableColumn.whole("customers", AccountListView::customers),
            TableColumn.number("annual_kwh", AccountListView::annualKwh),
            TableColumn.number("peak_kw", AccountListView::peakKw),
            TableColumn.text("sha256", AccountListView::sha256),
            TableColumn.text("filter", AccountListView::viewAddress),
            TableColumn.text("made_by", AccountListView::madeByName),
            TableColumn.dateTime(
                    "made_at_pacific", list -> Pacific.at(list.madeAt()).toLocalDateTime()));

    private final AccountLists lists;
    private final AccountListPages pages;
    private final AccountBulkChanges accounts;
    private final Formats format;
    private final Clock clock;

    ListsController(
            AccountLists lists, AccountListPages pages, AccountBulkChanges accounts, Formats format, Clock clock) {
        this.lists = lists;
        this.pages = pages;
        this.accounts = accounts;
        this.format = format;
        this.clock = clock;
    }

    @GetMapping("/lists")
    String list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        KeysetPage<AccountListView> page = Refusals.ofAddress(() -> pages.newest(Place.of(after, before)));
        model.addAttribute("rows", page.rows().stream().map(ListRow::of).toList());
        model.addAttribute(
                "pager", page.pager(SIZE, format.counted(page.rows().size(), "list", "lists") + ", the newest first"));
        return "accounts/lists";
    }

    @GetMapping("/lists.{ending:csv|xlsx}")
    void export(@PathVariable String ending, HttpServletResponse response) throws IOException {
        Exports.write(response, ending, "account-lists", COLUMNS, pages::each);
    }

    /** The form for all accounts that match the filter of the address. */
    @GetMapping("/lists/new")
    String formForAll(HttpServletRequest request, Model model, RedirectAttributes redirect) {
        return form(new SelectionForm(null, true), request, model, redirect);
    }

    /** The form for the accounts selected on a list. */
    @PostMapping("/lists/new")
    String formForSelection(
            SelectionForm selected, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        return form(selected, request, model, redirect);
    }

    @PostMapping("/lists")
    String freeze(
            @Valid @ModelAttribute("form") FreezeForm form,
            BindingResult errors,
            SelectionForm selected,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        AccountSelection selection = selected.selection(request);
        long count = accounts.count(selection);
        Long counted = form.counted();
        if (counted == null || counted != count) {
            errors.reject("changed", "The selection has " + format.count(count) + " accounts now. Look at it again.");
        }
        String name = form.name();
        LocalDate asOf = form.asOf();
        if (!errors.hasErrors() && name != null && asOf != null) {
            try {
                return "redirect:/lists/" + lists.freeze(name, asOf, selection);
            } catch (AccountRuleException refusal) {
                errors.reject("refused", refusal.getMessage());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, selection, count);
    }

    private String form(SelectionForm selected, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        try {
            AccountSelection selection = selected.selection(request);
            long count = accounts.count(selection);
            model.addAttribute("form", new FreezeForm(null, Pacific.dateOf(clock.instant()), count));
            return page(model, selection, count);
        } catch (AccountRuleException refusal) {
            Flash.refused(redirect, refusal.getMessage());
            return "redirect:" + SelectionForm.list(selected.filter(request));
        }
    }

    private String page(Model model, AccountSelection selection, long count) {
        model.addAttribute("count", count);
        model.addAttribute(
                "page",
                new ChangePage(
                        format.counted(count, "account", "accounts"),
                        "/lists",
                        SelectionForm.fields(selection, count),
                        SelectionForm.list(selection.filter())));
        return "accounts/list-new";
    }
}
