package tieline.letters.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import tieline.approvals.ApprovalPanels;
import tieline.approvals.SubjectRef;
import tieline.audit.AuditTrail;
import tieline.letters.HtmlNode;
import tieline.letters.LetterMaker;
import tieline.letters.LetterPermissions;
import tieline.letters.LetterText;
import tieline.letters.MergeField;
import tieline.letters.TemplateView;
import tieline.letters.Templates;
import tieline.letters.TextDifference;
import tieline.letters.TextPreviews;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;

/** What the pages of templates show. */
@Component
class TemplatePage {

    private static final int HISTORY = 50;

    private static final String LIST = "/letters/templates";

    private final Templates templates;
    private final ApprovalPanels approvals;
    private final LetterMaker maker;
    private final TextPreviews previews;
    private final AuditTrail audit;

    TemplatePage(
            Templates templates, ApprovalPanels approvals, LetterMaker maker, TextPreviews previews, AuditTrail audit) {
        this.templates = templates;
        this.approvals = approvals;
        this.maker = maker;
        this.previews = previews;
        this.audit = audit;
    }

    TemplateView find(String reference) {
        return templates.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    void show(String reference, @Nullable Integer number, Model model) {
        TemplateView template = find(reference);
        TemplateView.Version version = number == null ? template.newest() : required(template, number);
        Actor person = CurrentActor.get();
        Set<String> unprintable = maker.unprintable(version.text());
        model.addAttribute("template", template);
        model.addAttribute("version", version);
        model.addAttribute("mark", LetterMarks.of(version.status()));
        model.addAttribute("body", HtmlNode.parse(version.text().body()));
        model.addAttribute("problems", version.text().problems());
        model.addAttribute("unprintable", unprintable.isEmpty() ? null : String.join(", ", unprintable));
        model.addAttribute("fields", version.text().fields());
        model.addAttribute(
                "approval",
                approvals
                        .of(new SubjectRef("letter-template", version.versionId()))
                        .orElse(null));
        model.addAttribute(
                "mayChange", LetterPermissions.change(person, version.status()).granted());
        model.addAttribute(
                "maySubmit", LetterPermissions.submit(person, version.status()).granted());
        model.addAttribute(
                "mayTakeBack",
                LetterPermissions.takeBack(person, version.status()).granted());
        model.addAttribute(
                "mayWithdraw",
                LetterPermissions.withdraw(person, version.status()).granted());
        model.addAttribute(
                "mayBegin",
                LetterPermissions.nextVersion(person, template.newest().status())
                        .granted());
        model.addAttribute("history", audit.history("letter-template", template.templateId(), HISTORY));
        model.addAttribute(
                "marks",
                template.versions().stream()
                        .map(each -> LetterMarks.of(each.status()))
                        .toList());
    }

    /** The editor, with the letter that its text makes unless that is there already. */
    String editor(Model model, @Nullable TemplateView template) {
        model.addAttribute("template", template);
        model.addAttribute("heading", template == null ? "A text for letters" : template.name());
        model.addAttribute("back", template == null ? LIST : template.address());
        model.addAttribute("action", template == null ? LIST : template.address() + "/text");
        model.addAttribute("fields", List.of(MergeField.values()));
        if (!model.containsAttribute("preview")
                && model.getAttribute("form") instanceof TemplateForm form
                && !form.text().body().isBlank()) {
            preview(model, form.text(), "");
        }
        return "letters/template-edit";
    }

    /** The letter that a text makes for a customer. */
    void preview(Model model, LetterText text, String customer) {
        TextPreviews.Preview preview = previews.of(text, customer);
        model.addAttribute("customer", customer);
        model.addAttribute("preview", preview);
        model.addAttribute("previewBody", HtmlNode.parse(preview.paper().body()));
    }

    void compare(String reference, int from, int to, Model model) {
        TemplateView template = find(reference);
        model.addAttribute("template", template);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute(
                "rows",
                TextDifference.between(
                        required(template, from).text(), required(template, to).text()));
    }

    private static TemplateView.Version required(TemplateView template, int number) {
        TemplateView.Version version = template.version(number);
        if (version == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return version;
    }
}
