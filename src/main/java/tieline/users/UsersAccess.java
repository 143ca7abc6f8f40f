package tieline.users;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import tieline.users.AccessRule.RoomAccess;

/** Which addresses of this room are open to whom. */
@Configuration(proxyBeanMethods = false)
class UsersAccess {

    @Bean
    RoomAccess usersAddresses() {
        return RoomAccess.of(
                new AccessRule(HttpMethod.GET, "/password", java.util.Set.of()),
                new AccessRule(HttpMethod.POST, "/password", java.util.Set.of()),
                AccessRule.read("/admin/users/**", Role.ADMINISTRATOR),
                AccessRule.post("/admin/users/**", Role.ADMINISTRATOR));
    }
}
