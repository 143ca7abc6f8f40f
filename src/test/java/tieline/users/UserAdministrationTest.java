package tieline.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.audit.AuditEvent;
import tieline.audit.AuditTrail;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

@TielineTest
class UserAdministrationTest {

    @Autowired
    private UserAdministration administration;

    @Autowired
    private TestPeople people;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void isForAdministratorsOnly() {
        for (Actor other : List.of(people.analyst(), people.manager(), people.compliance())) {
            assertThatThrownBy(() -> CurrentActor.runAs(other, () -> administration.unlock("test-admin")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void createsAUserWithATemporaryPasswordAndRecordsIt() {
        String username = unique();
        String password = asAdministrator(() -> administration.create(
                " " + username.toUpperCase(java.util.Locale.ROOT),
                "Ana Lima",
                null,
                Set.of(Role.ANALYST, Role.MANAGER)));
        assertThat(password).matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}");
        UserView user = find(username);
        assertThat(user.state()).isEqualTo(UserState.TEMPORARY_PASSWORD);
        AuditEvent event = newest(user);
        assertThat(event.actorName()).isEqualTo("Test Admin");
        assertThat(event.after()).containsEntry("roles", "Analyst, Manager").doesNotContainValue(password);
        assertThat(event.address()).isEqualTo("/admin/users/" + username);
    }

    @Test
    void refusesATakenOrMalformedUserName() {
        String username = unique();
        asAdministrator(() -> administration.create(username, "First", null, Set.of()));
        for (String bad : List.of(username, "new", "x", "has space", "a/b", "-dash", "ümlaut", "a".repeat(61))) {
            assertThatThrownBy(() -> asAdministrator(() -> administration.create(bad, "Second", null, Set.of())))
                    .isInstanceOfSatisfying(
                            UserRuleException.class, e -> assertThat(e.field()).isEqualTo("username"));
        }
    }

    @Test
    void recordsEveryChangeWithTheValuesBeforeAndAfter() {
        UserView user = make(Role.ANALYST);
        asAdministrator(() -> administration.rename(user.username(), user.version(), "New Name", "new@example.com"));
        assertThat(newest(user).changes())
                .containsExactly(
                        new AuditEvent.Change("email", "", "new@example.com"),
                        new AuditEvent.Change("name", user.displayName(), "New Name"));
        asAdministrator(() -> administration.changeRoles(
                user.username(), find(user.username()).version(), Set.of(Role.COMPLIANCE), "moves to compliance"));
        assertThat(newest(user).changes()).containsExactly(new AuditEvent.Change("roles", "Analyst", "Compliance"));
        assertThat(newest(user).reason()).isEqualTo("moves to compliance");
        asAdministrator(() -> administration.disable(user.username(), "on leave"));
        assertThat(newest(user).changes()).containsExactly(new AuditEvent.Change("enabled", "yes", "no"));
        asAdministrator(() -> administration.enable(user.username(), null));
        assertThat(newest(user).changes()).containsExactly(new AuditEvent.Change("enabled", "no", "yes"));
        asAdministrator(() -> administration.resetPassword(user.username()));
        assertThat(newest(user).action()).isEqualTo("user.password-reset");
        assertThat(find(user.username()).state()).isEqualTo(UserState.TEMPORARY_PASSWORD);
    }

    @Test
    void doesNothingTwice() {
        UserView user = make(Role.ANALYST);
        asAdministrator(() -> administration.disable(user.username(), null));
        int events = audit.timeline("user", user.userId(), 100).size();
        asAdministrator(() -> administration.disable(user.username(), null));
        asAdministrator(() -> administration.unlock(user.username()));
        asAdministrator(() -> {
            UserView same = administration.find(user.username()).orElseThrow();
            administration.rename(same.username(), same.version(), same.displayName(), same.email());
            administration.changeRoles(same.username(), same.version(), same.roles(), null);
        });
        assertThat(audit.timeline("user", user.userId(), 100)).hasSize(events);
    }

    @Test
    void refusesAChangeThatWasBasedOnOlderValues() {
        UserView user = make(Role.ANALYST);
        asAdministrator(() -> administration.rename(user.username(), user.version(), "First", null));
        assertThatThrownBy(() ->
                        asAdministrator(() -> administration.rename(user.username(), user.version(), "Second", null)))
                .hasMessageContaining("changed this user meanwhile");
    }

    @Test
    void neverChangesTheOwnRolesNorDisablesOneself() {
        String own = "test-admin";
        asAdministrator(() -> {
            assertThatThrownBy(() -> administration.changeRoles(own, find(own).version(), Set.of(Role.MANAGER), null))
                    .hasMessageContaining("another administrator");
            assertThatThrownBy(() -> administration.disable(own, null)).hasMessageContaining("Another administrator");
            assertThatThrownBy(() -> administration.resetPassword(own)).hasMessageContaining("own page");
        });
    }

    @Test
    void twoAdministratorsCannotDisableEachOtherAtOnce() throws Exception {
        Actor first = people.person(unique(), Role.ADMINISTRATOR);
        Actor second = people.person(unique(), Role.ADMINISTRATOR);
        List<UUID> others = jdbc.queryForList("""
                UPDATE users SET enabled = FALSE WHERE enabled AND user_id NOT IN (?, ?)
                  AND user_id IN (SELECT user_id FROM user_roles WHERE role = 'ADMINISTRATOR') RETURNING user_id
                """, UUID.class, first.id(), second.id());
        try {
            CyclicBarrier together = new CyclicBarrier(2);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            Future<Boolean> one = threads.submit(disabling(first, second, together));
            Future<Boolean> two = threads.submit(disabling(second, first, together));
            assertThat(List.of(one.get(), two.get())).containsExactlyInAnyOrder(true, false);
            threads.shutdown();
        } finally {
            others.forEach(id -> jdbc.update("UPDATE users SET enabled = TRUE WHERE user_id = ?", id));
        }
    }

    /** The second decision waits for the first one, which is not committed yet, and then sees it. */
    @Test
    void whoWouldDisableTheLastAdministratorWaitsForAnUncommittedChange() throws Exception {
        Actor first = people.person(unique(), Role.ADMINISTRATOR);
        Actor second = people.person(unique(), Role.ADMINISTRATOR);
        List<UUID> others = jdbc.queryForList("""
                UPDATE users SET enabled = FALSE WHERE enabled AND user_id NOT IN (?, ?)
                  AND user_id IN (SELECT user_id FROM user_roles WHERE role = 'ADMINISTRATOR') RETURNING user_id
                """, UUID.class, first.id(), second.id());
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> later = transaction.execute(status -> {
                CurrentActor.runAs(first, () -> administration.disable(username(second), null));
                Future<Boolean> waiting = thread.submit(disabling(second, first, new CyclicBarrier(1)));
                await().until(() -> waiting.isDone() || waitsForAnAdvisoryLock());
                return waiting;
            });
            assertThat(later.get()).isFalse();
        } finally {
            thread.shutdown();
            others.forEach(id -> jdbc.update("UPDATE users SET enabled = TRUE WHERE user_id = ?", id));
        }
    }

    private boolean waitsForAnAdvisoryLock() {
        return !jdbc.queryForList("""
                SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
                  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                """, Integer.class).isEmpty();
    }

    private String username(Actor actor) {
        return jdbc.queryForList("SELECT username FROM users WHERE user_id = ?", String.class, actor.id())
                .get(0);
    }

    private Callable<Boolean> disabling(Actor actor, Actor target, CyclicBarrier together) {
        String username = username(target);
        return () -> {
            together.await();
            try {
                CurrentActor.runAs(actor, () -> administration.disable(username, null));
                return true;
            } catch (UserRuleException e) {
                assertThat(e.sentence()).contains("last enabled administrator");
                return false;
            }
        };
    }

    private UserView make(Role... roles) {
        String username = unique();
        people.person(username, roles);
        return find(username);
    }

    private UserView find(String username) {
        return asAdministrator(() -> administration.find(username).orElseThrow());
    }

    private AuditEvent newest(UserView user) {
        return audit.timeline("user", user.userId(), 1).get(0);
    }

    private <T> T asAdministrator(java.util.function.Supplier<T> work) {
        return CurrentActor.callAs(people.administrator(), work);
    }

    private void asAdministrator(Runnable work) {
        CurrentActor.runAs(people.administrator(), work);
    }

    private static String unique() {
        return "kept-" + UUID.randomUUID();
    }
}
