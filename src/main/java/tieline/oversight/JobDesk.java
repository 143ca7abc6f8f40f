package tieline.oversight;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.jobs.Job;
import tieline.platform.jobs.JobFilter;
import tieline.platform.jobs.JobQueue;
import tieline.platform.jobs.JobStatus;
import tieline.platform.jobs.RecurringTask;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** Shows and steers jobs for people, each within what {@link JobPermissions} allows. */
@Service
@PreAuthorize("isAuthenticated()")
public class JobDesk {

    private final JobQueue jobs;
    private final AuditTrail audit;

    JobDesk(JobQueue jobs, AuditTrail audit) {
        this.jobs = jobs;
        this.audit = audit;
    }

    /** One page of the jobs the current person may see, newest first. */
    @Transactional(readOnly = true)
    public KeysetPage<Job> page(@Nullable JobStatus status, Place place, int size) {
        return jobs.page(new JobFilter(status, onlyOf(CurrentActor.get())), place, size);
    }

    /** Hands over all jobs the current person may see, newest first. */
    @Transactional(readOnly = true)
    public void each(@Nullable JobStatus status, Consumer<Job> work) {
        jobs.each(new JobFilter(status, onlyOf(CurrentActor.get())), work);
    }

    /** A job, if the current person may see it. */
    @Transactional(readOnly = true)
    public Optional<Job> find(UUID jobId) {
        return jobs.find(jobId).filter(job -> JobPermissions.sees(CurrentActor.get(), job));
    }

    /** What runs by itself. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'COMPLIANCE')")
    public List<RecurringTask> recurringTasks() {
        return jobs.recurringTasks();
    }

    /** Asks a job to stop; answers why not, or nothing when it was asked. */
    @Transactional
    public Optional<String> cancel(Job job) {
        Optional<String> refusal = JobPermissions.cancel(CurrentActor.get(), job);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (!jobs.cancel(job.jobId())) {
            return Optional.of("The job has ended meanwhile");
        }
        audit.record(entry(job, "job.cancel-requested", "Asked the job to stop"));
        return Optional.empty();
    }

    /** Runs a failed or cancelled job again; answers why not, or nothing when it is queued. */
    @Transactional
    public Optional<String> retry(Job job) {
        Optional<String> refusal = JobPermissions.retry(CurrentActor.get(), job);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (!jobs.retry(job.jobId())) {
            return Optional.of("The job runs again already");
        }
        audit.record(
                entry(job, "job.retried", "Queued the job again").changed("status", job.status(), JobStatus.QUEUED));
        return Optional.empty();
    }

    private static @Nullable UUID onlyOf(Actor actor) {
        return JobPermissions.seesAll(actor) ? null : actor.personId();
    }

    private static AuditEntry entry(Job job, String action, String summary) {
        return AuditEntry.of(action, "job", job.jobId(), job.label(), summary).at("/jobs/" + job.jobId());
    }
}
