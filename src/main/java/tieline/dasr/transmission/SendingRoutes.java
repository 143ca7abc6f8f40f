package tieline.dasr.transmission;

import java.io.IOException;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.dasr.Check;
import tieline.dasr.RouteReadiness;
import tieline.dasr.route.Route;
import tieline.dasr.route.Routes;

/** The route that files leave over, asked at the moment they leave: whoever holds or changes a route stops what waits. */
@Component
class SendingRoutes {

    private final Routes routes;
    private final RouteReadiness readiness;

    SendingRoutes(Routes routes, RouteReadiness readiness) {
        this.routes = routes;
        this.readiness = readiness;
    }

    /**
     * The route to a utility.
     *
     * @throws IOException when nothing may go over it now; the sentence says what a person does
     */
    Route to(Utility utility) throws IOException {
        Route route = routes.inUse(utility)
                .orElseThrow(() -> new IOException("No route to " + utility.label()
                        + " is in use. An administrator sets one under Routes; then retry this job."));
        if (route.onHold()) {
            throw new IOException("The route " + route.code() + " is on hold: " + route.holdReason());
        }
        Check ready = readiness.check(utility);
        if (!ready.holds()) {
            throw new IOException("Nothing goes over the route " + route.code() + " now: " + ready.detail()
                    + ". When that is mended under Routes, retry this job.");
        }
        return route;
    }
}
