package tieline.crs.web;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
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
import tieline.crs.CrsRefusedException;
import tieline.crs.CrsTerms;
import tieline.crs.Reading;
import tieline.platform.web.Flash;

/** The terms of a tracking account: rates with their sources and how the open questions are read. */
@Controller
class TermsController {

    private static final String PAGE = "crs/terms";
    private static final String READING = "crs/reading";

    private final CrsTerms terms;
    private final TermsPage page;

    TermsController(CrsTerms terms, TermsPage page) {
        this.terms = terms;
        this.page = page;
    }

    @GetMapping("/crs/terms")
    String show(@RequestParam(defaultValue = "PGE") Utility utility, Model model) {
        model.addAttribute("form", RateForm.EMPTY);
        page.show(utility, model);
        return PAGE;
    }

    @PostMapping("/crs/terms/rates")
    ModelAndView enter(
            @RequestParam(defaultValue = "PGE") Utility utility,
            @Valid @ModelAttribute("form") RateForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        Optional<YearMonth> from = MonthText.read("from", form.from(), entries);
        Optional<BigDecimal> rate = form.fraction(entries);
        CrsClass crsClass = form.crsClass();
        if (!entries.hasErrors() && crsClass != null && from.isPresent() && rate.isPresent()) {
            try {
                String citation = Objects.requireNonNullElse(form.citation(), "");
                terms.enterRate(utility, crsClass, from.get(), rate.get(), citation);
                Flash.done(redirect, "The " + crsClass.label() + " rate holds from " + from.get() + " on.");
                return new ModelAndView("redirect:" + CrsAddresses.terms(utility));
            } catch (CrsRefusedException refusal) {
                entries.reject("refused", Objects.requireNonNullElse(refusal.getMessage(), ""));
            }
        }
        page.show(utility, model);
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/crs/terms/{number:[0-9]{1,2}}")
    String ask(@PathVariable int number, @RequestParam(defaultValue = "PGE") Utility utility, Model model) {
        Reading reading = page.reading(number);
        model.addAttribute("form", page.form(utility, reading));
        page.show(utility, reading, model);
        return READING;
    }

    @PostMapping("/crs/terms/{number:[0-9]{1,2}}")
    ModelAndView set(
            @PathVariable int number,
            @RequestParam(defaultValue = "PGE") Utility utility,
            @Valid @ModelAttribute("form") ReadingForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        Reading reading = page.reading(number);
        Optional<YearMonth> from = MonthText.read("from", form.from(), entries);
        if (!entries.hasErrors() && from.isPresent()) {
            try {
                String way = Objects.requireNonNullElse(form.way(), "");
                terms.read(utility, reading, from.get(), way, Objects.requireNonNullElse(form.citation(), ""));
                Flash.done(redirect, "Question " + number + " is set from " + from.get() + " on.");
                return new ModelAndView("redirect:" + CrsAddresses.terms(utility));
            } catch (CrsRefusedException refusal) {
                entries.reject("refused", Objects.requireNonNullElse(refusal.getMessage(), ""));
            }
        }
        page.show(utility, reading, model);
        return new ModelAndView(READING, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
