package tieline.users.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tieline.users.UserView;

/**
 * The form that changes how a person is called and reached.
 *
 * @param version the user's version that the form was filled from
 */
record UserNameForm(
        @NotBlank(message = "Enter the name that colleagues know") @Size(max = 120, message = "Use at most 120 characters") String displayName,

        @Nullable @Email(message = "Enter an email like name@example.com") @Size(max = 200, message = "Use at most 200 characters") String email,

        long version) {

    static UserNameForm of(UserView user) {
        return new UserNameForm(user.displayName(), user.email(), user.version());
    }

    @Nullable String emailOrNull() {
        return email == null || email.isBlank() ? null : email.strip();
    }
}
