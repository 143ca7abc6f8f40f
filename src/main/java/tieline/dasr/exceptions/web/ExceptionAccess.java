package tieline.dasr.exceptions.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.dasr.exceptions.ExceptionPages;
import tieline.platform.web.NavigationGroup;
import tieline.platform.web.NavigationItem;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/** Which addresses of the exceptions are open to whom, and the link in the rail. */
@Configuration(proxyBeanMethods = false)
class ExceptionAccess {

    /** Before the addresses of single batches, which begin with the same path. */
    @Bean
    RoomAccess exceptionAddresses() {
        Role[] readers = {Role.ANALYST, Role.MANAGER, Role.COMPLIANCE};
        return new RoomAccess(
                50,
                List.of(
                        AccessRule.read("/dasr/exceptions", readers),
                        AccessRule.read("/dasr/exceptions.*", readers),
                        AccessRule.read("/dasr/exceptions/**", readers),
                        AccessRule.post("/dasr/exceptions/**", Role.ANALYST, Role.MANAGER)));
    }

    @Bean
    NavigationItem exceptionsLink(ExceptionPages exceptions) {
        return NavigationItem.of(
                        NavigationGroup.TRANSITION, 60, "dasr-exceptions", "D-DASR exceptions", "/dasr/exceptions")
                .onlyFor(Role.ANALYST.authority(), Role.MANAGER.authority(), Role.COMPLIANCE.authority())
                .withShortcut('e')
                .counting(viewer -> exceptions.countOpen());
    }
}
