package tieline.dasr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import tieline.platform.security.Actor;
import tieline.platform.security.Permission;

/** Who may do what in which state, written out. */
class BatchPermissionsTest {

    private static final Actor ANALYST = new Actor(UUID.randomUUID(), "Analyst", Set.of("ANALYST"));
    private static final Actor MANAGER = new Actor(UUID.randomUUID(), "Manager", Set.of("MANAGER"));
    private static final Actor COMPLIANCE = new Actor(UUID.randomUUID(), "Compliance", Set.of("COMPLIANCE"));
    private static final Actor ADMINISTRATOR = new Actor(UUID.randomUUID(), "Admin", Set.of("ADMINISTRATOR"));

    @Test
    void anAnalyst() {
        assertThat(states(ANALYST, BatchPermissions::change)).containsExactly("DRAFT", "WAITING", "GO", "NO_GO");
        assertThat(states(ANALYST, BatchPermissions::refresh)).containsExactly("DRAFT");
        assertThat(states(ANALYST, BatchPermissions::override)).isEmpty();
        assertThat(states(ANALYST, BatchPermissions::submit)).containsExactly("DRAFT");
        assertThat(states(ANALYST, BatchPermissions::withdraw)).containsExactly("WAITING", "NO_GO");
        assertThat(states(ANALYST, BatchPermissionsTest::decide)).isEmpty();
        assertThat(states(ANALYST, BatchPermissions::revoke)).isEmpty();
        assertThat(states(ANALYST, BatchPermissions::send)).containsExactly("GO");
        assertThat(states(ANALYST, BatchPermissions::cancel))
                .containsExactly("DRAFT", "WAITING", "GO", "NO_GO", "SENDING");
        assertThat(states(ANALYST, BatchPermissions::resend)).containsExactly("SENDING", "SENT");
        assertThat(BatchPermissions.prepare(ANALYST).granted()).isTrue();
    }

    @Test
    void aManager() {
        assertThat(states(MANAGER, BatchPermissions::change)).containsExactly("DRAFT", "WAITING", "GO", "NO_GO");
        assertThat(states(MANAGER, BatchPermissions::refresh)).containsExactly("DRAFT");
        assertThat(states(MANAGER, BatchPermissions::override)).containsExactly("DRAFT", "WAITING", "GO", "NO_GO");
        assertThat(states(MANAGER, BatchPermissions::submit)).isEmpty();
        assertThat(states(MANAGER, BatchPermissions::withdraw)).isEmpty();
        assertThat(states(MANAGER, BatchPermissionsTest::decide)).containsExactly("WAITING");
        assertThat(states(MANAGER, BatchPermissions::revoke)).containsExactly("GO");
        assertThat(states(MANAGER, BatchPermissions::send)).containsExactly("GO");
        assertThat(states(MANAGER, BatchPermissions::cancel))
                .containsExactly("DRAFT", "WAITING", "GO", "NO_GO", "SENDING");
        assertThat(states(MANAGER, BatchPermissions::resend)).isEmpty();
        assertThat(BatchPermissions.prepare(MANAGER).granted()).isFalse();
    }

    @Test
    void nobodyElse() {
        for (Actor person : List.of(COMPLIANCE, ADMINISTRATOR, Actor.SYSTEM)) {
            assertThat(states(person, BatchPermissions::change)).isEmpty();
            assertThat(states(person, BatchPermissions::override)).isEmpty();
            assertThat(states(person, BatchPermissions::submit)).isEmpty();
            assertThat(states(person, BatchPermissions::withdraw)).isEmpty();
            assertThat(states(person, BatchPermissionsTest::decide)).isEmpty();
            assertThat(states(person, BatchPermissions::revoke)).isEmpty();
            assertThat(states(person, BatchPermissions::send)).isEmpty();
            assertThat(states(person, BatchPermissions::cancel)).isEmpty();
            assertThat(states(person, BatchPermissions::resend)).isEmpty();
            assertThat(BatchPermissions.prepare(person).granted()).isFalse();
        }
    }

    @Test
    void noMakerDecidesWhateverTheRoles() {
        Actor both = new Actor(UUID.randomUUID(), "Both", Set.of("ANALYST", "MANAGER"));
        Permission refused = BatchPermissions.decide(both, BatchStatus.WAITING, Set.of(both.personId()));
        assertThat(refused.granted()).isFalse();
        assertThat(refused.reason()).contains("another manager decides");
        assertThat(BatchPermissions.decide(both, BatchStatus.WAITING, Set.of()).granted())
                .isTrue();
    }

    private static Permission decide(Actor person, BatchStatus status) {
        return BatchPermissions.decide(person, status, Set.of());
    }

    private static List<String> states(Actor person, BiFunction<Actor, BatchStatus, Permission> question) {
        List<String> granted = new ArrayList<>();
        for (BatchStatus status : BatchStatus.values()) {
            Permission answer = question.apply(person, status);
            if (answer.granted()) {
                granted.add(status.name());
            } else {
                assertThat(answer.reason()).isNotBlank();
            }
        }
        return granted;
    }
}
