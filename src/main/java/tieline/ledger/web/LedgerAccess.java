package tieline.ledger.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.platform.web.NavigationGroup;
import tieline.platform.web.NavigationItem;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/** Which addresses of this room are open to whom, and its link in the rail. */
@Configuration(proxyBeanMethods = false)
class LedgerAccess {

    private static final Role[] READERS = {Role.ANALYST, Role.MANAGER, Role.COMPLIANCE};

    @Bean
    RoomAccess ledgerAddresses() {
        return RoomAccess.of(
                AccessRule.read("/ledgers", READERS),
                AccessRule.read("/ledgers.*", READERS),
                AccessRule.read("/ledgers/**", READERS),
                AccessRule.post("/ledgers/*/verify", READERS));
    }

    @Bean
    NavigationItem ledgersLink() {
        return NavigationItem.of(NavigationGroup.LEDGERS, 20, "ledgers", "Balancing accounts", "/ledgers")
                .onlyFor(Role.ANALYST.authority(), Role.MANAGER.authority(), Role.COMPLIANCE.authority());
    }
}
