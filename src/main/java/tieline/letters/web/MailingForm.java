package tieline.letters.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.letters.MailingPlan;
import tieline.letters.Per;

/**
 * What somebody wants to send.
 *
 * @param source kind and reference of the recipients: {@code account-list:LST-2026-0018}
 */
record MailingForm(
        @NotBlank(message = "Name the mailing") @Size(max = 120, message = "Name it in at most 120 characters") @Nullable String name,

        @NotNull(message = "Choose the text") @Nullable UUID text,

        @NotBlank(message = "Choose who is written to") @Pattern(regexp = "[a-z-]+:.{1,60}", message = "Choose who is written to") @Nullable String source,

        @NotNull(message = "Choose one letter per customer or per account") @Nullable Per per,

        @NotNull(message = "Enter the date on the letters") @Nullable LocalDate letterDate) {

    /** What a form without errors asks for. */
    MailingPlan plan() {
        if (name == null || text == null || source == null || per == null || letterDate == null) {
            throw new IllegalStateException("the form has errors");
        }
        int at = source.indexOf(':');
        return new MailingPlan(name, text, source.substring(0, at), source.substring(at + 1), per, letterDate);
    }
}
