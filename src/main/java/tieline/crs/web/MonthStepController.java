package tieline.crs.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
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
import tieline.accounts.Utility;
import tieline.crs.CrsClass;
import tieline.crs.CrsPermissions;
import tieline.crs.CrsPosting;
import tieline.crs.CrsRefusedException;
import tieline.ledger.LedgerMonth;
import tieline.ledger.LedgerPermissions;
import tieline.ledger.LedgerRefusedException;
import tieline.ledger.MonthClose;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.Permission;
import tieline.platform.web.Crumb;
import tieline.platform.web.Flash;
import tieline.platform.web.Formats;

/** Posts a month, prepares its close, confirms it, takes it back; each after a question that names the consequence. */
@Controller
class MonthStepController {

    private static final String PAGE = "crs/step";

    private final CrsReader reader;
    private final CrsPosting posting;
    private final MonthClose closes;
    private final Formats formats;

    MonthStepController(CrsReader reader, CrsPosting posting, MonthClose closes, Formats formats) {
        this.reader = reader;
        this.posting = posting;
        this.closes = closes;
        this.formats = formats;
    }

    @GetMapping({
        "/crs/months/{month}/posting",
        "/crs/months/{month}/close",
        "/crs/months/{month}/close/confirmation",
        "/crs/months/{month}/close/withdrawal"
    })
    String ask(
            @PathVariable YearMonth month,
            @RequestParam(defaultValue = "PGE") Utility utility,
            HttpServletRequest request,
            Model model) {
        LedgerMonth ledger = show(utility, month, MonthStep.of(request.getRequestURI()), model);
        model.addAttribute("form", new MonthStepForm(ledger == null ? null : ledger.hash(), null));
        return PAGE;
    }

    @PostMapping({
        "/crs/months/{month}/posting",
        "/crs/months/{month}/close",
        "/crs/months/{month}/close/confirmation",
        "/crs/months/{month}/close/withdrawal"
    })
    ModelAndView take(
            @PathVariable YearMonth month,
            @RequestParam(defaultValue = "PGE") Utility utility,
            @ModelAttribute("form") MonthStepForm form,
            BindingResult entries,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        MonthStep step = MonthStep.of(request.getRequestURI());
        try {
            take(step, utility, month, form);
            Flash.done(redirect, step.done(formats.month(month)));
            return new ModelAndView("redirect:" + CrsAddresses.month(utility, month));
        } catch (CrsRefusedException refusal) {
            entries.reject("refused", Objects.requireNonNullElse(refusal.getMessage(), ""));
        } catch (LedgerRefusedException refusal) {
            entries.reject("refused", refusal.sentence());
        }
        show(utility, month, step, model);
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void take(MonthStep step, Utility utility, YearMonth month, MonthStepForm form) {
        String ledger = CrsPosting.ledger(utility);
        switch (step) {
            case POSTING -> posting.post(utility, month);
            case CLOSE -> closes.prepare(ledger, month);
            case CONFIRMATION -> closes.confirm(ledger, month, Objects.requireNonNullElse(form.hash(), ""));
            case WITHDRAWAL -> closes.takeBack(ledger, month, Objects.requireNonNullElse(form.reason(), ""));
        }
    }

    private @Nullable LedgerMonth show(Utility utility, YearMonth month, MonthStep step, Model model) {
        MonthReview review =
                reader.account(utility).map(open -> reader.month(open, month)).orElse(null);
        model.addAttribute("utility", utility);
        model.addAttribute("month", month);
        model.addAttribute("name", formats.month(month));
        model.addAttribute("step", step);
        model.addAttribute("question", step.question(formats.month(month)));
        model.addAttribute("classes", CrsClass.values());
        model.addAttribute("review", review);
        model.addAttribute(
                "permission",
                review == null
                        ? Permission.refused("The tracking account of " + utility.label() + " is not open.")
                        : permission(step, review));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(utility.label(), CrsAddresses.overview(utility)),
                        new Crumb(formats.month(month), CrsAddresses.month(utility, month))));
        return review == null ? null : review.ledger();
    }

    private static Permission permission(MonthStep step, MonthReview review) {
        Actor person = CurrentActor.get();
        LedgerMonth ledger = review.ledger();
        if (step == MonthStep.POSTING) {
            return review.missing().stream()
                    .findFirst()
                    .map(missing -> Permission.refused(missing.sentence()))
                    .orElse(
                            review.posted() == null
                                    ? CrsPermissions.post(person)
                                    : Permission.refused(review.month() + " is posted."));
        }
        if (ledger == null || review.posted() == null) {
            return Permission.refused(review.month() + " is not posted yet.");
        }
        return switch (step) {
            case CLOSE -> LedgerPermissions.prepare(person, ledger);
            case CONFIRMATION -> LedgerPermissions.confirm(person, ledger);
            default -> LedgerPermissions.takeBack(person, ledger);
        };
    }
}
