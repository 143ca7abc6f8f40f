package tieline.approvals.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import tieline.approvals.ApprovalInbox;
import tieline.platform.web.NavigationGroup;
import tieline.platform.web.NavigationItem;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/**
 * Where the inbox stands in the rail, and which addresses are open to whom. A kind of subject that another role decides on
 * needs that role at the addresses of decisions and undos too.
 */
@Configuration(proxyBeanMethods = false)
class ApprovalsAccess {

    private static final String ONE = "/approvals/{approvalId}";

    private static final Role[] READERS = {Role.ANALYST, Role.MANAGER, Role.COMPLIANCE};

    @Bean
    NavigationItem approvalsLink(ApprovalInbox inbox) {
        return NavigationItem.of(NavigationGroup.START, 20, "approvals", "Approvals", "/approvals")
                .onlyFor(Role.ANALYST.authority(), Role.MANAGER.authority(), Role.COMPLIANCE.authority())
                .withShortcut('p')
                .counting(viewer -> decides(viewer) ? inbox.waiting() : 0);
    }

    @Bean
    RoomAccess approvalAddresses() {
        return RoomAccess.of(
                AccessRule.read("/approvals", READERS),
                AccessRule.read("/approvals.{ending}", READERS),
                AccessRule.read("/approvals/delegations", Role.MANAGER, Role.COMPLIANCE),
                AccessRule.read("/approvals/delegations.{ending}", Role.MANAGER, Role.COMPLIANCE),
                AccessRule.read("/approvals/delegations/{delegationId}", Role.MANAGER, Role.COMPLIANCE),
                AccessRule.post("/approvals/delegations", Role.MANAGER),
                AccessRule.post("/approvals/delegations/{delegationId}/end", Role.MANAGER),
                AccessRule.post("/approvals/decisions", Role.MANAGER),
                AccessRule.read(ONE, READERS),
                AccessRule.post(ONE + "/decision", Role.MANAGER),
                AccessRule.post(ONE + "/undo", Role.MANAGER),
                AccessRule.post(ONE + "/comments", Role.ANALYST, Role.MANAGER));
    }

    private static boolean decides(Authentication viewer) {
        return viewer.getAuthorities().stream()
                .anyMatch(authority -> Role.MANAGER.authority().equals(authority.getAuthority()));
    }
}
