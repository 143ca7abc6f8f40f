package tieline.users.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.platform.web.NavigationGroup;
import tieline.platform.web.NavigationItem;
import tieline.users.Role;

/** The links of the rail that lead to users and to the own page. */
@Configuration(proxyBeanMethods = false)
class UsersNavigation {

    @Bean
    NavigationItem usersLink() {
        return NavigationItem.of(NavigationGroup.OVERSIGHT, 30, "users", "Users", "/admin/users")
                .onlyFor(Role.ADMINISTRATOR.authority());
    }

    @Bean
    NavigationItem ownPageLink() {
        return NavigationItem.of(NavigationGroup.FOOT, 20, "me", "You", "/me");
    }
}
