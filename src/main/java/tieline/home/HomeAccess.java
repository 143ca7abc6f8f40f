package tieline.home;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.platform.web.NavigationGroup;
import tieline.platform.web.NavigationItem;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/** The addresses of this room and its links in the rail. What pages show of accounts and batches depends on the person. */
@Configuration(proxyBeanMethods = false)
class HomeAccess {

    @Bean
    RoomAccess homeAddresses() {
        return RoomAccess.of(
                AccessRule.read("/"),
                AccessRule.read("/requests", Role.ANALYST, Role.MANAGER, Role.COMPLIANCE),
                AccessRule.read("/search"),
                AccessRule.read("/help"),
                AccessRule.read("/help/*"));
    }

    @Bean
    NavigationItem todayLink() {
        return NavigationItem.of(NavigationGroup.START, 10, "today", "Today", "/")
                .withShortcut('t');
    }

    @Bean
    NavigationItem helpLink() {
        return NavigationItem.of(NavigationGroup.FOOT, 10, "help", "Help", "/help")
                .withShortcut('h');
    }
}
