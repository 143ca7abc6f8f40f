package tieline.users;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.users.AccessRule.RoomAccess;

/** Which addresses of this room are open to whom. */
@Configuration(proxyBeanMethods = false)
class UsersAccess {

    @Bean
    RoomAccess usersAddresses() {
        return RoomAccess.of(
                AccessRule.read("/password"),
                AccessRule.post("/password"),
                AccessRule.read("/me"),
                AccessRule.post("/me/**"),
                AccessRule.read("/admin/users/**", Role.ADMINISTRATOR),
                AccessRule.read("/admin/users.{ending}", Role.ADMINISTRATOR),
                AccessRule.post("/admin/users/**", Role.ADMINISTRATOR));
    }
}
