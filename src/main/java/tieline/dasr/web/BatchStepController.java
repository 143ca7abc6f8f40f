package tieline.dasr.web;

import jakarta.validation.Valid;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.dasr.BatchDecisions;
import tieline.dasr.BatchReader;
import tieline.dasr.BatchRefusedException;
import tieline.dasr.BatchRelease;
import tieline.dasr.BatchService;
import tieline.dasr.BatchView;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.Flash;

/** The steps of a whole batch besides the decision: submit, refresh, send at once; take back, revoke, cancel with a reason. */
@Controller
class BatchStepController {

    private static final String STEP = "/dasr/{reference}/{step:withdrawal|revocation|cancellation}";

    private final BatchService batches;
    private final BatchDecisions decisions;
    private final BatchRelease release;
    private final BatchReader reader;

    BatchStepController(BatchService batches, BatchDecisions decisions, BatchRelease release, BatchReader reader) {
        this.batches = batches;
        this.decisions = decisions;
        this.release = release;
        this.reader = reader;
    }

    @PostMapping("/dasr/{reference}/submission")
    String submit(@PathVariable String reference, RedirectAttributes redirect) {
        return act(reference, redirect, () -> {
            batches.submit(reference);
            return "Submitted. A manager who had no hand in it decides.";
        });
    }

    @PostMapping("/dasr/{reference}/refresh")
    String refresh(@PathVariable String reference, RedirectAttributes redirect) {
        return act(reference, redirect, () -> {
            batches.refresh(reference);
            return "The requests are judged again from the accounts as they are now.";
        });
    }

    @PostMapping("/dasr/{reference}/transmission")
    String send(@PathVariable String reference, RedirectAttributes redirect) {
        return act(reference, redirect, () -> release.send(reference) + " requests are handed over to be sent.");
    }

    @GetMapping(STEP)
    String ask(@PathVariable String reference, @PathVariable String step, Model model) {
        show(reference, asked(step), model);
        model.addAttribute("form", ReasonForm.EMPTY);
        return "dasr/batch-step";
    }

    @PostMapping(STEP)
    ModelAndView take(
            @PathVariable String reference,
            @PathVariable String step,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        BatchStep asked = asked(step);
        if (!entries.hasErrors()) {
            try {
                Flash.done(redirect, take(asked, reference, form.text()));
                return new ModelAndView("redirect:/dasr/" + reference);
            } catch (BatchRefusedException refusal) {
                entries.reject("refused", refusal.sentence());
            }
        }
        show(reference, asked, model);
        ModelAndView shown = new ModelAndView("dasr/batch-step", model.asMap());
        shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    private String take(BatchStep step, String reference, String reason) {
        switch (step) {
            case WITHDRAWAL -> batches.withdraw(reference, reason);
            case REVOCATION -> decisions.revoke(reference, reason);
            case CANCELLATION -> {
                int cancelled = batches.cancel(reference, reason);
                return cancelled + (cancelled == 1 ? " request is" : " requests are") + " cancelled.";
            }
        }
        return "The batch is a draft again.";
    }

    private void show(String reference, BatchStep step, Model model) {
        BatchView batch = reader.find(reference).orElseThrow(() -> new BatchNotFoundException(reference));
        model.addAttribute("batch", batch);
        model.addAttribute("step", step);
        model.addAttribute("permission", step.permission(BatchActions.of(CurrentActor.get(), batch)));
    }

    private static BatchStep asked(String word) {
        return BatchStep.of(word).orElseThrow(() -> new BatchNotFoundException(word));
    }

    private static String act(String reference, RedirectAttributes redirect, Supplier<String> work) {
        try {
            Flash.done(redirect, work.get());
        } catch (BatchRefusedException refusal) {
            Flash.refused(redirect, refusal.sentence());
        }
        return "redirect:/dasr/" + reference;
    }
}
