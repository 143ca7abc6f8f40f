package tieline.crs.scenarios.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.platform.web.NavigationGroup;
import tieline.platform.web.NavigationItem;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/** Which addresses of the scenarios are open to whom, and the link in the rail. */
@Configuration(proxyBeanMethods = false)
class ScenarioAccess {

    @Bean
    RoomAccess scenarioAddresses() {
        Role[] readers = {Role.ANALYST, Role.MANAGER, Role.COMPLIANCE};
        return new RoomAccess(
                50,
                List.of(
                        AccessRule.read("/crs/scenarios/new", Role.ANALYST),
                        AccessRule.read("/crs/scenarios/*/edit", Role.ANALYST),
                        AccessRule.read("/crs/scenarios", readers),
                        AccessRule.read("/crs/scenarios.*", readers),
                        AccessRule.read("/crs/scenarios/**", readers),
                        AccessRule.post("/crs/scenarios", Role.ANALYST),
                        AccessRule.post("/crs/scenarios/**", Role.ANALYST)));
    }

    @Bean
    NavigationItem scenariosLink() {
        return NavigationItem.of(NavigationGroup.LEDGERS, 18, "crs-scenarios", "CRS scenarios", "/crs/scenarios")
                .onlyFor(Role.ANALYST.authority(), Role.MANAGER.authority(), Role.COMPLIANCE.authority());
    }
}
