package tieline.dasr.route.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tieline.approvals.ApprovalView;
import tieline.approvals.Approvals;
import tieline.dasr.route.Route;
import tieline.dasr.route.RouteProofs;
import tieline.dasr.route.RouteSubmissions;
import tieline.dasr.route.Routes;
import tieline.dasr.transport.CredentialProperties;

/** Puts together what the pages show of routes. */
@Component
class RouteViews {

    private final Routes routes;
    private final RouteProofs proofs;
    private final CredentialProperties credentials;
    private final Approvals approvals;

    RouteViews(Routes routes, RouteProofs proofs, CredentialProperties credentials, Approvals approvals) {
        this.routes = routes;
        this.proofs = proofs;
        this.credentials = credentials;
        this.approvals = approvals;
    }

    List<RouteView> all() {
        Map<UUID, Instant> proven = proofs.lastAcknowledged();
        return routes.all().stream().map(route -> view(route, proven)).toList();
    }

    RouteView one(String code) {
        return view(routes.get(code), proofs.lastAcknowledged());
    }

    private RouteView view(Route route, Map<UUID, Instant> proven) {
        return new RouteView(
                route,
                proven.get(route.routeId()),
                !route.hasCredential(credentials),
                approvals
                        .current(RouteSubmissions.subject(route))
                        .map(ApprovalView::status)
                        .orElse(null));
    }
}
