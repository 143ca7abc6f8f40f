package tieline.letters.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Set;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.letters.LetterRefusedException;
import tieline.letters.SafeHtml;
import tieline.letters.ShippedText;
import tieline.letters.TemplateService;
import tieline.letters.TemplateView;
import tieline.platform.web.Flash;

/** Writing letters' texts: drafts, versions, submission, withdrawal. */
@Controller
class TemplateController {

    private static final String TEMPLATE = "/letters/templates/{reference:TPL-[0-9]{4}-[0-9]+}";

    private final TemplateService service;
    private final TemplatePage page;

    TemplateController(TemplateService service, TemplatePage page) {
        this.service = service;
        this.page = page;
    }

    /** An empty form, or one that begins with a text that comes with the application. */
    @GetMapping("/letters/templates/new")
    String form(@RequestParam(required = false) @Nullable ShippedText from, Model model) {
        model.addAttribute(
                "form",
                from == null
                        ? new TemplateForm(null, null, null)
                        : new TemplateForm(
                                from.title(), from.text().subject(), from.text().body()));
        return page.editor(model, null);
    }

    @PostMapping("/letters/templates")
    String create(
            @Valid @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            String reference = service.create(form.nameText(), form.text());
            return written(reference, form, redirect, "Version 1 is a draft.");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.editor(model, null);
    }

    @GetMapping(TEMPLATE)
    String show(
            @PathVariable String reference, @RequestParam(required = false) @Nullable Integer version, Model model) {
        page.show(reference, version, model);
        return "letters/template";
    }

    @GetMapping(TEMPLATE + "/edit")
    String edit(@PathVariable String reference, Model model) {
        TemplateView template = page.find(reference);
        model.addAttribute(
                "form",
                new TemplateForm(
                        template.name(),
                        template.newest().text().subject(),
                        template.newest().text().body()));
        return page.editor(model, template);
    }

    @PostMapping(TEMPLATE + "/text")
    String write(
            @PathVariable String reference,
            @RequestParam int version,
            @Valid @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                service.write(reference, version, form.text());
                return written(reference, form, redirect, "Version " + version + " is saved.");
            } catch (LetterRefusedException refusal) {
                errors.reject("refused", refusal.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.editor(model, page.find(reference));
    }

    @PostMapping(TEMPLATE + "/versions")
    String nextVersion(@PathVariable String reference, RedirectAttributes redirect) {
        return step(reference, redirect, () -> {
            int number = service.nextVersion(reference);
            return "Version " + number + " begins with the text of version " + (number - 1) + ".";
        });
    }

    @PostMapping(TEMPLATE + "/submission")
    String submit(@PathVariable String reference, @RequestParam int version, RedirectAttributes redirect) {
        return step(reference, redirect, () -> {
            service.submit(reference, version);
            return "Submitted. A manager who did not write it approves it.";
        });
    }

    @PostMapping(TEMPLATE + "/return")
    String takeBack(
            @PathVariable String reference,
            @RequestParam int version,
            @Valid @ModelAttribute ReasonForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        return reasoned(reference, errors, redirect, () -> {
            service.takeBack(reference, version, form.text());
            return "Version " + version + " is a draft again.";
        });
    }

    @PostMapping(TEMPLATE + "/withdrawal")
    String withdraw(
            @PathVariable String reference,
            @RequestParam int version,
            @Valid @ModelAttribute ReasonForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        return reasoned(reference, errors, redirect, () -> {
            service.withdraw(reference, version, form.text());
            return "Version " + version + " is withdrawn; no new mailing uses it.";
        });
    }

    /** What changed from one version to another. */
    @GetMapping(TEMPLATE + "/comparison")
    String compare(@PathVariable String reference, @RequestParam int from, @RequestParam int to, Model model) {
        page.compare(reference, from, to, model);
        return "letters/comparison";
    }

    private interface Step {
        String take();
    }

    private String step(String reference, RedirectAttributes redirect, Step step) {
        try {
            Flash.done(redirect, step.take());
        } catch (LetterRefusedException refusal) {
            Flash.refused(redirect, refusal.sentence());
        }
        return "redirect:/letters/templates/" + reference;
    }

    private String reasoned(String reference, BindingResult errors, RedirectAttributes redirect, Step step) {
        if (errors.hasErrors()) {
            Flash.refused(redirect, String.valueOf(errors.getAllErrors().get(0).getDefaultMessage()));
            return "redirect:/letters/templates/" + reference;
        }
        return step(reference, redirect, step);
    }

    private static String written(String reference, TemplateForm form, RedirectAttributes redirect, String done) {
        Set<String> leftOut = SafeHtml.of(form.text().body()).leftOut();
        String note = leftOut.isEmpty()
                ? ""
                : " Letters have no " + String.join(", ", leftOut) + ": that formatting was left out.";
        Flash.done(redirect, done + note);
        return "redirect:/letters/templates/" + reference;
    }
}
