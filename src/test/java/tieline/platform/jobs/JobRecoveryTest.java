package tieline.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.platform.database.Ids;
import tieline.platform.security.CurrentActor;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** A job outlives the node it ran on, and is never forgotten between two states. */
@TielineTest
@Import({JobQueueTest.Handlers.class, JobRecoveryTest.Handlers.class})
class JobRecoveryTest {

    private static final AtomicInteger TOO_EARLY = new AtomicInteger();

    @Autowired
    private JobQueue jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void runsAgainOnAnotherNodeAfterItsOwnHasDiedUnlessEveryNodeDiesOfIt() {
        UUID id = leftBehind("echo", 1);
        UUID deadly = leftBehind("echo", 1 + JobRunner.REVIVALS_MAX);
        awaitStatus(id, JobStatus.DONE);
        assertThat(jobs.find(id).orElseThrow().attempts()).isEqualTo(2);
        assertThat(scheduled(id)).isZero();
        awaitStatus(deadly, JobStatus.FAILED);
        assertThat(jobs.find(deadly).orElseThrow().message()).contains("stopped 5 times while this job ran");
    }

    @Test
    void goesOnAfterAStopOfTheApplicationInterruptedIt() {
        UUID id = enqueue("interrupted");
        awaitStatus(id, JobStatus.DONE);
        assertThat(jobs.find(id).orElseThrow().attempts()).isEqualTo(2);
    }

    @Test
    void runsAtOnceWhenItWasCancelledWhileWaitingAndIsQueuedAgain() {
        TOO_EARLY.set(1);
        UUID id = enqueue("patient");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(jobs.find(id).orElseThrow().message()).contains("too early"));
        assertThat(jobs.cancel(id)).isTrue();
        assertThat(jobs.find(id).orElseThrow().status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(jobs.retry(id)).isTrue();
        awaitStatus(id, JobStatus.DONE);
        assertThat(scheduled(id)).isZero();
    }

    @Test
    void isNeverLostHoweverOftenItIsCancelledAndQueuedAgain() {
        UUID id = enqueue("echo");
        awaitStatus(id, JobStatus.DONE);
        for (int i = 0; i < 50; i++) {
            jdbc.update("UPDATE jobs SET status = 'FAILED' WHERE job_id = ?", id);
            assertThat(jobs.retry(id)).isTrue();
            jobs.cancel(id);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !jobs.find(id).orElseThrow().status().isOpen());
        }
        jdbc.update("UPDATE jobs SET status = 'FAILED' WHERE job_id = ?", id);
        assertThat(jobs.retry(id)).isTrue();
        awaitStatus(id, JobStatus.DONE);
    }

    /** A job as a node leaves it that was killed while it ran. */
    private UUID leftBehind(String kind, int attempts) {
        UUID id = Ids.next();
        Timestamp longAgo = Timestamp.from(Instant.now().minus(Duration.ofMinutes(10)));
        jdbc.update("""
                INSERT INTO jobs (job_id, kind, label, payload, status, attempts, requested_by, requested_by_name,
                                  requested_at, started_at)
                VALUES (?, ?, 'left behind', 'hello', 'RUNNING', ?, ?, 'Test Analyst', ?, ?)
                """, id, kind, attempts, people.analyst().id(), longAgo, longAgo);
        jdbc.update("""
                INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                VALUES (?, ?, ?, TRUE, 'a node that died', ?, 2)
                """, JobRunner.TASK, id.toString(), longAgo, longAgo);
        return id;
    }

    private UUID enqueue(String kind) {
        return CurrentActor.callAs(
                people.analyst(), () -> transaction.execute(status -> jobs.enqueue(kind, "a test", null, "hello")));
    }

    private int scheduled(UUID id) {
        return jdbc.queryForList("SELECT 1 FROM scheduled_tasks WHERE task_instance = ?", id.toString())
                .size();
    }

    private void awaitStatus(UUID id, JobStatus status) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> assertThat(jobs.find(id).orElseThrow().status()).isEqualTo(status));
    }

    @TestConfiguration
    static class Handlers {

        @Bean
        JobHandler interrupted() {
            return new JobHandler() {
                @Override
                public String kind() {
                    return "interrupted";
                }

                @Override
                public void run(JobRun run) throws InterruptedException {
                    if (run.attempt() == 1) {
                        Thread.currentThread().interrupt();
                        Thread.sleep(1);
                    }
                }
            };
        }

        @Bean
        JobHandler patient() {
            return new JobHandler() {
                @Override
                public String kind() {
                    return "patient";
                }

                @Override
                public RetryPolicy retryPolicy() {
                    return new RetryPolicy(3, Duration.ofHours(1), Duration.ofHours(1));
                }

                @Override
                public void run(JobRun run) {
                    if (TOO_EARLY.getAndDecrement() > 0) {
                        throw new IllegalStateException("too early");
                    }
                }
            };
        }
    }
}
