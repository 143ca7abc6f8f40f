package tieline.accounts.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.accounts.AccountListSubmissions;
import tieline.accounts.AccountRuleException;
import tieline.platform.web.Flash;

/** Puts a frozen list before those who decide, and takes it back. */
@Controller
class ListApprovalController {

    private static final String LIST = "/lists/{reference:LST-[0-9]{4}-[0-9]+}";
    private static final int REASON_MAX = 500;

    private final AccountListSubmissions submissions;

    ListApprovalController(AccountListSubmissions submissions) {
        this.submissions = submissions;
    }

    @PostMapping(LIST + "/submission")
    String submit(@PathVariable String reference, RedirectAttributes redirect) {
        return step(reference, redirect, "Submitted. A manager who did not make it decides.", () -> {
            submissions.submit(reference);
        });
    }

    @PostMapping(LIST + "/return")
    String takeBack(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > REASON_MAX) {
            Flash.refused(redirect, "Say why in 1 to " + REASON_MAX + " characters; it stays on record.");
            return "redirect:/lists/" + reference;
        }
        return step(reference, redirect, "Taken back.", () -> submissions.takeBack(reference, why));
    }

    private static String step(String reference, RedirectAttributes redirect, String done, Runnable step) {
        try {
            step.run();
            Flash.done(redirect, done);
        } catch (AccountRuleException refusal) {
            Flash.refused(redirect, String.valueOf(refusal.getMessage()));
        }
        return "redirect:/lists/" + reference;
    }
}
