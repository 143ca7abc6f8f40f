package tieline.dasr.transmission.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/** Which addresses of sent files are open to whom. */
@Configuration(proxyBeanMethods = false)
class SentFileAccess {

    @Bean
    RoomAccess sentFileAddresses() {
        Role[] readers = {Role.ANALYST, Role.MANAGER, Role.COMPLIANCE};
        return new RoomAccess(
                60,
                List.of(
                        AccessRule.read("/dasr/{reference}/files/**", readers),
                        AccessRule.read("/dasr/{reference}/preview", readers)));
    }
}
