package tieline.crs.figures.web;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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
import tieline.crs.CrsRefusedException;
import tieline.crs.CrsTermFigures;
import tieline.crs.TermFigure;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;
import tieline.platform.web.Choice;
import tieline.platform.web.Crumb;
import tieline.platform.web.Flash;

/** The dated figures that some readings of the open questions need: the list, and entering one. */
@Controller
class TermFiguresController {

    private static final String ADDRESS = "/crs/terms/figures";
    private static final String PAGE = "crs/term-figures";

    private final CrsTermFigures figures;
    private final Clock clock;

    TermFiguresController(CrsTermFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String show(@RequestParam(defaultValue = "PGE") Utility utility, Model model) {
        model.addAttribute("form", TermFigureForm.empty());
        fill(utility, model);
        return PAGE;
    }

    @PostMapping(ADDRESS)
    ModelAndView enter(
            @RequestParam(defaultValue = "PGE") Utility utility,
            @Valid @ModelAttribute("form") TermFigureForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        Optional<YearMonth> from = form.month(entries);
        Optional<BigDecimal> value = form.value(entries);
        TermFigure kind = form.kind();
        if (!entries.hasErrors() && kind != null && from.isPresent() && value.isPresent()) {
            try {
                figures.enter(utility, kind, from.get(), value.get(), Objects.requireNonNullElse(form.citation(), ""));
                Flash.done(redirect, kind.label() + " is entered from " + from.get() + " on.");
                return new ModelAndView("redirect:" + ADDRESS + "?utility=" + utility);
            } catch (CrsRefusedException refusal) {
                entries.reject("refused", Objects.requireNonNullElse(refusal.getMessage(), ""));
            }
        }
        fill(utility, model);
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void fill(Utility utility, Model model) {
        YearMonth now = YearMonth.from(Pacific.dateOf(clock.instant()));
        model.addAttribute("utility", utility);
        model.addAttribute("utilities", Utility.values());
        model.addAttribute("figures", figures.of(utility));
        model.addAttribute("may", CurrentActor.get().has("COMPLIANCE"));
        model.addAttribute("kinds", kinds());
        model.addAttribute(
                "threshold",
                figures.inForce(utility, TermFigure.CORE_THRESHOLD_KW, now).orElse(CrsTermFigures.USUAL_THRESHOLD_KW));
        model.addAttribute("classedOtherwise", figures.classedOtherwise(utility, now));
        model.addAttribute("crumbs", List.of(new Crumb("Rates and readings", "/crs/terms?utility=" + utility)));
    }

    private static List<Choice> kinds() {
        List<Choice> kinds = new ArrayList<>(List.of(new Choice("", "Choose")));
        for (TermFigure each : TermFigure.values()) {
            kinds.add(new Choice(each.name(), each.label() + ", " + each.unit()));
        }
        return kinds;
    }
}
