package tieline.users;

import org.jspecify.annotations.Nullable;

/**
 * Which users a list shows; null means all.
 *
 * @param q a part of the user name, the name or the email
 * @param role a role held
 * @param state whether they can come in
 */
public record UserFilter(
        @Nullable String q, @Nullable Role role, @Nullable UserState state) {}
