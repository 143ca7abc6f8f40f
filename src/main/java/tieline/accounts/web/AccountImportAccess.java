package tieline.accounts.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/** Which addresses of the imports are open to whom: before those of accounts, whose patterns are wider. */
@Configuration(proxyBeanMethods = false)
class AccountImportAccess {

    @Bean
    RoomAccess accountImportAddresses() {
        return new RoomAccess(
                50,
                List.of(
                        AccessRule.read("/accounts/import/**", Role.ANALYST, Role.MANAGER, Role.COMPLIANCE),
                        AccessRule.post("/accounts/import/**", Role.ANALYST)));
    }
}
