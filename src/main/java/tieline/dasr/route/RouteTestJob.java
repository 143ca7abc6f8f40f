package tieline.dasr.route;

import java.util.UUID;
import org.springframework.stereotype.Component;
import tieline.platform.jobs.JobHandler;
import tieline.platform.jobs.JobRun;

/** Tests a route's connection and keeps the result with the route. A connection that does not work is a result as well. */
@Component
class RouteTestJob implements JobHandler {

    static final String KIND = "dasr.route-test";

    private final Routes routes;
    private final RouteProbe probe;

    RouteTestJob(Routes routes, RouteProbe probe) {
        this.routes = routes;
        this.probe = probe;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Route route = routes.get(UUID.fromString(run.payload()));
        run.progress(0, 1, "Connecting");
        ProbeResult result = probe.probe(route);
        boolean kept = routes.tested(route.routeId(), route.profile(), result);
        run.progress(1, 1, "Done");
        run.result(kept ? result.sentence() : "The route was changed during the test; test it again.");
    }
}
