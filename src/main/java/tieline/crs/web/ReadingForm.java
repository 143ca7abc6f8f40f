package tieline.crs.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How a question is to be read, from which month on, and why. */
record ReadingForm(
        @NotBlank(message = "Choose how it is read") @Nullable String way,

        @Nullable String from,

        @NotBlank(message = "Say why it is read so") @Size(max = 500, message = "Use at most 500 characters") @Nullable String citation) {}
