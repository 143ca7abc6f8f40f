package tieline.dasr.route;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.approvals.ApprovalDecision;
import tieline.approvals.ApprovalRefusedException;
import tieline.approvals.ApprovalSubject;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;

/**
 * Routes under the four-eyes mechanism: a manager approves exactly what a route holds. Without that no file of real business
 * goes over it; whether it may be used is asked by {@link tieline.dasr.RouteReadiness}.
 */
@Component
class RouteApproval implements ApprovalSubject {

    /** The kind of subject that a route is. The database's guards know it too. */
    static final String KIND = "dasr-route";

    private final RouteRepository routes;
    private final RouteContents contents;
    private final AuditTrail audit;

    RouteApproval(RouteRepository routes, RouteContents contents, AuditTrail audit) {
        this.routes = routes;
        this.contents = contents;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return "D-DASR route";
    }

    @Override
    public String noun() {
        return "route";
    }

    @Override
    public String currentHash(UUID id) {
        return contents.hash(id);
    }

    @Override
    public void lock(UUID id) {
        if (routes.lock(id).isEmpty()) {
            throw new ApprovalRefusedException("There is no such route.");
        }
    }

    @Override
    public void decided(ApprovalDecision decision) {
        tell(
                decision.subject().id(),
                "route.decided",
                "The route as it stands: " + decision.verdict().label() + ".",
                decision.reason());
    }

    /** Nothing has left the house as long as no file of real business was built over it since the decision. */
    @Override
    public boolean undoable(UUID id) {
        return !contents.usedSinceDecision(id);
    }

    @Override
    public void undone(UUID id) {
        tell(id, "route.undecided", "The decision on the route was taken back.", null);
    }

    private void tell(UUID id, String action, String summary, @Nullable String why) {
        Route route = routes.findById(id).orElseThrow(() -> new ApprovalRefusedException("There is no such route."));
        audit.record(AuditEntry.of(action, Routes.SUBJECT, route.code(), route.code(), summary)
                .at(route.address())
                .because(why));
    }
}
