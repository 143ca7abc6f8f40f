package tieline.approvals.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.approvals.Verdict;

/**
 * A decision on one submission.
 *
 * @param contentHash the hash of what the page showed
 * @param absent the absent person it is decided for; null for the own name
 */
record DecisionForm(
        @NotNull(message = "Choose what you decide") @Nullable Verdict verdict,

        @Size(max = 1000, message = "Write at most 1,000 characters") @Nullable String reason,

        @NotNull(message = "Read it again, then decide") @Pattern(regexp = "[0-9a-f]{64}", message = "Read it again, then decide") @Nullable String contentHash,

        @Nullable UUID absent) {

    /** The reason as a person meant it; null when there is none. */
    @Nullable String reasonOrNull() {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
