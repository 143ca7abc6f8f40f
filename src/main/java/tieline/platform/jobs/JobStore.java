package tieline.platform.jobs;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The table of jobs. */
@Component
class JobStore {

    private static final int FETCH_SIZE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    JobStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Job job) {
        jdbc.sql("""
                        INSERT INTO jobs (job_id, kind, label, address, payload, status, requested_by, requested_by_name,
                                          requested_at)
                        VALUES (:jobId, :kind, :label, :address, :payload, :status, :requestedBy, :requestedByName,
                                :requestedAt)
                        """)
                .param("jobId", job.jobId())
                .param("kind", job.kind())
                .param("label", job.label())
                .param("address", job.address())
                .param("payload", job.payload())
                .param("status", job.status().name())
                .param("requestedBy", job.requestedBy())
                .param("requestedByName", job.requestedByName())
                .param("requestedAt", utc(job.requestedAt()))
                .update();
    }

    Optional<Job> find(UUID jobId) {
        return jdbc.sql("SELECT * FROM jobs WHERE job_id = :jobId")
                .param("jobId", jobId)
                .query(Job.class)
                .optional();
    }

    /** The newest jobs first. A cursor is the identifier of a job already shown. */
    KeysetPage<Job> page(JobFilter filter, Place place, int size) {
        String order = place.isBackwards()
                ? " > (SELECT requested_at, job_id FROM jobs WHERE job_id = :cursor)) ORDER BY requested_at, job_id"
                : " < (SELECT requested_at, job_id FROM jobs WHERE job_id = :cursor)) ORDER BY requested_at DESC, job_id DESC";
        JobStatus status = filter.status();
        List<Job> read = new ArrayList<>(jdbc.sql("""
                        SELECT * FROM jobs
                        WHERE (CAST(:status AS text) IS NULL OR status = :status)
                          AND (CAST(:requestedBy AS uuid) IS NULL OR requested_by = :requestedBy)
                          AND (CAST(:cursor AS uuid) IS NULL OR (requested_at, job_id)
                        """ + order + " LIMIT :limit")
                .param("status", status == null ? null : status.name())
                .param("requestedBy", filter.requestedBy())
                .param("cursor", cursor(place))
                .param("limit", size + 1)
                .query(Job.class)
                .list());
        if (place.isBackwards()) {
            Collections.reverse(read);
        }
        return KeysetPage.of(read, size, place, job -> job.jobId().toString());
    }

    /** All jobs, the newest first, read in pieces while the transaction is open. */
    void each(JobFilter filter, Consumer<Job> work) {
        JobStatus status = filter.status();
        try (Stream<Job> all = jdbc
                .sql("""
                        SELECT * FROM jobs
                        WHERE (CAST(:status AS text) IS NULL OR status = :status)
                          AND (CAST(:requestedBy AS uuid) IS NULL OR requested_by = :requestedBy)
                        ORDER BY requested_at DESC, job_id DESC
                        """)
                .param("status", status == null ? null : status.name())
                .param("requestedBy", filter.requestedBy())
                .withFetchSize(FETCH_SIZE)
                .query(Job.class)
                .stream()) {
            all.forEach(work);
        }
    }

    /** What the scheduler runs beside jobs. */
    List<RecurringTask> recurringTasks() {
        return jdbc.sql("""
                        SELECT task_name AS name, execution_time AS next_run, picked AS running, last_success, last_failure,
                               coalesce(consecutive_failures, 0) AS consecutive_failures
                        FROM scheduled_tasks WHERE task_name <> :jobs ORDER BY task_name, task_instance
                        """)
                .param("jobs", JobRunner.TASK)
                .query(RecurringTask.class)
                .list();
    }

    /** The job's state, which nobody else changes until the transaction ends. */
    Optional<JobStatus> lockedStatus(UUID jobId) {
        return jdbc.sql("SELECT status FROM jobs WHERE job_id = :jobId FOR UPDATE")
                .param("jobId", jobId)
                .query(JobStatus.class)
                .optional();
    }

    /** Marks an attempt as begun; false when the job is no longer waiting or running (cancelled meanwhile). */
    boolean begin(UUID jobId) {
        return jdbc.sql("""
                                UPDATE jobs SET status = 'RUNNING', attempts = attempts + 1,
                                       started_at = coalesce(started_at, :now), message = NULL
                                WHERE job_id = :jobId AND status IN ('QUEUED', 'RUNNING') AND NOT cancel_requested
                                """).param("jobId", jobId).param("now", now()).update() == 1;
    }

    /** Stores progress and answers whether somebody asked to cancel. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean progress(UUID jobId, long done, long total, String message) {
        return jdbc.sql("""
                        UPDATE jobs SET progress_done = :done, progress_total = nullif(:total, 0), message = :message
                        WHERE job_id = :jobId RETURNING cancel_requested
                        """)
                .param("jobId", jobId)
                .param("done", done)
                .param("total", total)
                .param("message", message)
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void message(UUID jobId, String message) {
        jdbc.sql("UPDATE jobs SET message = :message WHERE job_id = :jobId")
                .param("jobId", jobId)
                .param("message", message)
                .update();
    }

    void finish(UUID jobId, JobStatus status, @Nullable String message) {
        jdbc.sql("""
                        UPDATE jobs SET status = :status, finished_at = :now, message = coalesce(:message, message)
                        WHERE job_id = :jobId
                        """)
                .param("jobId", jobId)
                .param("status", status.name())
                .param("now", now())
                .param("message", message)
                .update();
    }

    void waitForRetry(UUID jobId, String message) {
        jdbc.sql("UPDATE jobs SET status = 'QUEUED', message = :message WHERE job_id = :jobId")
                .param("jobId", jobId)
                .param("message", message)
                .update();
    }

    /** Asks a running job to stop; a waiting one is cancelled at once. Answers false when it is over already. */
    boolean requestCancel(UUID jobId) {
        return jdbc.sql("""
                                UPDATE jobs SET cancel_requested = TRUE,
                                       status = CASE WHEN status = 'QUEUED' THEN 'CANCELLED' ELSE status END,
                                       finished_at = CASE WHEN status = 'QUEUED' THEN CAST(:now AS timestamptz) END
                                WHERE job_id = :jobId AND status IN ('QUEUED', 'RUNNING')
                                """).param("jobId", jobId).param("now", now()).update() == 1;
    }

    /** Puts a failed or cancelled job back in the queue; false when it is neither. */
    boolean requeue(UUID jobId) {
        return jdbc.sql("""
                                UPDATE jobs SET status = 'QUEUED', cancel_requested = FALSE, attempts = 0,
                                       finished_at = NULL, message = NULL
                                WHERE job_id = :jobId AND status IN ('FAILED', 'CANCELLED')
                                """).param("jobId", jobId).update() == 1;
    }

    /** A cursor that is no identifier is answered with the beginning. */
    private static @Nullable UUID cursor(Place place) {
        try {
            return place.cursor() == null ? null : UUID.fromString(place.cursor());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
