package tieline.deadlines.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.platform.web.NavigationGroup;
import tieline.platform.web.NavigationItem;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/** Which addresses of the deadlines are open to whom, and the link in the rail. */
@Configuration(proxyBeanMethods = false)
class DeadlinesAccess {

    private static final Role[] READERS = {Role.ANALYST, Role.MANAGER, Role.COMPLIANCE};

    /** The calendar file has no session: the secret in its address says whose it is, and a wrong one finds nothing. */
    @Bean
    RoomAccess deadlineAddresses() {
        return RoomAccess.of(
                AccessRule.readBySecret("/deadlines.ics"),
                AccessRule.read("/deadlines", READERS),
                AccessRule.read("/deadlines.*", READERS),
                AccessRule.read("/deadlines/**", READERS),
                AccessRule.post("/deadlines/subscriptions/**", READERS),
                AccessRule.post("/deadlines/**", Role.ANALYST, Role.MANAGER));
    }

    @Bean
    NavigationItem deadlinesLink() {
        return NavigationItem.of(NavigationGroup.START, 30, "deadlines", "Deadlines", "/deadlines")
                .onlyFor(Role.ANALYST.authority(), Role.MANAGER.authority(), Role.COMPLIANCE.authority())
                .withShortcut('d');
    }
}
