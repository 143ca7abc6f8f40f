package tieline.crs.corrections.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/** Which addresses of corrections and reopenings are open to whom, before the wider ones of the tracking account. */
@Configuration(proxyBeanMethods = false)
class CorrectionAccess {

    @Bean
    RoomAccess crsCorrectionAddresses() {
        Role[] readers = {Role.ANALYST, Role.MANAGER, Role.COMPLIANCE};
        return new RoomAccess(
                48,
                List.of(
                        AccessRule.read("/crs/months/*/corrections/*", Role.ANALYST),
                        AccessRule.post("/crs/months/*/corrections/*", Role.ANALYST),
                        AccessRule.read("/crs/reopenings", readers),
                        AccessRule.post("/crs/reopenings", Role.COMPLIANCE),
                        AccessRule.post("/crs/reopenings/*/confirmation", Role.COMPLIANCE, Role.MANAGER)));
    }
}
