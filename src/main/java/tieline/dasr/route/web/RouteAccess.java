package tieline.dasr.route.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.platform.web.NavigationGroup;
import tieline.platform.web.NavigationItem;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/** Which addresses of the routes are open to whom, and the link in the rail. */
@Configuration(proxyBeanMethods = false)
class RouteAccess {

    /** Before the addresses of single batches, which begin with the same path. */
    @Bean
    RoomAccess routeAddresses() {
        return new RoomAccess(
                50,
                List.of(
                        AccessRule.read("/dasr/routes/new", Role.ADMINISTRATOR),
                        AccessRule.read("/dasr/routes/*/edit", Role.ADMINISTRATOR),
                        AccessRule.read("/dasr/routes/*/retire", Role.ADMINISTRATOR),
                        AccessRule.read("/dasr/routes/*/hold", Role.ADMINISTRATOR, Role.MANAGER),
                        AccessRule.read("/dasr/routes/*/release", Role.ADMINISTRATOR, Role.MANAGER),
                        AccessRule.read("/dasr/routes/**"),
                        AccessRule.post("/dasr/routes/*/hold", Role.ADMINISTRATOR, Role.MANAGER),
                        AccessRule.post("/dasr/routes/*/release", Role.ADMINISTRATOR, Role.MANAGER),
                        AccessRule.post("/dasr/routes/**", Role.ADMINISTRATOR)));
    }

    @Bean
    NavigationItem routesLink() {
        return NavigationItem.of(NavigationGroup.TRANSITION, 70, "dasr-routes", "Routes", "/dasr/routes");
    }
}
