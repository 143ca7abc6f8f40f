package tieline.letters.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/** Which addresses of letters are open to whom. */
@Configuration(proxyBeanMethods = false)
class LettersAccess {

    @Bean
    RoomAccess letterAddresses() {
        return new RoomAccess(
                60,
                List.of(
                        AccessRule.read("/letters/templates/new", Role.ANALYST),
                        AccessRule.read("/letters/templates/*/edit", Role.ANALYST),
                        AccessRule.read("/letters/mailings/new", Role.ANALYST),
                        AccessRule.read("/letters/**", Role.ANALYST, Role.MANAGER, Role.COMPLIANCE),
                        AccessRule.read("/letters*", Role.ANALYST, Role.MANAGER, Role.COMPLIANCE),
                        AccessRule.post("/letters/templates/*/withdrawal", Role.ANALYST, Role.MANAGER),
                        AccessRule.post("/letters/mailings/*/cancellation", Role.ANALYST, Role.MANAGER),
                        AccessRule.post("/letters/mailings/*/work", Role.ANALYST, Role.MANAGER),
                        AccessRule.post("/letters/templates/**", Role.ANALYST),
                        AccessRule.post("/letters/mailings/**", Role.ANALYST),
                        AccessRule.post("/letters/returns", Role.ANALYST, Role.MANAGER),
                        AccessRule.post("/letters/returns/**", Role.ANALYST, Role.MANAGER),
                        AccessRule.post("/letters/email-choices", Role.ANALYST),
                        AccessRule.post("/letters/*/outcome", Role.ANALYST, Role.MANAGER)));
    }
}
