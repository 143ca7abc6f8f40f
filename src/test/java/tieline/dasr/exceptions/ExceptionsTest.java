package tieline.dasr.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

@TielineTest
class ExceptionsTest {

    @Autowired
    private Exceptions exceptions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void theSameTroubleIsOneItemAndBurnsNoReference() {
        assertThat(open("ack:1")).isTrue();
        assertThat(open("ack:1")).isFalse();
        assertThat(open("ack:2")).isTrue();

        assertThat(jdbc.queryForList(
                        "SELECT substr(reference, 10) FROM dasr_exceptions ORDER BY reference", String.class))
                .containsExactly("0001", "0002");
    }

    @Test
    void twoTransactionsThatNoticeTheSameAtOnceOpenItOnce() throws Exception {
        CountDownLatch inserted = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> first = threads.submit(() -> transaction.execute(status -> {
                boolean isNew = exceptions.open(item("send:7"));
                inserted.countDown();
                await(mayCommit);
                return isNew;
            }));
            await(inserted);
            Future<Boolean> second = threads.submit(() -> open("send:7"));
            waitUntilSomebodyWaitsForTheLock();
            mayCommit.countDown();

            assertThat(first.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(second.get(20, TimeUnit.SECONDS)).isFalse();
        } finally {
            threads.shutdownNow();
        }
        assertThat(count("dasr_exceptions")).isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "SELECT last_value FROM reference_counters WHERE series LIKE 'EXC-%'", Long.class))
                .isEqualTo(1);
    }

    @Test
    void aRollbackLeavesNeitherItemNorNumber() {
        transaction.executeWithoutResult(status -> {
            exceptions.open(item("ack:1"));
            status.setRollbackOnly();
        });
        assertThat(count("dasr_exceptions")).isZero();
        assertThat(count("reference_counters")).isZero();
    }

    @Test
    void openingNeedsTheCallersTransaction() {
        assertThatThrownBy(() -> exceptions.open(item("ack:1"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatSolvedItselfIsClosedAndMayHappenAgain() {
        open("route:PGE-A:unreachable");

        assertThat(resolveByKey("route:PGE-A:unreachable")).isTrue();
        assertThat(resolveByKey("route:PGE-A:unreachable")).isFalse();
        assertThat(open("route:PGE-A:unreachable")).isTrue();
        assertThat(jdbc.queryForList("SELECT status FROM dasr_exceptions ORDER BY reference", String.class))
                .containsExactly("RESOLVED", "OPEN");
    }

    @Test
    void whatAPersonResolvedStaysOneItemUntilItIsOver() {
        open("route:PGE-A:unreachable");
        String reference = reference();
        CurrentActor.runAs(people.analyst(), () -> exceptions.resolve(reference, "called the utility"));

        assertThat(open("route:PGE-A:unreachable")).isFalse();
        assertThat(resolveByKey("route:PGE-A:unreachable")).isFalse();
        assertThat(open("route:PGE-A:unreachable")).isTrue();
        assertThat(jdbc.queryForObject(
                        "SELECT resolution FROM dasr_exceptions WHERE reference = ?", String.class, reference))
                .isEqualTo("called the utility");
    }

    @Test
    void aPersonTakesAndResolvesOnce() {
        open("ack:1");
        String reference = reference();

        CurrentActor.runAs(people.analyst(), () -> exceptions.assignToMe(reference));
        CurrentActor.runAs(people.manager(), () -> exceptions.resolve(reference, "sent again"));

        assertThat(jdbc.queryForMap("SELECT * FROM dasr_exceptions WHERE reference = ?", reference))
                .containsEntry("owner_name", people.analyst().name())
                .containsEntry("resolved_by_name", people.manager().name())
                .containsEntry("status", "RESOLVED");
        assertThatThrownBy(() -> CurrentActor.runAs(people.analyst(), () -> exceptions.resolve(reference, "again")))
                .isInstanceOf(ExceptionRefusedException.class)
                .hasMessageContaining("sent again");
        assertThatThrownBy(() -> CurrentActor.runAs(people.analyst(), () -> exceptions.assignToMe(reference)))
                .isInstanceOf(ExceptionRefusedException.class);
    }

    @Test
    void readersDoNotResolve() {
        open("ack:1");
        String reference = reference();
        assertThatThrownBy(() -> CurrentActor.runAs(people.compliance(), () -> exceptions.resolve(reference, "no")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> CurrentActor.runAs(people.administrator(), () -> exceptions.assignToMe(reference)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void hostileTextIsKeptReadable() {
        transaction.executeWithoutResult(
                status -> exceptions.open(item("file:1").raw("ISA\0" + "x".repeat(30_000))));

        String kept = jdbc.queryForObject("SELECT raw_text FROM dasr_exceptions", String.class);
        assertThat(kept).startsWith("ISA\uFFFDx").hasSizeLessThan(20_100).contains("10004 more characters");
    }

    private boolean open(String key) {
        return Boolean.TRUE.equals(transaction.execute(status -> exceptions.open(item(key))));
    }

    private boolean resolveByKey(String key) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> exceptions.resolveByKey(key, "The route answers again.")));
    }

    private static NewException item(String key) {
        return NewException.of(
                ExceptionKind.SEND_FAILED, Taxonomy.OTHER, "File 1.edi was not sent", "Send it again.", key);
    }

    private String reference() {
        return jdbc.queryForObject("SELECT reference FROM dasr_exceptions", String.class);
    }

    private long count(String table) {
        return jdbc.queryForObject("SELECT count(*) FROM " + table, Long.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void waitUntilSomebodyWaitsForTheLock() {
        for (int i = 0; i < 200; i++) {
            Long waiting = jdbc.queryForObject(
                    "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted", Long.class);
            if (waiting > 0) {
                return;
            }
            pause();
        }
        throw new AssertionError("the second transaction never came to wait");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
