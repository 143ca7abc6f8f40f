package tieline.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tieline.platform.security.CurrentActor;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/**
 * What ends a person's sessions ends them by their epoch too, not only by deleting their rows: a sign-in that began
 * before, or a row that another node writes back, must not count.
 */
@TielineTest
class EndedSessionsTest {

    @Autowired
    private UserAdministration administration;

    @Autowired
    private OwnAccount own;

    @Autowired
    private SignInService signIn;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestPrincipals principals;

    private String username;
    private SignedInPerson before;

    @BeforeEach
    void signedIn() {
        username = "ended-" + UUID.randomUUID();
        people.person(username, Role.ANALYST);
        before = principals.of(username);
        assertThat(signIn.isCurrent(before)).isTrue();
    }

    @Test
    void byAChangeOfRoles() {
        asAdministrator(() -> administration.changeRoles(username, version(), Set.of(Role.COMPLIANCE), null));
        assertThat(signIn.isCurrent(before)).isFalse();
    }

    @Test
    void byDisablingEvenOnceThePersonIsEnabledAgain() {
        asAdministrator(() -> {
            administration.disable(username, null);
            administration.enable(username, null);
        });
        assertThat(signIn.isCurrent(before)).isFalse();
    }

    @Test
    void byAReset() {
        asAdministrator(() -> administration.resetPassword(username));
        assertThat(signIn.isCurrent(before)).isFalse();
    }

    @Test
    void byANewPassword() {
        asThePerson(() ->
                own.changePassword(before, TestPeople.PASSWORD, "another horse battery staple", "the session kept"));
        assertThat(signIn.isCurrent(before)).isFalse();
    }

    @Test
    void byEndingTheOthers() {
        asThePerson(() -> own.endOtherSessions(before, "the session kept"));
        assertThat(signIn.isCurrent(before)).isFalse();
    }

    private long version() {
        return administration.find(username).orElseThrow().version();
    }

    private void asAdministrator(Runnable work) {
        CurrentActor.runAs(people.administrator(), work);
    }

    private void asThePerson(Runnable work) {
        CurrentActor.runAs(before.actor(), work);
    }
}
