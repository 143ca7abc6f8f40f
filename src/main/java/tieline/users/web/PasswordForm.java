package tieline.users.web;

import jakarta.validation.constraints.NotEmpty;

/** The form that changes the own password. Its values are never shown again. */
record PasswordForm(
        @NotEmpty(message = "Enter the current password") String currentPassword,
        @NotEmpty(message = "Enter a new password") String newPassword,
        @NotEmpty(message = "Enter the new password again") String newPasswordAgain) {

    static final PasswordForm EMPTY = new PasswordForm("", "", "");

    boolean agrees() {
        return newPassword.equals(newPasswordAgain);
    }
}
