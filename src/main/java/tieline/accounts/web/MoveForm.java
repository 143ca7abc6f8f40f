package tieline.accounts.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Into which book an account, or the accounts of a selection, are moved.
 *
 * @param version the account's version that the person saw; null for a selection
 * @param counted how many accounts the selection had when it was shown; null for one account
 */
record MoveForm(
        @NotBlank(message = "Choose a book") @Nullable String bookCode,

        @NotBlank(message = "Say why, for the history") @Size(max = 500, message = "Say why in at most 500 characters") @Nullable String reason,

        @Nullable Long version,
        @Nullable Long counted) {

    /** An empty form for one account. */
    static MoveForm of(long version) {
        return new MoveForm(null, null, version, null);
    }

    /** An empty form for a selection. */
    static MoveForm ofMany(long counted) {
        return new MoveForm(null, null, null, counted);
    }

    /** The book's code; only of a form without errors. */
    String book() {
        return bookCode == null ? "" : bookCode;
    }

    /** Why; only of a form without errors. */
    String why() {
        return reason == null ? "" : reason.strip();
    }
}
