package tieline.notices.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tieline.notices.Posting;

/** How and when a cancellation came. */
record CancellationForm(
        @NotNull(message = "Choose how it came") Posting.@Nullable Way way,

        @NotNull(message = "Enter the day of the postmark or of the arrival") @Nullable LocalDate postedOn,

        @Size(max = 1000, message = "Use at most 1,000 characters") @Nullable String remark) {}
