package tieline.crs.inputs.web;

import jakarta.validation.Valid;
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
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;
import tieline.crs.CrsInputs;
import tieline.crs.CrsRefusedException;
import tieline.platform.web.Flash;

/** The inputs of one month, and typing them in by class. */
@Controller
class MonthInputsController {

    private static final String FORM = "crs/input-form";

    private final CrsInputs inputs;
    private final MonthInputsPage page;

    MonthInputsController(CrsInputs inputs, MonthInputsPage page) {
        this.inputs = inputs;
        this.page = page;
    }

    @GetMapping("/crs/inputs/month")
    String choose(@RequestParam(defaultValue = "PGE") Utility utility, @RequestParam(required = false) String month) {
        return "redirect:" + MonthInputsPage.address(utility, page.monthOrNow(month));
    }

    @GetMapping("/crs/months/{month}/inputs")
    String show(@PathVariable YearMonth month, @RequestParam(defaultValue = "PGE") Utility utility, Model model) {
        page.show(utility, month, model);
        return "crs/month-inputs";
    }

    @GetMapping("/crs/months/{month}/inputs/{word:core|non-core}")
    String form(
            @PathVariable YearMonth month,
            @PathVariable String word,
            @RequestParam(defaultValue = "PGE") Utility utility,
            Model model) {
        CrsClass crsClass = CrsClass.ofWord(word).orElseThrow();
        model.addAttribute("form", InputForm.of(page.now(utility, month, crsClass)));
        page.form(utility, month, crsClass, model);
        return FORM;
    }

    @PostMapping("/crs/months/{month}/inputs/{word:core|non-core}")
    ModelAndView enter(
            @PathVariable YearMonth month,
            @PathVariable String word,
            @RequestParam(defaultValue = "PGE") Utility utility,
            @Valid @ModelAttribute("form") InputForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        CrsClass crsClass = CrsClass.ofWord(word).orElseThrow();
        Optional<ClassInput> input = form.read(entries);
        if (input.isPresent()) {
            try {
                int seen = Objects.requireNonNullElse(form.seen(), 0);
                inputs.type(utility, month, crsClass, input.get(), seen, form.reason());
                Flash.done(redirect, crsClass.label() + " input of " + month + " is entered.");
                return new ModelAndView("redirect:" + MonthInputsPage.address(utility, month));
            } catch (CrsRefusedException refusal) {
                entries.reject("refused", Objects.requireNonNullElse(refusal.getMessage(), ""));
            }
        }
        page.form(utility, month, crsClass, model);
        return new ModelAndView(FORM, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
