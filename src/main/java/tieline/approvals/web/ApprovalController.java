package tieline.approvals.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.context.support.DefaultMessageSourceResolvable;
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
import tieline.approvals.ApprovalComments;
import tieline.approvals.ApprovalPanel;
import tieline.approvals.ApprovalPanels;
import tieline.approvals.ApprovalRefusedException;
import tieline.approvals.Approvals;
import tieline.approvals.StaleApprovalException;
import tieline.approvals.Verdict;
import tieline.audit.AuditTrail;
import tieline.platform.web.Flash;

/** One approval: its page, the decision, the undo, comments. A refused decision is shown with what the person wrote. */
@Controller
class ApprovalController {

    private static final String ONE = "/approvals/{approvalId:[0-9a-f]+-[0-9a-f-]+}";
    private static final String PAGE = "approvals/show";
    private static final int HISTORY = 50;

    private final Approvals approvals;
    private final ApprovalPanels panels;
    private final ApprovalComments comments;
    private final AuditTrail audit;

    ApprovalController(Approvals approvals, ApprovalPanels panels, ApprovalComments comments, AuditTrail audit) {
        this.approvals = approvals;
        this.panels = panels;
        this.comments = comments;
        this.audit = audit;
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID approvalId, Model model) {
        fill(approvalId, model);
        return PAGE;
    }

    @PostMapping(ONE + "/decision")
    ModelAndView decide(
            @PathVariable UUID approvalId,
            @Valid @ModelAttribute("approvalEntry") DecisionForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        Verdict verdict = form.verdict();
        String seen = form.contentHash();
        if (verdict != null && verdict.needsReason() && form.reasonOrNull() == null) {
            entries.rejectValue("reason", "needed", "Give the reason; the makers read it");
        }
        if (entries.hasErrors() || verdict == null || seen == null) {
            List<String> errors = entries.getAllErrors().stream()
                    .map(DefaultMessageSourceResolvable::getDefaultMessage)
                    .map(String::valueOf)
                    .distinct()
                    .toList();
            return refused(approvalId, errors, HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        try {
            approvals.decide(approvalId, verdict, seen, form.reasonOrNull(), form.absent());
        } catch (StaleApprovalException stale) {
            return refused(approvalId, List.of(stale.sentence()), HttpStatus.CONFLICT, model);
        } catch (ApprovalRefusedException refusal) {
            return refused(approvalId, List.of(refusal.sentence()), HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        ApprovalPanel panel = panel(approvalId);
        Flash.done(redirect, panel.approval().reference() + ": " + panel.state().word() + ".");
        return new ModelAndView("redirect:" + panel.approval().address());
    }

    @PostMapping(ONE + "/undo")
    String undo(@PathVariable UUID approvalId, RedirectAttributes redirect) {
        ApprovalPanel panel = panel(approvalId);
        try {
            approvals.undo(approvalId);
            Flash.done(redirect, "The decision on " + panel.approval().reference() + " is undone; it waits again.");
        } catch (ApprovalRefusedException refusal) {
            Flash.refused(redirect, refusal.sentence());
        }
        return "redirect:" + panel.approval().page();
    }

    @PostMapping(ONE + "/comments")
    ModelAndView comment(
            @PathVariable UUID approvalId,
            @RequestParam(defaultValue = "") String text,
            Model model,
            RedirectAttributes redirect) {
        try {
            comments.say(approvalId, text);
        } catch (ApprovalRefusedException refusal) {
            model.addAttribute("commentError", refusal.sentence());
            model.addAttribute("commentText", text);
            fill(approvalId, model);
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.done(redirect, "Your comment stands below.");
        return new ModelAndView("redirect:" + panel(approvalId).approval().page());
    }

    private ModelAndView refused(UUID approvalId, List<String> errors, HttpStatus status, Model model) {
        model.addAttribute("approvalErrors", errors);
        fill(approvalId, model);
        return new ModelAndView(PAGE, model.asMap(), status);
    }

    private void fill(UUID approvalId, Model model) {
        ApprovalPanel panel = panel(approvalId);
        model.addAttribute("approval", panel);
        model.addAttribute("older", approvals.history(panel.approval().subject()));
        model.addAttribute("history", audit.history("approval", approvalId, HISTORY));
    }

    private ApprovalPanel panel(UUID approvalId) {
        return panels.of(approvalId).orElseThrow(() -> new ApprovalNotFoundException(approvalId));
    }
}
