package tieline.approvals.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who decides instead of the person, from when to when, and why. */
record DelegationForm(
        @NotNull(message = "Choose who decides instead") @Nullable UUID delegate,

        @NotNull(message = "Enter the first day") @Nullable LocalDate from,

        @NotNull(message = "Enter the last day") @Nullable LocalDate to,

        @NotBlank(message = "Give the reason; it stays on record") @Size(max = 500, message = "Write at most 500 characters") @Nullable String reason) {

    static final DelegationForm EMPTY = new DelegationForm(null, null, null, null);
}
