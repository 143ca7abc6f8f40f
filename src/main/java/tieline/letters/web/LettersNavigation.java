package tieline.letters.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.platform.web.NavigationGroup;
import tieline.platform.web.NavigationItem;
import tieline.users.Role;

/** The link of this room in the rail. */
@Configuration(proxyBeanMethods = false)
class LettersNavigation {

    @Bean
    NavigationItem lettersLink() {
        return NavigationItem.of(NavigationGroup.TRANSITION, 80, "letters", "Letters", "/letters")
                .onlyFor(Role.ANALYST.authority(), Role.MANAGER.authority(), Role.COMPLIANCE.authority());
    }
}
