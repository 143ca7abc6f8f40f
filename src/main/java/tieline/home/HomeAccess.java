package tieline.home;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.platform.web.NavigationGroup;
import tieline.platform.web.NavigationItem;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;

/** The addresses of this room, open to every signed-in person, and its links in the rail. */
@Configuration(proxyBeanMethods = false)
class HomeAccess {

    @Bean
    RoomAccess homeAddresses() {
        return RoomAccess.of(
                AccessRule.read("/"),
                AccessRule.read("/requests"),
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
