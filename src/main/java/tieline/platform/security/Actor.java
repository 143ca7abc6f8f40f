package tieline.platform.security;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in person, or the system itself (polling, sample data).
 *
 * @param id the person's identifier; null for the system
 * @param name what a history shows
 * @param roles the roles held now, without a prefix, such as ANALYST
 */
public record Actor(@Nullable UUID id, String name, Set<String> roles) {

    /** The application itself, where no person asked for the work. */
    public static final Actor SYSTEM = new Actor(null, "Tieline", Set.of("SYSTEM"));

    /** Whether this actor holds a role. */
    public boolean has(String role) {
        return roles.contains(role);
    }

    /** The identifier, for work that only a person may do. */
    public UUID personId() {
        if (id == null) {
            throw new IllegalStateException("only a person may do this, not " + name);
        }
        return id;
    }
}
