package tieline.letters.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a text as a letter while it is written: the letter alone to the page that asks by itself, else the editor with it. */
@Controller
class TextPreviewController {

    private final TemplatePage page;

    TextPreviewController(TemplatePage page) {
        this.page = page;
    }

    /**
     * The letter that the editor's text makes now. Nothing is kept and nothing is refused: what is wrong stands beside it.
     *
     * @param reference the text that is changed; null for a new one
     * @param customer whom it is filled for
     */
    @PostMapping("/letters/templates/preview")
    String preview(
            @ModelAttribute("form") TemplateForm form,
            BindingResult entries,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(defaultValue = "") String customer,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        page.preview(model, form.text(), customer);
        if (htmx != null) {
            return "letters/template-edit :: preview";
        }
        return page.editor(model, reference == null ? null : page.find(reference));
    }
}
