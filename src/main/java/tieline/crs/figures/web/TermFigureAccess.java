package tieline.crs.figures.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/** Who may read and enter the dated figures, before the wider addresses of the tracking account. */
@Configuration(proxyBeanMethods = false)
class TermFigureAccess {

    @Bean
    RoomAccess crsTermFigureAddresses() {
        return new RoomAccess(
                47,
                List.of(
                        AccessRule.read("/crs/terms/figures", Role.ANALYST, Role.MANAGER, Role.COMPLIANCE),
                        AccessRule.post("/crs/terms/figures", Role.COMPLIANCE)));
    }
}
