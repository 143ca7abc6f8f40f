package tieline.users;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Opens an address to roles. Rooms contribute rules as beans (a {@link RoomAccess}); an address without a rule is closed
 * to everybody. The first rule that matches decides.
 *
 * @param method the HTTP method; GET opens HEAD as well
 * @param pattern a path pattern such as {@code /accounts/**}
 * @param roles who may; empty means every signed-in person
 * @param withoutSignIn whether strangers may too; then the address itself must carry a secret
 */
public record AccessRule(HttpMethod method, String pattern, Set<Role> roles, boolean withoutSignIn) {

    /** Opens reading (GET) of a pattern to roles; no role means every signed-in person. */
    public static AccessRule read(String pattern, Role... roles) {
        return new AccessRule(HttpMethod.GET, pattern, Set.of(roles), false);
    }

    /** Opens posting to a pattern to roles; no role means every signed-in person. */
    public static AccessRule post(String pattern, Role... roles) {
        return new AccessRule(HttpMethod.POST, pattern, Set.of(roles), false);
    }

    /** Opens reading of an address to everybody who knows it: it answers only to a secret in its query. */
    public static AccessRule readBySecret(String pattern) {
        return new AccessRule(HttpMethod.GET, pattern, Set.of(), true);
    }

    /** The HTTP methods it opens. */
    public List<HttpMethod> methods() {
        return method.equals(HttpMethod.GET) ? List.of(HttpMethod.GET, HttpMethod.HEAD) : List.of(method);
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
