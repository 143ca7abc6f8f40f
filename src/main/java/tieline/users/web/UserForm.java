package tieline.users.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tieline.users.Role;

/** The form that creates a user. */
record UserForm(
        @NotBlank(message = "Enter a user name") @Size(max = 60, message = "Use at most 60 characters") String username,

        @NotBlank(message = "Enter the name that colleagues know") @Size(max = 120, message = "Use at most 120 characters") String displayName,

        @Nullable @Email(message = "Enter an email like name@example.com") @Size(max = 200, message = "Use at most 200 characters") String email,

        @Nullable Set<Role> roles) {

    static final UserForm EMPTY = new UserForm("", "", null, Set.of());

    Set<Role> chosenRoles() {
        return roles == null ? Set.of() : roles;
    }

    @Nullable String emailOrNull() {
        return email == null || email.isBlank() ? null : email.strip();
    }
}
