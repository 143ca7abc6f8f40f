package tieline.crs.web;

import jakarta.validation.Valid;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.accounts.Utility;
import tieline.crs.CrsClass;
import tieline.crs.CrsPosting;
import tieline.crs.CrsRefusedException;
import tieline.ledger.LedgerRefusedException;
import tieline.platform.web.Crumb;
import tieline.platform.web.Flash;

/** Opens the tracking account of a utility. */
@Controller
class OpeningController {

    private static final String PAGE = "crs/opening";

    private final CrsPosting posting;

    OpeningController(CrsPosting posting) {
        this.posting = posting;
    }

    @GetMapping("/crs/opening")
    String ask(@RequestParam(defaultValue = "PGE") Utility utility, Model model) {
        model.addAttribute("form", OpeningForm.EMPTY);
        show(utility, model);
        return PAGE;
    }

    @PostMapping("/crs/opening")
    ModelAndView open(
            @RequestParam(defaultValue = "PGE") Utility utility,
            @Valid @ModelAttribute("form") OpeningForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        Optional<YearMonth> first = form.first(entries);
        Map<CrsClass, Long> debts = form.debts(entries);
        if (!entries.hasErrors() && first.isPresent()) {
            try {
                posting.open(utility, first.get(), debts, Objects.requireNonNullElse(form.citation(), ""));
                Flash.done(redirect, "The tracking account of " + utility.label() + " is open.");
                return new ModelAndView("redirect:" + CrsAddresses.month(utility, first.get()));
            } catch (CrsRefusedException refusal) {
                entries.reject("refused", Objects.requireNonNullElse(refusal.getMessage(), ""));
            } catch (LedgerRefusedException refusal) {
                entries.reject("refused", refusal.sentence());
            }
        }
        show(utility, model);
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void show(Utility utility, Model model) {
        model.addAttribute("utility", utility);
        model.addAttribute("open", posting.isOpen(utility));
        model.addAttribute("crumbs", List.of(new Crumb(utility.label(), CrsAddresses.overview(utility))));
    }
}
