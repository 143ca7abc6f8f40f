package tieline.dasr.transmission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.accounts.Utility;
import tieline.approvals.ApprovalView;
import tieline.approvals.Approvals;
import tieline.approvals.Verdict;
import tieline.dasr.route.Endpoint;
import tieline.dasr.route.RouteFixtures;
import tieline.dasr.route.RouteProfile;
import tieline.dasr.route.RouteSubmissions;
import tieline.dasr.route.Routes;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** What the sending job asks of a route at the moment files leave, after the go and the release. */
@TielineTest
class SendingRoutesTest {

    @Autowired
    private SendingRoutes sending;

    @Autowired
    private Routes routes;

    @Autowired
    private Approvals approvals;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @Test
    void aRouteThatWasChangedOrHeldAfterTheReleaseStopsWhatWaits() throws IOException {
        database.empty();
        assertThatThrownBy(() -> sending.to(Utility.PGE)).hasMessageContaining("No route to PG&E is in use");
        RouteProfile test = RouteFixtures.folder("/a/send", "/a/receive");
        RouteProfile production =
                new RouteProfile(Endpoint.folder("/a/send", "/a/receive"), RouteFixtures.productionEdi(), test.rules());
        CurrentActor.runAs(people.administrator(), () -> routes.create("PGE-A", Utility.PGE, production));
        CurrentActor.runAs(people.administrator(), () -> routes.use("PGE-A"));
        jdbc.update("UPDATE dasr_routes SET tested_at = now()");
        assertThatThrownBy(() -> sending.to(Utility.PGE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Not approved as it stands");
        ApprovalView waiting =
                approvals.current(RouteSubmissions.subject(routes.get("PGE-A"))).orElseThrow();
        CurrentActor.runAs(
                people.manager(),
                () -> approvals.decide(waiting.approvalId(), Verdict.APPROVED, waiting.contentHash(), null));
        assertThat(sending.to(Utility.PGE).code()).isEqualTo("PGE-A");
        CurrentActor.runAs(people.manager(), () -> routes.hold("PGE-A", "Cut-over week"));
        assertThatThrownBy(() -> sending.to(Utility.PGE)).hasMessageContaining("on hold: Cut-over week");
    }
}
