package tieline.dasr.route.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a route is held, released or retired. */
record ReasonForm(
        @NotBlank(message = "Say why") @Size(max = 500, message = "Use at most 500 characters") String reason) {}
