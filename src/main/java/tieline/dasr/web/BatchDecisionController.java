package tieline.dasr.web;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.dasr.BatchDecisions;
import tieline.dasr.BatchRefusedException;
import tieline.dasr.ContentHash;
import tieline.dasr.StaleDecisionException;
import tieline.dasr.Verdict;
import tieline.platform.web.Flash;

/** The decision on a batch. A refused one is shown on the batch's page, with what the manager wrote. */
@Controller
class BatchDecisionController {

    private final BatchDecisions decisions;
    private final BatchPage page;

    BatchDecisionController(BatchDecisions decisions, BatchPage page) {
        this.decisions = decisions;
        this.page = page;
    }

    @PostMapping("/dasr/{reference}/decision")
    ModelAndView decide(
            @PathVariable String reference,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        Verdict verdict = form.verdict();
        String seen = form.contentHash();
        if (verdict == Verdict.NO_GO && form.reasonOrNull() == null) {
            entries.rejectValue("reason", "needed", "Say why it is a no-go");
        }
        if (entries.hasErrors() || verdict == null || seen == null) {
            return refused(reference, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            decisions.decide(reference, verdict, new ContentHash(seen), form.reasonOrNull());
            Flash.done(redirect, verdict == Verdict.GO ? "Decided: go. The batch may be sent." : "Decided: no-go.");
            return new ModelAndView("redirect:/dasr/" + reference);
        } catch (StaleDecisionException stale) {
            entries.reject("stale", stale.sentence());
            return refused(reference, model, HttpStatus.CONFLICT);
        } catch (BatchRefusedException refusal) {
            entries.reject("refused", refusal.sentence());
            return refused(reference, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView refused(String reference, Model model, HttpStatus status) {
        page.fill(model, reference, RequestsSection.Asked.NOTHING);
        ModelAndView shown = new ModelAndView("dasr/batch", model.asMap());
        shown.setStatus(status);
        return shown;
    }
}
