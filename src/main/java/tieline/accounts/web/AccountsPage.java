package tieline.accounts.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tieline.accounts.AccountFilter;
import tieline.accounts.AccountPermissions;
import tieline.accounts.AccountRow;
import tieline.accounts.AccountRuleException;
import tieline.accounts.AccountService;
import tieline.accounts.AccountSort;
import tieline.accounts.AccountStatus;
import tieline.accounts.BookService;
import tieline.accounts.CustomerClass;
import tieline.accounts.ReturnRight;
import tieline.accounts.Utility;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.Choice;
import tieline.platform.web.FilterChoice;
import tieline.platform.web.Formats;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.Pager;
import tieline.platform.web.ViewAddress;

/** Puts together what the list of accounts shows. */
@Component
class AccountsPage {

    static final int SIZE = 50;

    private final AccountService accounts;
    private final BookService books;
    private final AccountTable table;
    private final Formats format;

    AccountsPage(AccountService accounts, BookService books, AccountTable table, Formats format) {
        this.accounts = accounts;
        this.books = books;
        this.table = table;
        this.format = format;
    }

    /** The list that an address asks for; false when the address cannot be read, and then the page says why. */
    boolean show(Model model, ViewAddress address) {
        AccountsView view = AccountsView.of(address);
        try {
            accounts.together(() -> put(model, address, view));
        } catch (AccountRuleException refusal) {
            model.addAttribute("problems", List.of(refusal.getMessage()));
            return false;
        }
        return view.problems().isEmpty();
    }

    private void put(Model model, ViewAddress address, AccountsView view) {
        filters(model, address);
        model.addAttribute("columns", view.columns().choices());
        model.addAttribute(
                "mayChange", AccountPermissions.refuseChange(CurrentActor.get()).isEmpty());
        model.addAttribute("asOf", accounts.lastImportAsOf().orElse(null));
        model.addAttribute("query", view.filter().query());
        if (view.problems().isEmpty()) {
            list(model, address, view);
        } else {
            model.addAttribute("problems", view.problems());
        }
    }

    /** The sums over all accounts of the filter. */
    void totals(Model model, AccountFilter filter) {
        model.addAttribute("totals", accounts.totals(filter));
        model.addAttribute("everything", accounts.count());
        model.addAttribute("query", filter.query());
    }

    private void list(Model model, ViewAddress address, AccountsView view) {
        KeysetPage<AccountRow> page = accounts.page(view.filter(), view.sort(), view.place());
        List<AccountRow> rows = page.rows();
        Collection<UUID> ids = rows.stream().map(AccountRow::accountId).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("table", table.list(address, view.columns(), rows, accounts.liveBatches(ids)));
        model.addAttribute("pager", new Pager(page.before(), page.after(), SIZE, range(view.sort(), rows)));
        model.addAttribute("isFiltered", !view.filter().equals(AccountFilter.EVERYTHING));
    }

    private void filters(Model model, ViewAddress address) {
        List<Choice> utilities = Arrays.stream(Utility.values())
                .map(utility -> new Choice(utility.name(), utility.label()))
                .toList();
        model.addAttribute("utility", FilterChoice.of("utility", "Utility", "Any utility", utilities, address));
        List<Choice> codes = books.names().stream()
                .map(book -> new Choice(book.code(), book.code()))
                .toList();
        model.addAttribute("book", FilterChoice.of("book", "Book", "Any book", codes, address));
        List<Choice> classes = Arrays.stream(CustomerClass.values())
                .map(value -> new Choice(value.code(), value.label()))
                .toList();
        model.addAttribute("class", FilterChoice.of("customer_class", "Class", "Any class", classes, address));
        List<Choice> schedules = accounts.schedules().stream()
                .map(schedule -> new Choice(schedule, schedule))
                .toList();
        model.addAttribute("schedule", FilterChoice.of("schedule", "Schedule", "Any schedule", schedules, address));
        model.addAttribute(
                "returnRight", FilterChoice.of("return_right", "Return right", "Any", returnRights(), address));
        List<Choice> states = Arrays.stream(AccountStatus.values())
                .map(value -> new Choice(value.code(), value.label()))
                .toList();
        model.addAttribute("status", FilterChoice.of("status", "Status", "Any status", states, address));
    }

    static List<Choice> returnRights() {
        return Arrays.stream(ReturnRight.values())
                .map(value -> new Choice(value.code(), value.label()))
                .toList();
    }

    /** What the page covers, such as "50 rows, from 8,925,013 down to 925,472 kWh". */
    private String range(AccountSort sort, List<AccountRow> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        return format.counted(rows.size(), "row", "rows")
                + ", from "
                + place(sort, rows.get(0))
                + (sort.descending() ? " down to " : " to ")
                + place(sort, rows.get(rows.size() - 1))
                + switch (sort.key()) {
                    case ANNUAL_KWH -> " kWh";
                    case PEAK_KW -> " kW";
                    default -> "";
                };
    }

    private String place(AccountSort sort, AccountRow row) {
        String place = switch (sort.key()) {
            case ACCOUNT_NUMBER -> row.accountNumber();
            case CUSTOMER_NAME -> row.customerName();
            case ANNUAL_KWH -> format.decimals(row.annualKwh(), 0);
            case PEAK_KW -> format.decimals(row.peakKw(), 0);
            case CONTRACT_END -> format.iso(row.contractEnd());
        };
        return place.isEmpty() ? "not known" : place;
    }
}
