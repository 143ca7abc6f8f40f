package tieline.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.accounts.AccountBulkChanges;
import tieline.accounts.AccountBulkOutcome;
import tieline.accounts.AccountRuleException;
import tieline.accounts.AccountSelection;
import tieline.platform.web.Flash;
import tieline.platform.web.Formats;

/** Changes of the accounts that were selected on a list: a form that says how many, then the change. */
@Controller
class AccountSelectionController {

    private static final String RETURN_RIGHT = "/accounts/return-right";
    private static final String BOOK = "/accounts/book";

    private final AccountBulkChanges changes;
    private final ChangeForms forms;
    private final Formats format;

    AccountSelectionController(AccountBulkChanges changes, ChangeForms forms, Formats format) {
        this.changes = changes;
        this.forms = forms;
        this.format = format;
    }

    @PostMapping(RETURN_RIGHT + "/new")
    String returnRightForm(
            SelectionForm selected, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        try {
            AccountSelection selection = selected.selection(request);
            long count = changes.count(selection);
            model.addAttribute("form", ReturnRightForm.ofMany(count));
            return forms.returnRight(model, page(selection, count, RETURN_RIGHT));
        } catch (AccountRuleException refusal) {
            return refused(refusal, selected, request, redirect);
        }
    }

    @PostMapping(RETURN_RIGHT)
    String decideReturnRight(
            @Valid @ModelAttribute("form") ReturnRightForm form,
            BindingResult errors,
            SelectionForm selected,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AccountSelection selection = selected.selection(request);
        if (applies(
                selection,
                form.counted(),
                errors,
                redirect,
                () -> changes.decideReturnRight(selection, form.decision()))) {
            return "redirect:" + back(selection);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return forms.returnRight(model, page(selection, changes.count(selection), RETURN_RIGHT));
    }

    @PostMapping(BOOK + "/new")
    String bookForm(SelectionForm selected, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        try {
            AccountSelection selection = selected.selection(request);
            long count = changes.count(selection);
            model.addAttribute("form", MoveForm.ofMany(count));
            return forms.book(model, page(selection, count, BOOK));
        } catch (AccountRuleException refusal) {
            return refused(refusal, selected, request, redirect);
        }
    }

    @PostMapping(BOOK)
    String moveToBook(
            @Valid @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            SelectionForm selected,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AccountSelection selection = selected.selection(request);
        if (applies(
                selection,
                form.counted(),
                errors,
                redirect,
                () -> changes.moveToBook(selection, form.book(), form.why()))) {
            return "redirect:" + back(selection);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return forms.book(model, page(selection, changes.count(selection), BOOK));
    }

    /** Does the change if the form is right and the selection is what the person saw. */
    private boolean applies(
            AccountSelection selection,
            @Nullable Long counted,
            BindingResult errors,
            RedirectAttributes redirect,
            Supplier<AccountBulkOutcome> change) {
        if (errors.hasErrors()) {
            return false;
        }
        long count = changes.count(selection);
        if (counted == null || counted != count) {
            errors.reject("changed", "The selection has " + format.count(count) + " accounts now. Look at it again.");
            return false;
        }
        try {
            Flash.done(redirect, sentence(change.get()));
            return true;
        } catch (AccountRuleException refusal) {
            errors.reject("refused", refusal.getMessage());
            return false;
        }
    }

    private String sentence(AccountBulkOutcome outcome) {
        if (outcome.jobId() != null) {
            return "So many accounts are changed by a job; it is listed under Jobs.";
        }
        String changed = format.counted(outcome.changed(), "account is", "accounts are") + " changed";
        return outcome.left() == 0
                ? changed + "."
                : changed + "; " + format.count(outcome.left()) + " left as they were, inactive or already so.";
    }

    private ChangePage page(AccountSelection selection, long count, String action) {
        return new ChangePage(
                format.counted(count, "account", "accounts"),
                action,
                SelectionForm.fields(selection, count),
                back(selection));
    }

    private static String refused(
            AccountRuleException refusal,
            SelectionForm selected,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Flash.refused(redirect, refusal.getMessage());
        return "redirect:" + SelectionForm.list(selected.filter(request));
    }

    private static String back(AccountSelection selection) {
        return SelectionForm.list(selection.filter());
    }
}
