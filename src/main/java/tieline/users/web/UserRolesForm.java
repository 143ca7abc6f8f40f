package tieline.users.web;

import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tieline.users.Role;
import tieline.users.UserView;

/**
 * The form that sets a person's roles.
 *
 * @param version the user's version that the form was filled from
 */
record UserRolesForm(
        @Nullable Set<Role> roles,

        @Nullable @Size(max = 500, message = "Use at most 500 characters") String reason,

        long version) {

    static UserRolesForm of(UserView user) {
        return new UserRolesForm(user.roles(), null, user.version());
    }

    Set<Role> chosenRoles() {
        return roles == null ? Set.of() : roles;
    }
}
