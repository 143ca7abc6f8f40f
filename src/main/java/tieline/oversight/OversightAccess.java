package tieline.oversight;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.platform.web.NavigationGroup;
import tieline.platform.web.NavigationItem;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/** Which addresses of this room are open to whom, and their links in the rail. */
@Configuration(proxyBeanMethods = false)
class OversightAccess {

    private static final Role[] AUDIT_READERS = {Role.ANALYST, Role.MANAGER, Role.COMPLIANCE, Role.ADMINISTRATOR};

    @Bean
    RoomAccess oversightAddresses() {
        return RoomAccess.of(
                AccessRule.read("/audit", AUDIT_READERS),
                AccessRule.read("/audit.{ending}", AUDIT_READERS),
                AccessRule.read("/jobs"),
                AccessRule.read("/jobs.{ending}"),
                AccessRule.read("/jobs/{id}"),
                AccessRule.post("/jobs/{id}/cancellation"),
                AccessRule.post("/jobs/{id}/retry"));
    }

    @Bean
    NavigationItem auditLink() {
        return NavigationItem.of(NavigationGroup.OVERSIGHT, 10, "audit", "Audit", "/audit")
                .onlyFor(
                        Role.ANALYST.authority(),
                        Role.MANAGER.authority(),
                        Role.COMPLIANCE.authority(),
                        Role.ADMINISTRATOR.authority())
                .withShortcut('u');
    }

    @Bean
    NavigationItem jobsLink() {
        return NavigationItem.of(NavigationGroup.OVERSIGHT, 20, "jobs", "Jobs", "/jobs")
                .withShortcut('j');
    }
}
