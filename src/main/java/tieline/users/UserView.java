package tieline.users;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/**
 * A user as the administration shows one.
 *
 * @param lockedUntil when the lock ends; null where nothing is locked now
 * @param version what a change must have been based on
 */
public record UserView(
        UUID userId,
        String username,
        String displayName,
        @Nullable String email,
        Set<Role> roles,
        boolean enabled,
        boolean sampleUser,
        boolean mustChangePassword,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastLoginAt,
        Instant createdAt,
        long version) {

    static UserView of(User user, Instant now) {
        return new UserView(
                user.userId(),
                user.username(),
                user.displayName(),
                user.email(),
                user.roles(),
                user.isEnabled(),
                user.isSampleUser(),
                user.mustChangePassword(),
                user.isLocked(now) ? user.lockedUntil() : null,
                user.lastLoginAt(),
                user.createdAt(),
                user.version());
    }

    /** Whether the person can come in now, and if not why. */
    public UserState state() {
        if (!enabled) {
            return UserState.DISABLED;
        }
        if (lockedUntil != null) {
            return UserState.LOCKED;
        }
        return mustChangePassword ? UserState.TEMPORARY_PASSWORD : UserState.ACTIVE;
    }

    /** The state as a page shows it. */
    public StateMark mark() {
        Shape shape = switch (state()) {
            case DISABLED -> Shape.CLOSED;
            case LOCKED -> Shape.ALARM;
            case TEMPORARY_PASSWORD -> Shape.WAITING;
            case ACTIVE -> Shape.DONE;
        };
        return new StateMark(shape, state().label());
    }

    /** The roles in words, such as "Analyst, Manager"; "None" where none is held. */
    public String rolesInWords() {
        return inWords(roles);
    }

    static String inWords(Set<Role> roles) {
        return roles.isEmpty()
                ? "None"
                : roles.stream().sorted().map(Role::label).collect(Collectors.joining(", "));
    }
}
