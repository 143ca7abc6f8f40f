package tieline.dasr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.accounts.Utility;
import tieline.approvals.ApprovalInbox;
import tieline.approvals.ApprovalRefusedException;
import tieline.approvals.ApprovalStatus;
import tieline.approvals.ApprovalView;
import tieline.approvals.Approvals;
import tieline.approvals.InboxFilter;
import tieline.approvals.InboxView;
import tieline.dasr.DasrFixtures.TestBatch;
import tieline.dasr.route.Endpoint;
import tieline.dasr.route.Route;
import tieline.dasr.route.RouteFixtures;
import tieline.dasr.route.RouteProfile;
import tieline.dasr.route.RouteSubmissions;
import tieline.dasr.route.Routes;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.KeysetPage.Place;
import tieline.testing.CleanDatabase;
import tieline.testing.LoneChecks;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;
import tieline.users.Role;

/** A route is decided on by a second person: what waits, who may not decide, what a change voids, what cannot be sent. */
@TielineTest
class RouteApprovalTest {

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Routes routes;

    @Autowired
    private RouteSubmissions submissions;

    @Autowired
    private RouteReadiness readiness;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalInbox inbox;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    private Actor administrator;

    @BeforeEach
    void aTestedRouteOfRealBusiness() {
        database.empty();
        administrator = people.administrator();
        as(administrator, () -> routes.create("PGE-A", Utility.PGE, production("/a/send")));
        as(administrator, () -> routes.use("PGE-A"));
        jdbc.update("UPDATE dasr_routes SET tested_at = now()");
    }

    @Test
    void nothingGoesOutInProductionBeforeAManagerApprovesExactlyThis() {
        assertThat(ready()).isEqualTo(new Check("Route PG&E tested", false, "Not approved as it stands"));

        approve(people.manager());
        assertThat(ready().holds()).isTrue();

        edit(production("/elsewhere/send"));
        jdbc.update("UPDATE dasr_routes SET tested_at = now()");
        assertThat(ready().detail()).isEqualTo("Not approved as it stands");
        assertThat(approvals.history(RouteSubmissions.subject(route())))
                .extracting(ApprovalView::status)
                .containsExactly(ApprovalStatus.WAITING, ApprovalStatus.VOID);
    }

    @Test
    void aRouteForTestsMayBeUsedAtOnce() {
        edit(RouteFixtures.folder("/a/send", "/a/receive"));
        jdbc.update("UPDATE dasr_routes SET tested_at = now()");

        assertThat(ready().holds()).isTrue();
    }

    @Test
    void theInboxShowsBeforeAndAfterAgainstWhatWasApproved() throws Exception {
        approve(people.manager());
        edit(production("/b/send"));
        edit(production("/c/send"));

        var rows = CurrentActor.callAs(
                people.manager(),
                () -> inbox.page(InboxFilter.all(InboxView.WAITING), Place.BEGINNING, 10)
                        .rows());
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).title()).isEqualTo("Changed route to PG&E");
        assertThat(rows.get(0).changes()).containsExactly("Send directory: /a/send → /c/send");
        assertThat(page(people.manager()))
                .contains("Send directory: /a/send → /c/send", "Record decision", "nothing is sent over this route");
        assertThat(page(administrator)).contains("You do not decide").doesNotContain("Record decision");
    }

    @Test
    void whoeverChangedItSinceTheLastApprovalDoesNotDecideEvenWhenAnotherChangedItAfterwards() throws Exception {
        approve(people.manager());
        Actor both = people.person("route-maker-and-manager", Role.ADMINISTRATOR, Role.MANAGER);
        as(both, () -> routes.edit("PGE-A", route().version(), production("/b/send")));
        edit(production("/c/send"));

        assertThatThrownBy(() -> approve(both))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining("had a hand in it");
        assertThat(page(both)).doesNotContain("Record decision");
        ApprovalView waiting = waiting();
        assertThatThrownBy(() -> decideBySql(waiting, both, waiting.contentHash()))
                .hasMessageContaining("maker is never checker");
        assertThatThrownBy(() -> decideBySql(waiting, people.manager(), "0".repeat(64)))
                .isInstanceOf(DataIntegrityViolationException.class);
        approve(people.manager());
        as(both, () -> routes.edit("PGE-A", route().version(), production("/d/send")));
        assertThat(waiting().makers()).containsExactly(both.personId());
    }

    @Test
    void theDatabaseVoidsNothingBehindTheBackOfTheMechanism() {
        approve(people.manager());

        assertThatThrownBy(() -> jdbc.update("UPDATE dasr_routes SET host = 'evil.example.org'"))
                .hasMessageContaining("was changed; what was submitted or approved is void");
        assertThatThrownBy(() -> jdbc.update("UPDATE dasr_route_contents SET content_hash = 'x'"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.update(
                        "INSERT INTO dasr_route_contents SELECT route_id, repeat('0', 64), '{}' FROM dasr_routes"))
                .hasMessageContaining("not what the route holds");
        jdbc.update("UPDATE dasr_routes SET on_hold = TRUE, hold_reason = 'Cut-over week'");
        assertThat(ready().detail()).isEqualTo("On hold");
    }

    @Test
    void theDatabaseTakesNoDecisionOnWhatTheRouteIsNoMoreAndNoHalfStates() {
        ApprovalView waiting = waiting();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.execute("SET LOCAL session_replication_role = replica");
            jdbc.update("UPDATE dasr_routes SET send_directory = '/behind/the/back'");
        });
        assertThatThrownBy(() -> decideBySql(waiting, people.manager(), waiting.contentHash()))
                .hasMessageContaining("not what the route holds now");
        check("dasr_routes_hold_ck", "UPDATE dasr_routes SET on_hold = TRUE");
        check("dasr_routes_sftp_ck", "UPDATE dasr_routes SET kind = 'SFTP'");
        check("dasr_routes_test_ck", "UPDATE dasr_routes SET test_failed_at = now()");
    }

    private void check(String constraint, String sql) {
        LoneChecks.refuse(transactions, jdbc, constraint, sql);
    }

    @Test
    void theDatabaseRefusesAFileOfRealBusinessOverARouteThatIsNotApproved() {
        DasrFixtures fixtures = new DasrFixtures(jdbc, people);
        TestBatch batch = fixtures.sending("PGE", 1);
        jdbc.update("UPDATE dasr_requests SET status = 'RELEASED' WHERE batch_id = ?", batch.id());

        assertThatThrownBy(() -> fixtures.transmission(batch)).hasMessageContaining("not approved as it is");
        approve(people.manager());
        fixtures.transmission(batch);
        assertThatThrownBy(() ->
                        as(people.manager(), () -> approvals.undo(waiting().approvalId())))
                .hasMessageContaining("too late to undo");
    }

    @Test
    void aRouteFromBeforeIsSubmittedOnceByAnAdministrator() {
        jdbc.execute("ALTER TABLE approvals DISABLE TRIGGER USER");
        jdbc.update("UPDATE approvals SET status = 'VOID', ended_at = now(), end_reason = 'x', ended_by_name = 'x'");
        jdbc.execute("ALTER TABLE approvals ENABLE TRIGGER USER");

        assertThatThrownBy(() -> as(people.analyst(), () -> submissions.submit("PGE-A")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(mvc.post()
                        .uri("/dasr/routes/PGE-A/submission")
                        .with(people.as(administrator))
                        .with(csrf()))
                .hasRedirectedUrl("/dasr/routes/PGE-A");
        assertThat(waiting().status()).isEqualTo(ApprovalStatus.WAITING);
        assertThatThrownBy(() -> as(administrator, () -> submissions.submit("PGE-A")))
                .hasMessageContaining("cannot be submitted again");
        CurrentActor.runAs(Actor.SYSTEM, () -> routes.edit("PGE-A", route().version(), production("/system/send")));
        assertThat(approvals.current(RouteSubmissions.subject(route()))).isEmpty();
    }

    private void decideBySql(ApprovalView approval, Actor person, String hash) {
        jdbc.update(
                """
                INSERT INTO approval_decisions (decision_id, approval_id, subject_kind, subject_id, submitted_by, verdict,
                    content_hash, decided_by, decided_by_name, decided_at, effect_at)
                VALUES (?, ?, 'dasr-route', ?, ?, 'APPROVED', ?, ?, 'Somebody', now(), now())
                """,
                Ids.next(),
                approval.approvalId(),
                approval.subject().id(),
                approval.submittedBy(),
                hash,
                person.id());
    }

    private Check ready() {
        return readiness.check(Utility.PGE);
    }

    private Route route() {
        return routes.get("PGE-A");
    }

    private ApprovalView waiting() {
        return approvals.current(RouteSubmissions.subject(route())).orElseThrow();
    }

    private void approve(Actor person) {
        ApprovalView waiting = waiting();
        as(
                person,
                () -> approvals.decide(
                        waiting.approvalId(), tieline.approvals.Verdict.APPROVED, waiting.contentHash(), null));
    }

    private void edit(RouteProfile profile) {
        as(administrator, () -> routes.edit("PGE-A", route().version(), profile));
    }

    private String page(Actor person) throws Exception {
        return mvc.get()
                .uri("/dasr/routes/PGE-A")
                .with(people.as(person))
                .exchange()
                .getMvcResult()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static RouteProfile production(String send) {
        RouteProfile test = RouteFixtures.profile(Endpoint.folder(send, "/a/receive"));
        return new RouteProfile(test.endpoint(), RouteFixtures.productionEdi(), test.rules());
    }

    private static void as(Actor person, Runnable step) {
        CurrentActor.runAs(person, step);
    }
}
