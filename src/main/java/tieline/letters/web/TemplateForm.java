package tieline.letters.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tieline.letters.LetterText;

/**
 * A letter's text in the editor.
 *
 * @param name the template's name; only where a template is made
 * @param body HTML; made safe before it is kept
 */
record TemplateForm(
        @NotBlank(message = "Name the template") @Size(max = 120, message = "Name it in at most 120 characters") @Nullable String name,

        @NotBlank(message = "Write the subject") @Size(max = 200, message = "Write at most 200 characters") @Nullable String subject,

        @NotBlank(message = "Write the letter") @Size(max = 60000, message = "Write at most 60,000 characters") @Nullable String body) {

    /** The text of a form without errors. */
    LetterText text() {
        return new LetterText(subject == null ? "" : subject, body == null ? "" : body);
    }

    String nameText() {
        return name == null ? "" : name.strip();
    }
}
