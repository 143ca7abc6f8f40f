package tieline.dasr.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tieline.dasr.Verdict;

/**
 * A manager's decision.
 *
 * @param contentHash the hash of what the page showed
 */
record DecisionForm(
        @NotNull(message = "Choose go or no-go") @Nullable Verdict verdict,

        @Size(max = 1000, message = "Write at most 1,000 characters") @Nullable String reason,

        @NotNull(message = "Read the batch again, then decide") @Pattern(regexp = "[0-9a-f]{64}", message = "Read the batch again, then decide") @Nullable String contentHash) {

    static DecisionForm on(String contentHash) {
        return new DecisionForm(null, null, contentHash);
    }

    /** The reason as a person meant it; null when there is none. */
    @Nullable String reasonOrNull() {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
