package tieline.users.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The form that makes the first administrator. The passwords are never shown again. */
record SetupForm(
        @Nullable String token,

        @NotBlank(message = "Enter a user name") @Size(max = 60, message = "Use at most 60 characters") String username,

        @NotBlank(message = "Enter the name that colleagues know") @Size(max = 120, message = "Use at most 120 characters") String displayName,

        @NotEmpty(message = "Enter a password") String password,
        @NotEmpty(message = "Enter the password again") String passwordAgain) {

    static SetupForm of(String token) {
        return new SetupForm(token, "", "", "", "");
    }

    String tokenOrEmpty() {
        return token == null ? "" : token;
    }

    boolean agrees() {
        return password.equals(passwordAgain);
    }
}
