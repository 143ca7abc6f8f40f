package tieline.notices.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** How the customer agreed to a notice that was given before: a contract was signed, or the change was verified. */
record AgreementForm(
        @Nullable LocalDate agreementSigned, @Nullable LocalDate agreementVerified) {

    private static final String BOTH = "Enter one of the two: with a signed contract the verification sets no day";

    /** Says what is missing or said twice. */
    void check(BindingResult entries) {
        if (agreementSigned == null && agreementVerified == null) {
            entries.rejectValue(
                    "agreementSigned",
                    "missing",
                    "Enter the day of signing, or the day of the verification where none is signed");
        } else if (agreementSigned != null && agreementVerified != null) {
            entries.rejectValue("agreementVerified", "both", BOTH);
        }
    }

    static void refuseBoth(@Nullable LocalDate signed, @Nullable LocalDate verified, BindingResult entries) {
        if (signed != null && verified != null) {
            entries.rejectValue("verifiedOn", "both", BOTH);
        }
    }
}
