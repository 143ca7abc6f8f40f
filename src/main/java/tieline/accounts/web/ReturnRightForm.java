package tieline.accounts.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tieline.accounts.ReturnRight;
import tieline.accounts.ReturnRightDecision;

/**
 * What a person read in a contract, or in the contracts of a selection.
 *
 * @param version the account's version that the person saw; null for a selection
 * @param counted how many accounts the selection had when it was shown; null for one account
 */
record ReturnRightForm(
        @NotBlank(message = "Choose what the contract says") @Nullable String returnRight,

        @Size(max = 120, message = "Name the clause in at most 120 characters") @Nullable String clause,

        @NotBlank(message = "Say why, for the history") @Size(max = 500, message = "Say why in at most 500 characters") @Nullable String reason,

        @Nullable Long version,
        @Nullable Long counted) {

    /** An empty form for one account. */
    static ReturnRightForm of(long version) {
        return new ReturnRightForm(null, null, null, version, null);
    }

    /** An empty form for a selection. */
    static ReturnRightForm ofMany(long counted) {
        return new ReturnRightForm(null, null, null, null, counted);
    }

    /** The decision; only of a form without errors. */
    ReturnRightDecision decision() {
        ReturnRight chosen = ReturnRight.ofCode(String.valueOf(returnRight)).orElse(ReturnRight.UNKNOWN);
        String named = clause == null || clause.isBlank() ? null : clause.strip();
        return new ReturnRightDecision(chosen, reason == null ? "" : reason.strip(), named);
    }
}
