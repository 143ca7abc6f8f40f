package tieline.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.accounts.AccountChanges;
import tieline.accounts.AccountDetail;
import tieline.accounts.AccountPermissions;
import tieline.accounts.AccountReference;
import tieline.accounts.AccountRuleException;
import tieline.accounts.AccountService;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.Crumb;
import tieline.platform.web.Flash;

/** One account: everything known about it, and the two things an analyst may change. */
@Controller
class AccountController {

    private static final String ACCOUNT = "/accounts/{reference:[A-Z]+-[0-9]{10}}";

    private final AccountService accounts;
    private final AccountChanges changes;
    private final ChangeForms forms;

    AccountController(AccountService accounts, AccountChanges changes, ChangeForms forms) {
        this.accounts = accounts;
        this.changes = changes;
        this.forms = forms;
    }

    @GetMapping(ACCOUNT)
    String show(@PathVariable String reference, Model model) {
        AccountDetail account = find(reference);
        model.addAttribute("account", account);
        model.addAttribute("mark", AccountTable.mark(account.row().returnRight()));
        model.addAttribute(
                "mayChange", AccountPermissions.refuseChange(CurrentActor.get()).isEmpty());
        return "accounts/show";
    }

    @GetMapping(ACCOUNT + "/return-right")
    String returnRightForm(@PathVariable String reference, Model model) {
        AccountDetail account = find(reference);
        model.addAttribute("form", ReturnRightForm.of(account.version()));
        return returnRight(account, account.version(), model);
    }

    @PostMapping(ACCOUNT + "/return-right")
    String decideReturnRight(
            @PathVariable String reference,
            @Valid @ModelAttribute("form") ReturnRightForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AccountDetail account = find(reference);
        Long version = form.version();
        if (!errors.hasErrors() && version != null) {
            try {
                changes.decideReturnRight(account.row().reference(), version, form.decision());
                Flash.done(redirect, "The return right is set to " + form.returnRight() + ".");
                return "redirect:" + address(account);
            } catch (AccountRuleException refusal) {
                errors.reject("refused", refusal.getMessage());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return returnRight(account, version, model);
    }

    @GetMapping(ACCOUNT + "/book")
    String bookForm(@PathVariable String reference, Model model) {
        AccountDetail account = find(reference);
        model.addAttribute("form", MoveForm.of(account.version()));
        return book(account, account.version(), model);
    }

    @PostMapping(ACCOUNT + "/book")
    String moveToBook(
            @PathVariable String reference,
            @Valid @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AccountDetail account = find(reference);
        Long version = form.version();
        if (!errors.hasErrors() && version != null) {
            try {
                changes.moveToBook(account.row().reference(), version, form.book(), form.why());
                Flash.done(redirect, "The account is in book " + form.book() + ".");
                return "redirect:" + address(account);
            } catch (AccountRuleException refusal) {
                errors.reject("refused", refusal.getMessage());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return book(account, version, model);
    }

    private String returnRight(AccountDetail account, @Nullable Long seen, Model model) {
        model.addAttribute("crumbs", crumbs(account));
        return forms.returnRight(model, page(account, seen, "/return-right"));
    }

    private String book(AccountDetail account, @Nullable Long seen, Model model) {
        model.addAttribute("crumbs", crumbs(account));
        return forms.book(model, page(account, seen, "/book"));
    }

    private static ChangePage page(AccountDetail account, @Nullable Long seen, String part) {
        return new ChangePage(
                account.row().reference().toString(),
                address(account) + part,
                List.of(Map.entry("version", String.valueOf(seen == null ? account.version() : seen))),
                address(account));
    }

    private static List<Crumb> crumbs(AccountDetail account) {
        return List.of(new Crumb(account.row().reference().toString(), address(account)));
    }

    private static String address(AccountDetail account) {
        return "/accounts/" + account.row().reference();
    }

    private AccountDetail find(String reference) {
        return AccountReference.parse(reference)
                .flatMap(accounts::detail)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
