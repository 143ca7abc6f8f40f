package tieline.dasr.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.accounts.Utility;
import tieline.audit.AuditEvent;
import tieline.audit.AuditTrail;
import tieline.dasr.transport.Credential;
import tieline.dasr.transport.CredentialProperties;
import tieline.dasr.transport.Destination;
import tieline.dasr.x12.Usage;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

@TielineTest
class RoutesTest {

    private static final CredentialProperties NO_CREDENTIALS = new CredentialProperties(Map.of());

    @Autowired
    private Routes routes;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void aRouteGivesBackWhatItWasSetUpWith() {
        create("PGE-A", Utility.PGE, RouteFixtures.sftp("sftp.example.org", 2222, "pgesample"));

        Route route = routes.get("PGE-A");

        assertThat(route.inUse()).isFalse();
        assertThat(route.onHold()).isFalse();
        assertThat(route.usage()).isEqualTo(Usage.TEST);
        assertThat(route.sender().id()).isEqualTo("123456789");
        assertThat(route.receiver().name()).isEqualTo("A UTILITY");
        assertThat(route.terms().maintenanceCode()).isEqualTo("024");
        assertThat(route.destination(credentials("PGESAMPLE")))
                .isEqualTo(new Destination.Sftp(
                        "sftp.example.org",
                        2222,
                        "esp",
                        RouteFixtures.FINGERPRINT,
                        "in",
                        "out",
                        new Credential("secret", null, null)));
        assertThat(routes.get(route.routeId()).code()).isEqualTo("PGE-A");
    }

    @Test
    void aMissingCredentialIsNamedByItsProperty() {
        Route route = create("PGE-A", Utility.PGE, RouteFixtures.sftp("sftp.example.org", 22, "PGEsample"));

        assertThat(route.hasCredential(NO_CREDENTIALS)).isFalse();
        assertThatThrownBy(() -> route.destination(NO_CREDENTIALS))
                .isInstanceOf(MissingCredentialException.class)
                .hasMessageContaining("tieline.credentials.pgesample.password");
        CredentialProperties empty = new CredentialProperties(Map.of("pgesample", new Credential(null, null, null)));
        assertThatThrownBy(() -> route.destination(empty)).isInstanceOf(MissingCredentialException.class);
    }

    @Test
    void onlyOneRouteOfAUtilityIsInUse() {
        create("PGE-A", Utility.PGE, RouteFixtures.folder("/a/send", "/a/receive"));
        create("PGE-B", Utility.PGE, RouteFixtures.folder("/b/send", "/b/receive"));
        create("SCE-A", Utility.SCE, RouteFixtures.folder("/c/send", "/c/receive"));
        asAdministrator(() -> routes.use("PGE-A"));
        asAdministrator(() -> routes.use("SCE-A"));

        assertThatThrownBy(() -> asAdministrator(() -> routes.use("PGE-B")))
                .isInstanceOf(RouteRefusedException.class)
                .hasMessageContaining("PGE-A")
                .hasMessageContaining("retire it first");

        asAdministrator(() -> routes.retire("PGE-A", "new server"));
        asAdministrator(() -> routes.use("PGE-B"));
        assertThat(routes.inUse(Utility.PGE).orElseThrow().code()).isEqualTo("PGE-B");
        assertThat(routes.inUse(Utility.SDGE)).isEmpty();
        assertThat(routes.allInUse()).extracting(Route::code).containsExactly("PGE-B", "SCE-A");
    }

    @Test
    void ofTwoWhoPutRoutesInUseAtOnceOneIsRefusedInWords() throws Exception {
        create("PGE-A", Utility.PGE, RouteFixtures.folder("/a/send", "/a/receive"));
        create("PGE-B", Utility.PGE, RouteFixtures.folder("/b/send", "/b/receive"));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> second = transaction.execute(status -> {
                asAdministrator(() -> routes.use("PGE-A"));
                Future<?> waiting = other.submit(() -> asAdministrator(() -> routes.use("PGE-B")));
                await().until(() ->
                        jdbc.queryForObject("SELECT count(*) FROM pg_locks WHERE NOT granted", Long.class) > 0);
                return waiting;
            });
            assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(RouteRefusedException.class)
                    .hasMessageContaining("a moment ago");
        } finally {
            other.shutdownNow();
        }
        assertThat(routes.inUse(Utility.PGE).orElseThrow().code()).isEqualTo("PGE-A");
    }

    @Test
    void aHoldHasAReasonAndEndsWithTheRelease() {
        create("PGE-A", Utility.PGE, RouteFixtures.folder("/a/send", "/a/receive"));

        CurrentActor.runAs(people.manager(), () -> routes.hold("PGE-A", "cut-over week"));
        assertThat(routes.get("PGE-A").holdReason()).isEqualTo("cut-over week");
        assertThatThrownBy(() -> asAdministrator(() -> routes.hold("PGE-A", "again")))
                .isInstanceOf(RouteRefusedException.class);

        CurrentActor.runAs(people.manager(), () -> routes.release("PGE-A", "over"));
        assertThat(routes.get("PGE-A").onHold()).isFalse();
        assertThat(audit.timeline(Routes.SUBJECT, "PGE-A", 10))
                .extracting(AuditEvent::action)
                .containsExactly("route.released", "route.held", "route.created");
    }

    @Test
    void anotherServerOrPartnerUndoesTheTestButAnotherLimitDoesNot() {
        RouteProfile first = RouteFixtures.folder("/a/send", "/a/receive");
        Route route = create("PGE-A", Utility.PGE, first);
        routes.tested(route.routeId(), routes.get("PGE-A").profile(), new ProbeResult(true, "Works."));
        RouteRules rules = new RouteRules(first.rules().dailyCutOff(), 50, 24, 3);

        edit(new RouteProfile(first.endpoint(), first.edi(), rules));

        assertThat(routes.get("PGE-A").testedAt()).isNotNull();

        edit(new RouteProfile(first.endpoint(), RouteFixtures.edi("111222333"), rules));

        assertThat(routes.get("PGE-A").testedAt()).isNull();

        routes.tested(route.routeId(), routes.get("PGE-A").profile(), new ProbeResult(true, "Works."));
        edit(new RouteProfile(Endpoint.folder("/b/send", "/a/receive"), RouteFixtures.edi("111222333"), rules));
        assertThat(routes.get("PGE-A").testedAt()).isNull();
        assertThat(routes.get("PGE-A").testResult()).isNull();
    }

    @Test
    void anEditOnAnOldVersionIsRefusedAndAnEditIsRecordedByField() {
        create("PGE-A", Utility.PGE, RouteFixtures.folder("/a/send", "/a/receive"));
        long seen = routes.get("PGE-A").version();
        edit(RouteFixtures.folder("/a/send2", "/a/receive"));

        assertThatThrownBy(() -> CurrentActor.runAs(
                        people.administrator(),
                        () -> routes.edit("PGE-A", seen, RouteFixtures.folder("/a/send3", "/a/receive"))))
                .isInstanceOf(RouteRefusedException.class);
        AuditEvent edited = audit.timeline(Routes.SUBJECT, "PGE-A", 1).get(0);
        assertThat(edited.before()).containsOnlyKeys("Send directory");
        assertThat(edited.after()).containsEntry("Send directory", "/a/send2");
    }

    @Test
    void onlyAnAdministratorSetsUpRoutes() {
        RouteProfile profile = RouteFixtures.folder("/a/send", "/a/receive");
        for (Actor actor : new Actor[] {people.analyst(), people.manager(), people.compliance()}) {
            assertThatThrownBy(() -> CurrentActor.runAs(actor, () -> routes.create("PGE-A", Utility.PGE, profile)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        CurrentActor.runAs(Actor.SYSTEM, () -> routes.create("PGE-A", Utility.PGE, profile));
        assertThatThrownBy(() -> CurrentActor.runAs(people.analyst(), () -> routes.hold("PGE-A", "no")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCodeIsTakenOnce() {
        create("PGE-A", Utility.PGE, RouteFixtures.folder("/a/send", "/a/receive"));

        assertThatThrownBy(() -> create("PGE-A", Utility.SCE, RouteFixtures.folder("/b/send", "/b/receive")))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> create("pge a", Utility.SCE, RouteFixtures.folder("/b/send", "/b/receive")))
                .hasMessageContaining("capital letters");
        assertThatThrownBy(() -> routes.get("NONE")).isInstanceOf(RouteNotFoundException.class);
    }

    private Route create(String code, Utility utility, RouteProfile profile) {
        return CurrentActor.callAs(people.administrator(), () -> routes.create(code, utility, profile));
    }

    private void edit(RouteProfile profile) {
        long version = routes.get("PGE-A").version();
        asAdministrator(() -> routes.edit("PGE-A", version, profile));
    }

    private void asAdministrator(Runnable work) {
        CurrentActor.runAs(people.administrator(), work);
    }

    private static CredentialProperties credentials(String name) {
        return new CredentialProperties(Map.of(name, new Credential("secret", null, null)));
    }
}
