package tieline.notices.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import tieline.notices.CancelRight;

/** When the notice was given, and how the customer agreed: either a contract was signed or the change was verified. */
record IssueForm(
        @Nullable LocalDate providedOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate verifiedOn) {

    /** What the right to cancel hangs on; null where an entry is missing, and then the errors say which. */
    @Nullable CancelRight right(BindingResult entries) {
        if (providedOn == null) {
            entries.rejectValue("providedOn", "missing", "Enter the day on which the notice was mailed or handed over");
        }
        if (signedOn == null && verifiedOn == null) {
            entries.rejectValue(
                    "signedOn",
                    "missing",
                    "Enter the day of signing, or the day of the verification where none is signed");
        } else if (signedOn != null && verifiedOn != null) {
            entries.rejectValue(
                    "verifiedOn", "both", "Enter one of the two: with a signed contract the verification sets no day");
        }
        return entries.hasErrors() || providedOn == null ? null : new CancelRight(signedOn, verifiedOn, providedOn);
    }
}
