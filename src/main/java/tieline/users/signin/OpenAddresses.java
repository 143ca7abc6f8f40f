package tieline.users.signin;

import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;

/**
 * Says to a template which addresses its reader may open, so that a page has no link to a closed door. Reads the same rules
 * in the same order as the gate itself.
 */
@Component("open")
class OpenAddresses {

    private final List<Door> doors;

    OpenAddresses(List<RoomAccess> rooms) {
        this.doors = rooms.stream()
                .sorted(Comparator.comparingInt(RoomAccess::order))
                .flatMap(room -> room.rules().stream())
                .filter(rule -> rule.method().equals(HttpMethod.GET))
                .map(Door::of)
                .toList();
    }

    /** Whether the rules let the reader in; the page itself may still refuse a single object. */
    public boolean to(String address) {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        int end = address.indexOf('?');
        PathContainer path = PathContainer.parsePath(end < 0 ? address : address.substring(0, end));
        return reader != null
                && doors.stream()
                        .filter(door -> door.pattern().matches(path))
                        .findFirst()
                        .map(door -> door.opensTo(reader))
                        .orElse(false);
    }

    private record Door(PathPattern pattern, AccessRule rule) {

        static Door of(AccessRule rule) {
            return new Door(PathPatternParser.defaultInstance.parse(rule.pattern()), rule);
        }

        boolean opensTo(Authentication reader) {
            return rule.roles().isEmpty()
                    || reader.getAuthorities().stream()
                            .map(GrantedAuthority::getAuthority)
                            .anyMatch(held -> rule.roles().stream()
                                    .anyMatch(role -> role.authority().equals(held)));
        }
    }
}
