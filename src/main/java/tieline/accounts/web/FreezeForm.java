package tieline.accounts.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a frozen list is called and for which date its maker says the accounts are true.
 *
 * @param counted how many accounts the selection had when it was shown
 */
record FreezeForm(
        @NotBlank(message = "Name the list") @Size(max = 120, message = "Name the list in at most 120 characters") @Nullable String name,

        @NotNull(message = "Enter a date like 2027-01-31") @Nullable LocalDate asOf,

        @Nullable Long counted) {}
