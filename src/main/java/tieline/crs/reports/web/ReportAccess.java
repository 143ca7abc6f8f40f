package tieline.crs.reports.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.platform.web.NavigationGroup;
import tieline.platform.web.NavigationItem;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/** Which addresses of the reports are open to whom, before the wider ones of the tracking account; and the link in the rail. */
@Configuration(proxyBeanMethods = false)
class ReportAccess {

    @Bean
    RoomAccess crsReportAddresses() {
        Role[] readers = {Role.ANALYST, Role.MANAGER, Role.COMPLIANCE};
        return new RoomAccess(
                49,
                List.of(
                        AccessRule.read("/crs/revenue-requirement", readers),
                        AccessRule.read("/crs/revenue-requirement.*", readers)));
    }

    @Bean
    NavigationItem crsRevenueRequirementLink() {
        return NavigationItem.of(
                        NavigationGroup.LEDGERS,
                        17,
                        "crs-revenue-requirement",
                        "Revenue requirement",
                        "/crs/revenue-requirement")
                .onlyFor(Role.ANALYST.authority(), Role.MANAGER.authority(), Role.COMPLIANCE.authority());
    }
}
