package tieline.deadlines.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** How a duty was met. */
record MeetForm(
        @NotBlank(message = "Say how it was met") @Size(max = 1000, message = "Use at most 1,000 characters") String how) {}
