package tieline.crs.scenarios.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import tieline.crs.scenarios.ScenarioDraft;
import tieline.crs.scenarios.ScenarioPages;
import tieline.crs.scenarios.ScenarioRefusedException;
import tieline.crs.scenarios.Scenarios;
import tieline.crs.scenarios.model.FlowTiming;
import tieline.crs.scenarios.model.InterestMethod;
import tieline.platform.web.Choice;
import tieline.platform.web.Flash;

/** Writing a scenario: new or changed. */
@Controller
class ScenarioFormController {

    private static final String PAGE = "crs/scenarios/edit";

    private final Scenarios scenarios;
    private final ScenarioPages pages;

    ScenarioFormController(Scenarios scenarios, ScenarioPages pages) {
        this.scenarios = scenarios;
        this.pages = pages;
    }

    @GetMapping("/crs/scenarios/new")
    String begin(Model model) {
        model.addAttribute("form", ScenarioForm.empty());
        fill(null, model);
        return PAGE;
    }

    @PostMapping("/crs/scenarios")
    ModelAndView make(
            @Valid @ModelAttribute("form") ScenarioForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        Optional<ScenarioDraft> draft = ScenarioEntries.read(form, entries);
        if (draft.isEmpty()) {
            return refused(null, model);
        }
        String reference = scenarios.make(draft.get());
        Flash.done(redirect, reference + " is kept.");
        return new ModelAndView("redirect:/crs/scenarios/" + reference);
    }

    @GetMapping("/crs/scenarios/{reference:SCN-[0-9]{4}-[0-9]+}/edit")
    String edit(@PathVariable String reference, Model model) {
        model.addAttribute("form", ScenarioEntries.form(pages.get(reference).draft()));
        fill(reference, model);
        return PAGE;
    }

    @PostMapping("/crs/scenarios/{reference:SCN-[0-9]{4}-[0-9]+}/edit")
    ModelAndView change(
            @PathVariable String reference,
            @Valid @ModelAttribute("form") ScenarioForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        Optional<ScenarioDraft> draft = ScenarioEntries.read(form, entries);
        if (draft.isEmpty()) {
            return refused(reference, model);
        }
        try {
            scenarios.change(reference, draft.get());
        } catch (ScenarioRefusedException refusal) {
            entries.reject("refused", refusal.sentence());
            return refused(reference, model);
        }
        Flash.done(redirect, reference + " is changed; the version before is kept.");
        return new ModelAndView("redirect:/crs/scenarios/" + reference);
    }

    private static ModelAndView refused(@Nullable String reference, Model model) {
        fill(reference, model);
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void fill(@Nullable String reference, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute(
                "timings",
                Arrays.stream(FlowTiming.values())
                        .map(value -> new Choice(value.name(), value.label()))
                        .toList());
        model.addAttribute(
                "interests",
                Arrays.stream(InterestMethod.values())
                        .map(value -> new Choice(value.name(), value.label()))
                        .toList());
    }
}
