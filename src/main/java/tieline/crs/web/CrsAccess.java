package tieline.crs.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.ledger.MonthClose;
import tieline.platform.web.NavigationGroup;
import tieline.platform.web.NavigationItem;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/** Which addresses of the tracking account are open to whom, and the link in the rail. */
@Configuration(proxyBeanMethods = false)
class CrsAccess {

    @Bean
    RoomAccess crsAddresses() {
        Role[] readers = {Role.ANALYST, Role.MANAGER, Role.COMPLIANCE};
        Role[] checkers = {Role.MANAGER, Role.COMPLIANCE};
        return new RoomAccess(
                60,
                List.of(
                        AccessRule.read("/crs/opening", Role.ANALYST),
                        AccessRule.post("/crs/opening", Role.ANALYST),
                        AccessRule.read("/crs/months/*/posting", Role.ANALYST),
                        AccessRule.post("/crs/months/*/posting", Role.ANALYST),
                        AccessRule.read("/crs/months/*/close", Role.COMPLIANCE),
                        AccessRule.post("/crs/months/*/close", Role.COMPLIANCE),
                        AccessRule.read("/crs/months/*/close/*", checkers),
                        AccessRule.post("/crs/months/*/close/*", checkers),
                        AccessRule.post("/crs/terms/rates", Role.COMPLIANCE),
                        AccessRule.read("/crs/terms/*", readers),
                        AccessRule.post("/crs/terms/*", Role.COMPLIANCE),
                        AccessRule.read("/crs", readers),
                        AccessRule.read("/crs.*", readers),
                        AccessRule.read("/crs/*", readers),
                        AccessRule.read("/crs/months/*", readers)));
    }

    @Bean
    NavigationItem crsLink(MonthClose closes) {
        return NavigationItem.of(NavigationGroup.LEDGERS, 10, "crs", "CRS subaccounts", "/crs")
                .onlyFor(Role.ANALYST.authority(), Role.MANAGER.authority(), Role.COMPLIANCE.authority())
                .counting(viewer -> closes.waiting());
    }
}
