package tieline.users.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;
import tieline.users.Role;
import tieline.users.SignInService;
import tieline.users.SignedInPerson;
import tieline.users.TestPrincipals;

/** Attempts at the same moment count as if they came one after the other. */
@TielineTest
class ParallelSignInTest {

    private static final int ATTEMPTS = 20;

    @Autowired
    private SignInService signIn;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestPrincipals principals;

    @Autowired
    private JdbcTemplate jdbc;

    private String username;
    private SignedInPerson person;

    @BeforeEach
    void person() {
        username = "parallel-" + UUID.randomUUID();
        people.person(username, Role.ANALYST);
        person = principals.of(username);
    }

    @Test
    void twentyWrongPasswordsAtOnceLockAndCountFive() throws Exception {
        atOnce(Collections.nCopies(ATTEMPTS, () -> {
            signIn.refuse(person);
            return true;
        }));
        assertThat(jdbc.queryForMap(
                        "SELECT failed_logins, locked_until > now() AS locked FROM users WHERE username = ?", username))
                .containsEntry("failed_logins", 0)
                .containsEntry("locked", true);
        assertThat(jdbc.queryForList(
                        "SELECT summary FROM audit_events WHERE subject_label = ?", String.class, username))
                .hasSize(5)
                .containsOnlyOnce("Locked for 15 minutes after 5 wrong passwords");
        assertThat(signIn.admit(person)).isFalse();
    }

    @Test
    void twentyRightPasswordsAtOnceAllComeIn() throws Exception {
        assertThat(atOnce(Collections.nCopies(ATTEMPTS, () -> signIn.admit(person))))
                .hasSize(ATTEMPTS)
                .containsOnly(true);
    }

    @Test
    void aPasswordThatWasReplacedWhileItWasComparedDoesNotComeIn() {
        jdbc.update("UPDATE users SET session_epoch = session_epoch + 1 WHERE username = ?", username);
        assertThat(signIn.admit(person)).isFalse();
        assertThat(signIn.admit(principals.of(username))).isTrue();
    }

    @Test
    void aRightPasswordAmongManyWrongOnesComesInOnlyBeforeTheFifth() throws Exception {
        Callable<Boolean> wrong = () -> {
            signIn.refuse(person);
            return false;
        };
        List<Boolean> outcomes = atOnce(
                Stream.concat(Stream.of(() -> signIn.admit(person)), Collections.nCopies(ATTEMPTS, wrong).stream())
                        .toList());
        int counted = jdbc.queryForList(
                        "SELECT 1 FROM audit_events WHERE subject_label = ? AND action = 'user.sign-in-failed'",
                        username)
                .size();
        // It may come in first, after up to four wrong ones, or not at all, but never behind the lock.
        assertThat(counted).isBetween(5, outcomes.get(0) ? 9 : 5);
        assertThat(signIn.admit(person)).isFalse();
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> running = work.stream()
                    .map(piece -> threads.submit(() -> {
                        start.await();
                        return piece.call();
                    }))
                    .toList();
            start.countDown();
            List<T> done = new java.util.ArrayList<>();
            for (Future<T> future : running) {
                done.add(future.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }
}
