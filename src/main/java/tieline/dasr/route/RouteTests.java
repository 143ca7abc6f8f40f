package tieline.dasr.route;

import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.jobs.JobQueue;

/** Asks for connection tests. */
@Service
public class RouteTests {

    private final Routes routes;
    private final JobQueue jobs;
    private final AuditTrail audit;

    RouteTests(Routes routes, JobQueue jobs, AuditTrail audit) {
        this.routes = routes;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** Queues a test of the route's connection and answers the job that does it. */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public UUID start(String code) {
        Route route = routes.get(code);
        UUID job = jobs.enqueue(
                RouteTestJob.KIND,
                "Connection test of route " + code,
                route.address(),
                route.routeId().toString());
        audit.record(AuditEntry.of(
                        "route.test-asked",
                        Routes.SUBJECT,
                        code,
                        code,
                        "A connection test of route " + code + " was asked for.")
                .at(route.address()));
        return job;
    }
}
