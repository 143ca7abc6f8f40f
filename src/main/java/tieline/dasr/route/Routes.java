package tieline.dasr.route;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.Utility;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;

/** The door to the routes: which one leads to a utility now, and every change to one. */
@Service
public class Routes {

    /** The kind of object under which the audit trail holds routes; the identifier is the route's code. */
    public static final String SUBJECT = "route";

    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{2,20}");

    private final RouteRepository routes;
    private final RouteSubmissions submissions;
    private final AuditTrail audit;
    private final Clock clock;

    Routes(RouteRepository routes, RouteSubmissions submissions, AuditTrail audit, Clock clock) {
        this.routes = routes;
        this.submissions = submissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The one route of a utility, on hold or not; empty when nobody has put one in use. */
    @Transactional(readOnly = true)
    public Optional<Route> inUse(Utility utility) {
        return routes.findByUtilityAndInUseTrue(utility);
    }

    /** The routes in use, one for each utility at most. */
    @Transactional(readOnly = true)
    public List<Route> allInUse() {
        return routes.findByInUseTrueOrderByUtilityAsc();
    }

    /** All routes, by utility and code. */
    @Transactional(readOnly = true)
    public List<Route> all() {
        return routes.findAllByOrderByUtilityAscCodeAsc();
    }

    /**
     * The route with this identifier.
     *
     * @throws RouteNotFoundException when there is none
     */
    @Transactional(readOnly = true)
    public Route get(UUID routeId) {
        return routes.findById(routeId).orElseThrow(() -> new RouteNotFoundException(routeId.toString()));
    }

    /**
     * The route with this code.
     *
     * @throws RouteNotFoundException when there is none
     */
    @Transactional(readOnly = true)
    public Route get(String code) {
        return routes.findByCode(code).orElseThrow(() -> new RouteNotFoundException(code));
    }

    /**
     * A new route that is not in use yet and waits for a manager's approval.
     *
     * @param code 2 to 20 capital letters, digits and hyphens
     * @throws RouteRefusedException when the code is taken or a value cannot be right
     */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    public Route create(String code, Utility utility, RouteProfile profile) {
        if (!CODE.matcher(code).matches()) {
            throw new RouteRefusedException("A route's code is 2 to 20 capital letters, digits and hyphens.");
        }
        if (routes.findByCode(code).isPresent()) {
            throw new RouteRefusedException("There is a route " + code + " already.");
        }
        Route route = routes.save(new Route(code, utility, profile));
        audit.record(entry(route, "route.created", "Route " + code + " to " + utility.label() + " was set up."));
        submissions.changed(route);
        return route;
    }

    /**
     * Gives a route another profile; what was approved is void, and the change waits for a manager.
     *
     * @param seenVersion the version that the person saw
     * @throws RouteRefusedException when somebody else changed it since, or a value cannot be right
     */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    public Route edit(String code, long seenVersion, RouteProfile profile) {
        Route route = get(code);
        if (route.version() != seenVersion) {
            throw new RouteRefusedException("Somebody else changed this route meanwhile; open it again.");
        }
        RouteProfile before = route.profile();
        route.edit(profile);
        AuditEntry entry = entry(route, "route.edited", "The profile of route " + code + " was changed.");
        audit.record(RouteChanges.between(before, profile, entry));
        submissions.changed(route);
        return route;
    }

    /**
     * Makes a route the one of its utility.
     *
     * @throws RouteRefusedException when another route of the utility is in use
     */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    public void use(String code) {
        Route route = get(code);
        routes.findByUtilityAndInUseTrue(route.utility())
                .filter(other -> !other.routeId().equals(route.routeId()))
                .ifPresent(other -> {
                    throw new RouteRefusedException("Route " + other.code() + " is in use for "
                            + route.utility().label() + ". Only one can be: retire it first.");
                });
        route.use();
        flushOrRefuse(route);
        audit.record(entry(route, "route.used", "Route " + code + " is in use now."));
    }

    /** Two people at the same moment: the database lets only one of them. */
    private void flushOrRefuse(Route route) {
        try {
            routes.flush();
        } catch (DataIntegrityViolationException e) {
            throw new RouteRefusedException("Another route of "
                    + route.utility().label() + " was put in use a moment ago. Only one can be: retire it first.");
        }
    }

    /** Takes a route out of use; its history stays. */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void retire(String code, String reason) {
        Route route = get(code);
        route.retire();
        audit.record(entry(route, "route.retired", "Route " + code + " is no longer in use.")
                .because(reason));
    }

    /** Nothing is sent over this route until it is released; answers are still fetched. */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'MANAGER', 'SYSTEM')")
    public void hold(String code, String reason) {
        Route route = get(code);
        route.putOnHold(reason);
        audit.record(entry(route, "route.held", "Route " + code + " was put on hold.")
                .because(reason));
    }

    /** Ends a hold. */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'MANAGER', 'SYSTEM')")
    public void release(String code, String reason) {
        Route route = get(code);
        String was = Objects.requireNonNullElse(route.holdReason(), "");
        route.release();
        audit.record(entry(route, "route.released", "Route " + code + " was released.")
                .because(reason)
                .changed("On hold because", was, ""));
    }

    /**
     * Keeps what a connection test found.
     *
     * @param tested the profile that was tested
     * @return false when the route leads elsewhere by now, so that the test says nothing about it
     */
    @Transactional
    boolean tested(UUID routeId, RouteProfile tested, ProbeResult result) {
        Route route = get(routeId);
        if (!route.profile().leadsToTheSamePlaceAs(tested)) {
            return false;
        }
        route.tested(result.passed(), result.sentence(), clock.instant());
        String summary = "The connection of route " + route.code() + (result.passed() ? " works." : " does not work.");
        audit.record(entry(route, "route.tested", summary).changed("Result", "", result.sentence()));
        return true;
    }

    private static AuditEntry entry(Route route, String action, String summary) {
        return AuditEntry.of(action, SUBJECT, route.code(), route.code(), summary)
                .at(route.address());
    }
}
