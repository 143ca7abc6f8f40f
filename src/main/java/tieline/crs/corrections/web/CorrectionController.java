package tieline.crs.corrections.web;

import jakarta.validation.Valid;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.accounts.Utility;
import tieline.crs.CrsClass;
import tieline.crs.CrsInputs;
import tieline.crs.CrsRefusedException;
import tieline.crs.EnteredInput;
import tieline.crs.InputLine;
import tieline.crs.corrections.CorrectionPreview;
import tieline.crs.corrections.CrsCorrections;
import tieline.crs.corrections.CrsCorrections.Corrected;
import tieline.platform.web.Crumb;
import tieline.platform.web.Flash;
import tieline.platform.web.Formats;

/** Correcting the input of a posted month: the form, what it would bring, and entering it. */
@Controller
class CorrectionController {

    private static final String FORM = "crs/correction-form";
    private static final String CHECK = "crs/correction-check";

    private final CrsCorrections corrections;
    private final CrsInputs inputs;
    private final Formats formats;

    CorrectionController(CrsCorrections corrections, CrsInputs inputs, Formats formats) {
        this.corrections = corrections;
        this.inputs = inputs;
        this.formats = formats;
    }

    @GetMapping("/crs/months/{month}/corrections/{word:core|non-core}")
    String form(
            @PathVariable YearMonth month,
            @PathVariable String word,
            @RequestParam(defaultValue = "PGE") Utility utility,
            Model model) {
        CrsClass crsClass = CrsClass.ofWord(word).orElseThrow();
        model.addAttribute("form", CorrectionForm.of(now(utility, month, crsClass)));
        show(utility, month, crsClass, model);
        return FORM;
    }

    @PostMapping("/crs/months/{month}/corrections/{word:core|non-core}")
    ModelAndView correct(
            @PathVariable YearMonth month,
            @PathVariable String word,
            @RequestParam(defaultValue = "PGE") Utility utility,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        CrsClass crsClass = CrsClass.ofWord(word).orElseThrow();
        show(utility, month, crsClass, model);
        Optional<Corrected> corrected = form.read(month, crsClass, entries);
        if (corrected.isPresent()) {
            try {
                return next(utility, corrected.get(), form, model, redirect);
            } catch (CrsRefusedException refusal) {
                entries.reject("refused", Objects.requireNonNullElse(refusal.getMessage(), ""));
            }
        }
        return new ModelAndView(FORM, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** First what the correction would bring; then, with the hash of that, the correction itself. */
    private ModelAndView next(
            Utility utility, Corrected corrected, CorrectionForm form, Model model, RedirectAttributes redirect) {
        String hash = form.hash();
        if (hash == null || hash.isBlank()) {
            CorrectionPreview preview = corrections.preview(utility, corrected);
            model.addAttribute("preview", preview);
            model.addAttribute("right", corrected.input());
            return new ModelAndView(CHECK, model.asMap());
        }
        corrections.correct(utility, corrected, hash);
        Flash.done(
                redirect,
                "%s input of %s is corrected; the posting of %s takes it in."
                        .formatted(corrected.crsClass().label(), corrected.month(), corrections.openMonth(utility)));
        return new ModelAndView("redirect:" + inputsAddress(utility, corrected.month()));
    }

    private void show(Utility utility, YearMonth month, CrsClass crsClass, Model model) {
        model.addAttribute("utility", utility);
        model.addAttribute("month", month);
        model.addAttribute("crsClass", crsClass);
        model.addAttribute("lines", InputLine.values());
        EnteredInput now = now(utility, month, crsClass);
        model.addAttribute("now", now);
        model.addAttribute(
                "hints",
                Arrays.stream(InputLine.values())
                        .map(line -> now == null
                                ? "Nothing is entered"
                                : "Now " + formats.decimals(line.of(now.input()), line.decimals()))
                        .toList());
        model.addAttribute("may", inputs.mayCorrect(utility, month));
        model.addAttribute("crumbs", List.of(new Crumb(utility.label() + " " + month, inputsAddress(utility, month))));
    }

    private @Nullable EnteredInput now(Utility utility, YearMonth month, CrsClass crsClass) {
        return inputs.entered(utility, month).stream()
                .filter(entered -> entered.crsClass() == crsClass)
                .findFirst()
                .orElse(null);
    }

    private static String inputsAddress(Utility utility, YearMonth month) {
        return "/crs/months/" + month + "/inputs?utility=" + utility;
    }
}
