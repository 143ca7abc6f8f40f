package tieline.accounts.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.platform.web.NavigationGroup;
import tieline.platform.web.NavigationItem;
import tieline.users.Role;

/** The links of this room in the rail. */
@Configuration(proxyBeanMethods = false)
class AccountsNavigation {

    private static final String[] READERS = {
        Role.ANALYST.authority(), Role.MANAGER.authority(), Role.COMPLIANCE.authority()
    };

    @Bean
    NavigationItem accountsLink() {
        return NavigationItem.of(NavigationGroup.TRANSITION, 10, "accounts", "Accounts", "/accounts")
                .withShortcut('a')
                .onlyFor(READERS);
    }

    @Bean
    NavigationItem listsLink() {
        return NavigationItem.of(NavigationGroup.TRANSITION, 20, "lists", "Account lists", "/lists")
                .withShortcut('l')
                .onlyFor(READERS);
    }

    @Bean
    NavigationItem customersLink() {
        return NavigationItem.of(NavigationGroup.TRANSITION, 30, "customers", "Customers", "/customers")
                .withShortcut('c')
                .onlyFor(READERS);
    }

    @Bean
    NavigationItem booksLink() {
        return NavigationItem.of(NavigationGroup.TRANSITION, 40, "books", "Books", "/books")
                .withShortcut('k')
                .onlyFor(READERS);
    }
}
