package tieline.notices.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
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
import tieline.accounts.CustomerClass;
import tieline.notices.BillingOption;
import tieline.notices.NoticeDraft;
import tieline.notices.NoticePages;
import tieline.notices.NoticeRefusedException;
import tieline.notices.NoticeRules;
import tieline.notices.NoticeView;
import tieline.notices.Notices;
import tieline.notices.Refusal;
import tieline.notices.Term;
import tieline.platform.web.Choice;
import tieline.platform.web.Flash;

/** Writing a notice: the form in sections, the document as it would read beside it. A draft is kept whatever its rules say. */
@Controller
class NoticeFormController {

    private static final String PAGE = "notices/edit";

    private final Notices notices;
    private final NoticePages pages;

    NoticeFormController(Notices notices, NoticePages pages) {
        this.notices = notices;
        this.pages = pages;
    }

    @GetMapping("/notices/new")
    String begin(Model model) {
        model.addAttribute("form", empty());
        fill(null, null, model);
        return PAGE;
    }

    @PostMapping("/notices")
    ModelAndView make(
            @Valid @ModelAttribute("form") NoticeForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        Optional<NoticeDraft> draft = NoticeEntries.read(form, entries);
        if (draft.isEmpty()) {
            return refused(null, null, model);
        }
        try {
            return kept(notices.make(draft.get()), draft.get(), redirect);
        } catch (NoticeRefusedException refusal) {
            entries.reject("refused", refusal.sentence());
            return refused(null, null, model);
        }
    }

    @GetMapping("/notices/{reference}/edit")
    String edit(@PathVariable String reference, Model model) {
        NoticeView notice = pages.get(reference);
        model.addAttribute("form", NoticeEntries.form(notice.draft()));
        fill(reference, notice.draft(), model);
        return PAGE;
    }

    @PostMapping("/notices/{reference}/edit")
    ModelAndView change(
            @PathVariable String reference,
            @Valid @ModelAttribute("form") NoticeForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        Optional<NoticeDraft> draft = NoticeEntries.read(form, entries);
        if (draft.isEmpty()) {
            return refused(reference, pages.get(reference).draft(), model);
        }
        try {
            notices.change(reference, draft.get());
        } catch (NoticeRefusedException refusal) {
            entries.reject("refused", refusal.sentence());
            return refused(reference, pages.get(reference).draft(), model);
        }
        return kept(reference, draft.get(), redirect);
    }

    private static ModelAndView kept(String reference, NoticeDraft draft, RedirectAttributes redirect) {
        List<Refusal> refusals = NoticeRules.refusals(draft);
        Flash.done(
                redirect,
                refusals.isEmpty()
                        ? reference + " is kept and can be submitted."
                        : reference + " is kept as a draft; it cannot be submitted yet.");
        return new ModelAndView("redirect:/notices/" + reference);
    }

    private ModelAndView refused(@Nullable String reference, @Nullable NoticeDraft draft, Model model) {
        fill(reference, draft, model);
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void fill(@Nullable String reference, @Nullable NoticeDraft draft, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("blocks", draft == null ? List.of() : pages.preview(draft));
        model.addAttribute("classes", choices(CustomerClass.values(), CustomerClass::label));
        model.addAttribute("terms", choices(Term.Unit.values(), Term.Unit::label));
        model.addAttribute("options", choices(BillingOption.values(), BillingOption::label));
        model.addAttribute(
                "modes",
                List.of(
                        new Choice("FIXED", "Cents per kWh"),
                        new Choice("INDEX", "A named index plus or minus a margin")));
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, java.util.function.Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), label.apply(value)))
                .toList();
    }

    private static NoticeForm empty() {
        return new NoticeForm(
                null,
                null,
                null,
                CustomerClass.RESIDENTIAL,
                null,
                null,
                null,
                null,
                null,
                NoticeForm.Mode.FIXED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "500",
                null,
                null,
                null,
                Term.Unit.MONTH_TO_MONTH,
                null,
                null,
                BillingOption.SEPARATE,
                null,
                "500",
                null,
                null,
                null,
                null,
                null);
    }
}
