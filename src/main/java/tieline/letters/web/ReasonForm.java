package tieline.letters.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The reason for a step; it stays on record. */
record ReasonForm(
        @NotBlank(message = "Give the reason; it stays on record") @Size(max = 1000, message = "Write at most 1,000 characters") @Nullable String reason) {

    /** The reason of a form without errors. */
    String text() {
        return reason == null ? "" : reason.strip();
    }
}
