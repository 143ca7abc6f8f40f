package tieline.notices.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.platform.web.NavigationGroup;
import tieline.platform.web.NavigationItem;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/** Which addresses of the notices are open to whom, and the link in the rail. */
@Configuration(proxyBeanMethods = false)
class NoticesAccess {

    @Bean
    RoomAccess noticeAddresses() {
        Role[] readers = {Role.ANALYST, Role.MANAGER, Role.COMPLIANCE};
        return RoomAccess.of(
                AccessRule.read("/notices/new", Role.ANALYST),
                AccessRule.read("/notices/*/edit", Role.ANALYST),
                AccessRule.read("/notices", readers),
                AccessRule.read("/notices.*", readers),
                AccessRule.read("/notices/**", readers),
                AccessRule.post("/notices/*/issue", Role.ANALYST, Role.MANAGER),
                AccessRule.post("/notices/*/agreement", Role.ANALYST, Role.MANAGER),
                AccessRule.post("/notices/*/cancellations", Role.ANALYST, Role.MANAGER),
                AccessRule.post("/notices", Role.ANALYST),
                AccessRule.post("/notices/**", Role.ANALYST));
    }

    @Bean
    NavigationItem noticesLink() {
        return NavigationItem.of(NavigationGroup.TRANSITION, 85, "notices", "Notices", "/notices")
                .onlyFor(Role.ANALYST.authority(), Role.MANAGER.authority(), Role.COMPLIANCE.authority());
    }
}
