package tieline.dasr.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.platform.web.NavigationGroup;
import tieline.platform.web.NavigationItem;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/** Where batches stand in the rail, and which of their addresses are open to whom. */
@Configuration(proxyBeanMethods = false)
class DasrPages {

    private static final String BATCH = "/dasr/{reference}";

    private static final Role[] READERS = {Role.ANALYST, Role.MANAGER, Role.COMPLIANCE};

    @Bean
    NavigationItem batchesLink() {
        return NavigationItem.of(NavigationGroup.TRANSITION, 50, "dasr", "D-DASR batches", "/dasr")
                .onlyFor(Role.ANALYST.authority(), Role.MANAGER.authority(), Role.COMPLIANCE.authority())
                .withShortcut('b');
    }

    @Bean
    RoomAccess batchAddresses() {
        return RoomAccess.of(
                AccessRule.read("/dasr", READERS),
                AccessRule.read("/dasr.{ending}", READERS),
                AccessRule.read("/dasr/new", Role.ANALYST),
                AccessRule.post("/dasr", Role.ANALYST),
                AccessRule.read(BATCH, READERS),
                AccessRule.read(BATCH + ".{ending}", READERS),
                AccessRule.read(BATCH + "/progress", READERS),
                AccessRule.read(BATCH + "/requests/**", READERS),
                AccessRule.read(BATCH + "/resend", Role.ANALYST),
                AccessRule.read(BATCH + "/withdrawal", Role.ANALYST),
                AccessRule.read(BATCH + "/revocation", Role.MANAGER),
                AccessRule.read(BATCH + "/cancellation", Role.ANALYST, Role.MANAGER),
                AccessRule.post(BATCH + "/submission", Role.ANALYST),
                AccessRule.post(BATCH + "/withdrawal", Role.ANALYST),
                AccessRule.post(BATCH + "/refresh", Role.ANALYST, Role.MANAGER),
                AccessRule.post(BATCH + "/exclusions", Role.ANALYST, Role.MANAGER),
                AccessRule.post(BATCH + "/requests/{number}/override", Role.MANAGER),
                AccessRule.post(BATCH + "/requests/**", Role.ANALYST, Role.MANAGER),
                AccessRule.post(BATCH + "/decision", Role.MANAGER),
                AccessRule.post(BATCH + "/revocation", Role.MANAGER),
                AccessRule.post(BATCH + "/cancellation", Role.ANALYST, Role.MANAGER),
                AccessRule.post(BATCH + "/transmission", Role.ANALYST, Role.MANAGER));
    }
}
