package tieline.accounts.web;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.accounts.AccountImportDecisions;
import tieline.accounts.AccountImportDecisions.Answer;
import tieline.accounts.AccountRuleException;
import tieline.platform.web.Flash;

/** What a person decides about a checked file. What cannot be done is said on the import's page. */
@Controller
class AccountImportDecisionController {

    private final AccountImportDecisions decisions;
    private final AccountImportPages pages;

    AccountImportDecisionController(AccountImportDecisions decisions, AccountImportPages pages) {
        this.decisions = decisions;
        this.pages = pages;
    }

    /** Commits the good rows. */
    @PostMapping("/accounts/import/{reference}/commit")
    String commit(@PathVariable String reference, @RequestParam long version, RedirectAttributes redirect) {
        return decide(reference, redirect, () -> decisions.commit(reference, version));
    }

    /** Puts the file aside. */
    @PostMapping("/accounts/import/{reference}/discard")
    String discard(@PathVariable String reference, @RequestParam long version, RedirectAttributes redirect) {
        return decide(reference, redirect, () -> decisions.discard(reference, version));
    }

    /** Has the file checked again. */
    @PostMapping("/accounts/import/{reference}/check")
    String check(@PathVariable String reference, RedirectAttributes redirect) {
        return decide(reference, redirect, () -> decisions.checkAgain(reference));
    }

    private interface Decision {

        Answer take();
    }

    private String decide(String reference, RedirectAttributes redirect, Decision decision) {
        pages.find(reference);
        try {
            Answer answer = decision.take();
            if (answer.taken()) {
                Flash.done(redirect, answer.sentence());
            } else {
                Flash.refused(redirect, answer.sentence());
            }
        } catch (AccountRuleException e) {
            Flash.refused(redirect, e.getMessage());
        } catch (ObjectOptimisticLockingFailureException e) {
            Flash.refused(
                    redirect,
                    "Somebody else decided about " + reference + " at the same moment. See below how it is now.");
        }
        return "redirect:/accounts/import/" + reference;
    }
}
