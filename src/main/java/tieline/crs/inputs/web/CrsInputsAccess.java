package tieline.crs.inputs.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.platform.web.NavigationGroup;
import tieline.platform.web.NavigationItem;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/** Which addresses of the inputs are open to whom, before the wider ones of the tracking account; and the link in the rail. */
@Configuration(proxyBeanMethods = false)
class CrsInputsAccess {

    @Bean
    RoomAccess crsInputAddresses() {
        Role[] readers = {Role.ANALYST, Role.MANAGER, Role.COMPLIANCE};
        return new RoomAccess(
                50,
                List.of(
                        AccessRule.read("/crs/inputs", readers),
                        AccessRule.read("/crs/inputs.*", readers),
                        AccessRule.read("/crs/inputs/month", readers),
                        AccessRule.read("/crs/imports", readers),
                        AccessRule.read("/crs/imports/**", readers),
                        AccessRule.post("/crs/imports", Role.ANALYST),
                        AccessRule.post("/crs/imports/**", Role.ANALYST),
                        AccessRule.read("/crs/months/*/accounts", readers),
                        AccessRule.read("/crs/months/*/accounts.*", readers),
                        AccessRule.read("/crs/months/*/returns.*", readers),
                        AccessRule.read("/crs/months/*/inputs", readers),
                        AccessRule.read("/crs/months/*/inputs/*", Role.ANALYST),
                        AccessRule.post("/crs/months/*/inputs/*", Role.ANALYST)));
    }

    @Bean
    NavigationItem crsInputsLink() {
        return NavigationItem.of(NavigationGroup.LEDGERS, 15, "crs-inputs", "CRS inputs", "/crs/inputs")
                .onlyFor(Role.ANALYST.authority(), Role.MANAGER.authority(), Role.COMPLIANCE.authority());
    }
}
