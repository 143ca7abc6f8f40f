package tieline.dasr.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.dasr.BatchReader;
import tieline.dasr.BatchRefusedException;
import tieline.dasr.BatchRequests;
import tieline.dasr.BatchView;
import tieline.dasr.RequestRow;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.Crumb;
import tieline.platform.web.Flash;
import tieline.platform.web.TimelineEntry;

/** One request of a batch: its facts, its steps, and what a person may do to it. */
@Controller
class RequestController {

    private final BatchReader reader;
    private final BatchRequests requests;

    RequestController(BatchReader reader, BatchRequests requests) {
        this.reader = reader;
        this.requests = requests;
    }

    @GetMapping("/dasr/{reference}/requests/{number}")
    String show(@PathVariable String reference, @PathVariable String number, Model model) {
        fill(reference, number, model);
        model.addAttribute("form", ReasonForm.EMPTY);
        return "dasr/request";
    }

    @PostMapping("/dasr/{reference}/requests/{number}/{change:exclusion|inclusion|override}")
    ModelAndView change(
            @PathVariable String reference,
            @PathVariable String number,
            @PathVariable String change,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        if (!entries.hasErrors()) {
            try {
                Flash.done(redirect, change(asked(change), reference, number, form.text()));
                return new ModelAndView("redirect:/dasr/" + reference + "/requests/" + number);
            } catch (BatchRefusedException refusal) {
                entries.reject("refused", refusal.sentence());
            }
        }
        fill(reference, number, model);
        ModelAndView shown = new ModelAndView("dasr/request", model.asMap());
        shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    /** Leaves out the accounts that were ticked on the batch's page. */
    @PostMapping("/dasr/{reference}/exclusions")
    String exclude(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Set<String> id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        if (id == null || id.isEmpty()) {
            Flash.refused(redirect, "Tick the accounts to leave out first.");
        } else if (reason == null || reason.isBlank()) {
            Flash.refused(redirect, "Give the reason why the accounts stay out; it stays on record.");
        } else {
            try {
                requests.exclude(reference, id, reason.strip());
                Flash.done(redirect, id.size() == 1 ? "1 account is left out." : id.size() + " accounts are left out.");
            } catch (BatchRefusedException refusal) {
                Flash.refused(redirect, refusal.sentence());
            }
        }
        return "redirect:/dasr/" + reference;
    }

    private String change(RequestChange change, String reference, String number, String reason) {
        switch (change) {
            case EXCLUSION -> requests.exclude(reference, Set.of(number), reason);
            case INCLUSION -> requests.include(reference, Set.of(number), reason);
            case OVERRIDE -> requests.override(reference, number, reason);
        }
        return switch (change) {
            case EXCLUSION -> "The account is left out.";
            case INCLUSION -> "The account was judged again.";
            case OVERRIDE -> "The override is given. You no longer decide on this batch.";
        };
    }

    private void fill(String reference, String number, Model model) {
        BatchView batch = reader.find(reference).orElseThrow(() -> new BatchNotFoundException(reference));
        RequestRow request = reader.request(batch.batchId(), number)
                .orElseThrow(() -> new BatchNotFoundException(reference + " " + number));
        RequestChange change = RequestChange.possible(request);
        model.addAttribute("batch", batch);
        model.addAttribute("row", request);
        model.addAttribute("state", Marks.of(request.status()));
        model.addAttribute("change", change);
        model.addAttribute(
                "permission", change == null ? null : change.permission(BatchActions.of(CurrentActor.get(), batch)));
        model.addAttribute("crumbs", List.of(new Crumb(reference, "/dasr/" + reference)));
        model.addAttribute("refusal", Refusal.of(request));
        model.addAttribute(
                "mayResend", BatchActions.of(CurrentActor.get(), batch).resend().granted());
        model.addAttribute("history", history(request));
    }

    private List<TimelineEntry> history(RequestRow request) {
        return reader.events(request).stream()
                .map(event -> TimelineEntry.of(event.at(), event.to().label(), event.actorName())
                        .because(event.reason()))
                .toList();
    }

    private static RequestChange asked(String word) {
        return RequestChange.of(word).orElseThrow(() -> new BatchNotFoundException(word));
    }
}
