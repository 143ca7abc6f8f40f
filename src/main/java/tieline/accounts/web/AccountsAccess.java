package tieline.accounts.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/** Which addresses of accounts, customers, books and lists are open to whom: three roles read, analysts change. */
@Configuration(proxyBeanMethods = false)
class AccountsAccess {

    private static final Role[] READERS = {Role.ANALYST, Role.MANAGER, Role.COMPLIANCE};

    @Bean
    RoomAccess accountAddresses() {
        return RoomAccess.of(
                // Posted because the chosen accounts do not fit into an address; it changes nothing.
                AccessRule.post("/accounts/selection.{ending}", READERS),
                AccessRule.post("/lists/{reference}/checks", READERS),
                // Forms of what only analysts do.
                AccessRule.read("/accounts/{reference}/return-right", Role.ANALYST),
                AccessRule.read("/accounts/{reference}/book", Role.ANALYST),
                AccessRule.read("/books/new", Role.ANALYST),
                AccessRule.read("/books/{code}/name", Role.ANALYST),
                AccessRule.read("/lists/new", Role.ANALYST),
                AccessRule.read("/accounts/**", READERS),
                AccessRule.read("/accounts.{ending}", READERS),
                AccessRule.post("/accounts/**", Role.ANALYST),
                AccessRule.read("/customers/**", READERS),
                AccessRule.read("/customers.{ending}", READERS),
                AccessRule.read("/books/**", READERS),
                AccessRule.read("/books.{ending}", READERS),
                AccessRule.post("/books/**", Role.ANALYST),
                AccessRule.read("/lists/**", READERS),
                AccessRule.read("/lists.{ending}", READERS),
                AccessRule.post("/lists/**", Role.ANALYST));
    }
}
