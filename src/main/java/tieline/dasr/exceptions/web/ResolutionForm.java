package tieline.dasr.exceptions.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was done about an exception. */
record ResolutionForm(
        @NotBlank(message = "Say what was done") @Size(max = 1000, message = "Use at most 1,000 characters") String how) {}
