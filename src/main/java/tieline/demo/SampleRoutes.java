package tieline.demo;

import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.approvals.Approvals;
import tieline.approvals.Verdict;
import tieline.dasr.route.EdiProfile;
import tieline.dasr.route.Endpoint;
import tieline.dasr.route.Route;
import tieline.dasr.route.RouteKind;
import tieline.dasr.route.RouteProfile;
import tieline.dasr.route.RouteRules;
import tieline.dasr.route.RouteSubmissions;
import tieline.dasr.route.RouteTests;
import tieline.dasr.route.Routes;

/**
 * The routes of the sample: both lead to the simulated utility on this machine. SCE's DUNS is real; PG&E's and the
 * provider's are invented.
 */
@Component
class SampleRoutes {

    /** The name of the credential under which the configuration of the sample keeps the simulator's password. */
    static final String CREDENTIAL = "simulator";

    private final Routes routes;
    private final RouteTests tests;
    private final RouteSubmissions submissions;
    private final Approvals approvals;

    SampleRoutes(Routes routes, RouteTests tests, RouteSubmissions submissions, Approvals approvals) {
        this.routes = routes;
        this.tests = tests;
        this.submissions = submissions;
        this.approvals = approvals;
    }

    /** Puts every route before the managers that does not stand there, and answers which; an administrator does. */
    List<Route> submit() {
        List<Route> submitted = routes.all().stream()
                .filter(route ->
                        approvals.current(RouteSubmissions.subject(route)).isEmpty())
                .toList();
        submitted.forEach(route -> submissions.submit(route.code()));
        return submitted;
    }

    /** Approves what was submitted a moment ago, and nothing that somebody else changed; a manager does. */
    void approve(List<Route> submitted) {
        submitted.stream()
                .flatMap(route -> approvals.current(RouteSubmissions.subject(route)).stream())
                .forEach(waiting -> approvals.decide(
                        waiting.approvalId(), Verdict.APPROVED, waiting.contentHash(), "The simulated utility"));
    }

    /** Asks for a connection test of every route in use that has none; an administrator asks. */
    void test() {
        routes.allInUse().stream()
                .filter(route -> route.testedAt() == null)
                .forEach(route -> tests.start(route.code()));
    }

    /** Whether every route in use has passed its test. */
    boolean proven() {
        return routes.allInUse().stream().allMatch(route -> route.testedAt() != null);
    }

    /** Makes the routes, or points them at the simulator's port where that has changed. */
    void lead(SampleUtility simulator) {
        lead(Utility.PGE, "pge", "987654321", "PACIFIC GAS AND ELECTRIC", simulator);
        lead(Utility.SCE, "sce", "006908818", "SOUTHERN CALIFORNIA EDISON", simulator);
    }

    private void lead(Utility utility, String user, String duns, String name, SampleUtility simulator) {
        String code = utility.name() + "-SAMPLE";
        RouteProfile profile = new RouteProfile(
                new Endpoint(
                        RouteKind.SFTP,
                        "127.0.0.1",
                        simulator.port(),
                        user,
                        CREDENTIAL,
                        simulator.fingerprint(),
                        "/inbound",
                        "/outbound"),
                new EdiProfile(
                        "01",
                        "123456789",
                        "01",
                        duns,
                        name,
                        "EXAMPLE ENERGY SERVICES",
                        "1",
                        "F",
                        "A13",
                        "ESP RETURNS ACCOUNT TO BUNDLED SERVICE",
                        "T"),
                new RouteRules(LocalTime.of(17, 0), 100, 24, 3));
        Route existing = routes.all().stream()
                .filter(route -> route.code().equals(code))
                .findFirst()
                .orElse(null);
        if (existing == null) {
            routes.create(code, utility, profile);
            routes.use(code);
        } else if (!existing.profile().endpoint().equals(profile.endpoint())) {
            routes.edit(code, existing.version(), profile);
        }
    }
}
