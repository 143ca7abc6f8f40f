package tieline.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tieline.accounts.AccountListChange;
import tieline.accounts.AccountListComparison;
import tieline.accounts.AccountListDifference;
import tieline.accounts.AccountLists;
import tieline.accounts.AccountRow;
import tieline.accounts.FrozenAccountList;
import tieline.platform.web.CountEquation;
import tieline.platform.web.CountEquation.Addend;
import tieline.platform.web.Crumb;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.Shape;

/** Two frozen lists side by side: what was added, what is gone, what changed. */
@Controller
class ListComparisonController {

    static final String PAIR = "/lists/{from:LST-[0-9]{4}-[0-9]+}/compare/{to:LST-[0-9]{4}-[0-9]+}";
    private static final int SIZE = 50;

    private final AccountLists lists;
    private final AccountListComparison comparison;
    private final AccountTable table;

    ListComparisonController(AccountLists lists, AccountListComparison comparison, AccountTable table) {
        this.lists = lists;
        this.comparison = comparison;
        this.table = table;
    }

    /** The choice on a list's page leads to the address of the pair. */
    @GetMapping("/lists/compare")
    String choose(@RequestParam String from, @RequestParam String to) {
        return "redirect:/lists/" + find(from).reference() + "/compare/" + find(to).reference();
    }

    @GetMapping(PAIR)
    String show(@PathVariable String from, @PathVariable String to, Model model) {
        FrozenAccountList earlier = find(from);
        FrozenAccountList later = find(to);
        AccountListDifference difference = comparison.difference(earlier.listId(), later.listId());
        head(model, earlier, later);
        model.addAttribute("difference", difference);
        model.addAttribute("equations", equations(earlier, later, difference));
        return "accounts/compare";
    }

    @GetMapping(PAIR + "/{part:added|gone}")
    String accounts(
            @PathVariable String from,
            @PathVariable String to,
            @PathVariable String part,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        FrozenAccountList earlier = find(from);
        FrozenAccountList later = find(to);
        boolean added = part.equals("added");
        KeysetPage<AccountRow> page = Refusals.ofAddress(() -> comparison.onlyIn(
                (added ? later : earlier).listId(), (added ? earlier : later).listId(), Place.of(after, before)));
        head(model, earlier, later);
        model.addAttribute("part", part);
        model.addAttribute("rows", page.rows());
        model.addAttribute("table", table.frozen(page.rows()));
        model.addAttribute("pager", page.pager(SIZE, "By utility and account number"));
        return "accounts/compare-accounts";
    }

    @GetMapping(PAIR + "/changed")
    String changed(
            @PathVariable String from,
            @PathVariable String to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        FrozenAccountList earlier = find(from);
        FrozenAccountList later = find(to);
        KeysetPage<AccountListChange> page =
                Refusals.ofAddress(() -> comparison.changed(earlier.listId(), later.listId(), Place.of(after, before)));
        head(model, earlier, later);
        model.addAttribute("rows", page.rows());
        model.addAttribute("pager", page.pager(SIZE, "By utility and account number"));
        return "accounts/compare-changed";
    }

    private static void head(Model model, FrozenAccountList from, FrozenAccountList to) {
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("pair", address(from, to));
        model.addAttribute("crumbs", List.of(new Crumb(to.reference(), "/lists/" + to.reference())));
    }

    private static List<CountEquation> equations(
            FrozenAccountList from, FrozenAccountList to, AccountListDifference difference) {
        String pair = address(from, to);
        Addend same = new Addend(Shape.CLOSED, "The same", difference.same().accounts(), null);
        Addend changed =
                new Addend(Shape.WAITING, "Changed", difference.changed().accounts(), pair + "/changed");
        return List.of(
                new CountEquation(
                        from.reference(),
                        "The earlier version: what became of its accounts.",
                        "Accounts",
                        total(from),
                        List.of(
                                same,
                                changed,
                                new Addend(
                                        Shape.ALARM, "Gone", difference.gone().accounts(), pair + "/gone"))),
                new CountEquation(
                        to.reference(),
                        "The later version: where its accounts come from.",
                        "Accounts",
                        total(to),
                        List.of(
                                same,
                                changed,
                                new Addend(
                                        Shape.UNDER_WAY,
                                        "Added",
                                        difference.added().accounts(),
                                        pair + "/added"))));
    }

    private static long total(FrozenAccountList list) {
        return list.accounts().values().stream().mapToLong(Integer::longValue).sum();
    }

    private static String address(FrozenAccountList from, FrozenAccountList to) {
        return "/lists/" + from.reference() + "/compare/" + to.reference();
    }

    private FrozenAccountList find(String reference) {
        return lists.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
