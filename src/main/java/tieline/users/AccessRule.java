package tieline.users;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Opens an address to roles. Rooms contribute rules as beans (a {@link RoomAccess}); an address without a rule is closed
 * to everybody.
 *
 * @param method the HTTP method; null means every method
 * @param pattern a path pattern such as {@code /accounts/**}
 * @param roles who may; empty means every signed-in person
 */
public record AccessRule(@Nullable HttpMethod method, String pattern, Set<Role> roles) {

    /** Opens reading (GET) of a pattern to roles; no role means every signed-in person. */
    public static AccessRule read(String pattern, Role... roles) {
        return new AccessRule(HttpMethod.GET, pattern, Set.of(roles));
    }

    /** Opens posting to a pattern to the given roles. */
    public static AccessRule post(String pattern, Role... roles) {
        return new AccessRule(HttpMethod.POST, pattern, Set.of(roles));
    }

    /**
     * The address rules of one room.
     *
     * @param order rooms with more special patterns come first (lower)
     */
    public record RoomAccess(int order, List<AccessRule> rules) {

        /** The rules of a room in the ordinary order. */
        public static RoomAccess of(AccessRule... rules) {
            return new RoomAccess(100, List.of(rules));
        }
    }
}
