package tieline.notices.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import tieline.notices.CancelRight;

/**
 * When the notice was given, and how the customer agreed: either a contract was signed or the change was verified. Both days
 * of the agreement are left empty while there is none.
 */
record IssueForm(
        @Nullable LocalDate providedOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate verifiedOn) {

    /** Says what is missing or said twice. */
    void check(BindingResult entries) {
        if (providedOn == null) {
            entries.rejectValue("providedOn", "missing", "Enter the day on which the notice was mailed or handed over");
        }
        if (agreed()) {
            AgreementForm.refuseBoth(signedOn, verifiedOn, entries);
        }
    }

    /** Whether the customer has agreed. */
    boolean agreed() {
        return signedOn != null || verifiedOn != null;
    }

    /** What the right to cancel hangs on, of a form that was checked. */
    CancelRight right() {
        return new CancelRight(signedOn, verifiedOn, Objects.requireNonNull(providedOn));
    }
}
