package tieline.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.platform.security.CurrentActor;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

@TielineTest
@Import({JobQueueTest.Handlers.class, JobRecoveryTest.Handlers.class})
class JobQueueTest {

    private static final List<String> RAN = new CopyOnWriteArrayList<>();
    private static final AtomicInteger FAILURES_LEFT = new AtomicInteger();

    @Autowired
    private JobQueue jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestPeople people;

    @Test
    void runsInTheNameOfTheRequester() {
        UUID id = enqueueAsAnalyst("echo", "hello");
        awaitStatus(id, JobStatus.DONE);
        assertThat(RAN).contains("hello as Test Analyst");
        assertThat(jobs.find(id).orElseThrow().percent()).isEqualTo(100);
    }

    @Test
    void doesNotExistWhenTheChangeRollsBack() {
        UUID id = transaction.execute(status -> {
            UUID queued = jobs.enqueue("echo", "never", null, "never");
            status.setRollbackOnly();
            return queued;
        });
        assertThat(jobs.find(id)).isEmpty();
        UUID later = enqueueAsAnalyst("echo", "later");
        awaitStatus(later, JobStatus.DONE);
        assertThat(RAN).noneMatch(line -> line.startsWith("never"));
    }

    @Test
    void refusesToQueueOutsideATransaction() {
        assertThatThrownBy(() -> jobs.enqueue("echo", "x", null, "x"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void triesAgainAfterAFailureAndThenSucceeds() {
        FAILURES_LEFT.set(2);
        UUID id = enqueueAsAnalyst("flaky", "x");
        awaitStatus(id, JobStatus.DONE);
        assertThat(jobs.find(id).orElseThrow().attempts()).isEqualTo(3);
    }

    @Test
    void givesUpAfterTheLastAttemptAndCanBeRetriedByHand() {
        FAILURES_LEFT.set(3);
        UUID id = enqueueAsAnalyst("flaky", "x");
        awaitStatus(id, JobStatus.FAILED);
        assertThat(jobs.find(id).orElseThrow().message()).contains("the line is busy");
        assertThat(RAN).contains("gave up: the line is busy");
        assertThat(jobs.retry(id)).isTrue();
        awaitStatus(id, JobStatus.DONE);
    }

    @Test
    void stopsARunningJobOnRequest() {
        UUID id = enqueueAsAnalyst("endless", "x");
        awaitStatus(id, JobStatus.RUNNING);
        assertThat(jobs.cancel(id)).isTrue();
        awaitStatus(id, JobStatus.CANCELLED);
        assertThat(jobs.cancel(id)).isFalse();
    }

    @Test
    void saysSoWhenNobodyRunsThisKind() {
        UUID id = enqueueAsAnalyst("no-such-kind", "x");
        awaitStatus(id, JobStatus.FAILED);
        assertThat(jobs.find(id).orElseThrow().message()).contains("no-such-kind");
    }

    private UUID enqueueAsAnalyst(String kind, String payload) {
        return CurrentActor.callAs(
                people.analyst(),
                () -> transaction.execute(status -> jobs.enqueue(kind, "a test", "/somewhere", payload)));
    }

    private void awaitStatus(UUID id, JobStatus status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(jobs.find(id).orElseThrow().status()).isEqualTo(status));
    }

    @TestConfiguration
    static class Handlers {

        @Bean
        JobHandler echo() {
            return new JobHandler() {
                @Override
                public String kind() {
                    return "echo";
                }

                @Override
                public void run(JobRun run) {
                    RAN.add(run.payload() + " as " + CurrentActor.get().name());
                    run.progress(1, 1, "echoed");
                }
            };
        }

        @Bean
        JobHandler flaky() {
            return new JobHandler() {
                @Override
                public String kind() {
                    return "flaky";
                }

                @Override
                public RetryPolicy retryPolicy() {
                    return new RetryPolicy(3, Duration.ofMillis(10), Duration.ofMillis(20));
                }

                @Override
                public void run(JobRun run) {
                    if (FAILURES_LEFT.getAndDecrement() > 0) {
                        throw new IllegalStateException("the line is busy");
                    }
                }

                @Override
                public void gaveUp(JobRun run, String reason) {
                    RAN.add("gave up: " + reason);
                }
            };
        }

        @Bean
        JobHandler endless() {
            return new JobHandler() {
                @Override
                public String kind() {
                    return "endless";
                }

                @Override
                public void run(JobRun run) throws InterruptedException {
                    for (long i = 0; i < 10_000; i++) {
                        Thread.sleep(20);
                        run.progress(i, 10_000, "turning");
                    }
                }
            };
        }
    }
}
