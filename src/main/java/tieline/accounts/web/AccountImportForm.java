package tieline.accounts.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import tieline.accounts.AccountImportOptions;

/**
 * The upload form.
 *
 * @param createBooks whether unknown book codes make new books
 * @param completeFile whether active accounts that the file does not name become inactive
 * @param asOf the date of rows that have none
 */
public record AccountImportForm(
        @Nullable MultipartFile file,

        @NotNull(message = "Enter the date the accounts are as of, like 2027-01-31") @Nullable LocalDate asOf,

        @Nullable Boolean createBooks,
        @Nullable Boolean completeFile) {

    /** A new form with today's date. */
    static AccountImportForm asOf(LocalDate today) {
        return new AccountImportForm(null, today, false, false);
    }

    /** What the uploader said; only of a form without errors. */
    AccountImportOptions options() {
        if (asOf == null) {
            throw new IllegalStateException("the form has errors");
        }
        return new AccountImportOptions(Boolean.TRUE.equals(completeFile), Boolean.TRUE.equals(createBooks), asOf);
    }
}
