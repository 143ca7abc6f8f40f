package tieline.dasr.exceptions.web;

import jakarta.validation.Valid;
import java.util.List;
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
import tieline.audit.AuditEvent;
import tieline.audit.AuditTrail;
import tieline.dasr.exceptions.ExceptionPages;
import tieline.dasr.exceptions.ExceptionPermissions;
import tieline.dasr.exceptions.ExceptionRefusedException;
import tieline.dasr.exceptions.ExceptionRow;
import tieline.dasr.exceptions.Exceptions;
import tieline.dasr.x12.X12Pretty;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.CodeLine;
import tieline.platform.web.Flash;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;
import tieline.platform.web.TimelineEntry;

/** One exception: what happened, and the two things that a person does about it. */
@Controller
class ExceptionController {

    private static final String PAGE = "dasr/exceptions/show";
    private static final int LINES = 500;
    private static final int HISTORY = 50;

    private final ExceptionPages pages;
    private final Exceptions exceptions;
    private final AuditTrail audit;

    ExceptionController(ExceptionPages pages, Exceptions exceptions, AuditTrail audit) {
        this.pages = pages;
        this.exceptions = exceptions;
        this.audit = audit;
    }

    @GetMapping("/dasr/exceptions/{reference}")
    String show(@PathVariable String reference, Model model) {
        model.addAttribute("form", new ResolutionForm(""));
        fill(reference, model);
        return PAGE;
    }

    @PostMapping("/dasr/exceptions/{reference}/owner")
    String take(@PathVariable String reference, RedirectAttributes redirect) {
        try {
            exceptions.assignToMe(reference);
            Flash.done(redirect, "You have taken " + reference + ".");
        } catch (ExceptionRefusedException e) {
            Flash.refused(redirect, e.sentence());
        }
        return "redirect:" + pages.get(reference).address();
    }

    @PostMapping("/dasr/exceptions/{reference}/resolution")
    ModelAndView resolve(
            @PathVariable String reference,
            @Valid @ModelAttribute("form") ResolutionForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        if (!entries.hasErrors()) {
            try {
                exceptions.resolve(reference, form.how().strip());
                Flash.done(redirect, reference + " is resolved.");
                return new ModelAndView("redirect:" + pages.get(reference).address());
            } catch (ExceptionRefusedException e) {
                entries.reject("refused", e.sentence());
            }
        }
        fill(reference, model);
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void fill(String reference, Model model) {
        ExceptionRow item = pages.get(reference);
        model.addAttribute("item", item);
        model.addAttribute("state", state(item));
        model.addAttribute("lines", lines(item));
        model.addAttribute("maySettle", ExceptionPermissions.maySettle(CurrentActor.get()));
        model.addAttribute(
                "history",
                audit.timeline(Exceptions.SUBJECT, reference, HISTORY).stream()
                        .map(ExceptionController::entry)
                        .toList());
    }

    private static StateMark state(ExceptionRow item) {
        if (!item.isOpen()) {
            return new StateMark(Shape.CLOSED, item.status().label());
        }
        return item.ownerName() == null
                ? new StateMark(Shape.ALARM, "Open")
                : new StateMark(Shape.UNDER_WAY, "Open, taken by " + item.ownerName());
    }

    private static List<CodeLine> lines(ExceptionRow item) {
        String raw = item.rawText();
        return raw == null ? List.of() : rawLines(raw);
    }

    /** Whole interchanges are laid out by segment. A part of one has no header to say how, and is divided at the tilde. */
    private static List<CodeLine> rawLines(String raw) {
        String text = raw.startsWith("ISA") ? raw : raw.replace("~", "~\n");
        return X12Pretty.lines(text, LINES).stream()
                .map(line -> new CodeLine(line.id(), line.rest(), false))
                .toList();
    }

    private static TimelineEntry entry(AuditEvent event) {
        TimelineEntry step = TimelineEntry.of(event.occurredAt(), event.summary(), event.actorName());
        String reason = event.reason();
        return reason == null ? step : step.because(reason).asDecisive();
    }
}
