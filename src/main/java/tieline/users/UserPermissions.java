package tieline.users;

import java.util.Optional;
import java.util.UUID;
import tieline.platform.security.Actor;

/**
 * What an administrator may do to whom. Each method answers why not, as a sentence; empty means yes. That an enabled
 * administrator remains is asked of the database at the moment of the change ({@link Administrators}).
 */
public final class UserPermissions {

    private UserPermissions() {}

    /** Whether the roles may be changed: not one's own, for that would let an administrator become anything. */
    public static Optional<String> changeRoles(Actor actor, UUID userId) {
        return own(actor, userId, "Your own roles are changed by another administrator");
    }

    /** Whether sign-in may be refused from now on. */
    public static Optional<String> disable(Actor actor, UUID userId) {
        return own(actor, userId, "Another administrator must disable you");
    }

    /** Whether the password may be replaced by a temporary one. */
    public static Optional<String> resetPassword(Actor actor, UUID userId, boolean sampleUser) {
        if (sampleUser) {
            return Optional.of("Sample users keep the password that the sign-in page shows");
        }
        return own(actor, userId, "Change your own password on your own page");
    }

    private static Optional<String> own(Actor actor, UUID userId, String sentence) {
        return userId.equals(actor.id()) ? Optional.of(sentence) : Optional.empty();
    }
}
