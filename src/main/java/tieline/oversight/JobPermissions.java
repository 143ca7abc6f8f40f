package tieline.oversight;

import java.util.Optional;
import tieline.platform.jobs.Job;
import tieline.platform.jobs.JobStatus;
import tieline.platform.security.Actor;
import tieline.users.Role;

/**
 * Who sees and who steers a job. Everybody has the own ones; compliance reads all, administrators read and steer all.
 * Whoever queues a job again, it runs in the name of the person who asked for it first.
 */
public final class JobPermissions {

    private JobPermissions() {}

    /** Whether all jobs are shown, not only the own ones. */
    public static boolean seesAll(Actor actor) {
        return actor.has(Role.ADMINISTRATOR.name()) || actor.has(Role.COMPLIANCE.name());
    }

    /** Whether a job is shown. */
    public static boolean sees(Actor actor, Job job) {
        return seesAll(actor) || isOwn(actor, job);
    }

    /** Why the job may not be stopped, as a sentence; empty when it may. */
    public static Optional<String> cancel(Actor actor, Job job) {
        if (!job.status().isOpen()) {
            return Optional.of("The job is over");
        }
        return job.cancelRequested() ? Optional.of("The job is asked to stop already") : steer(actor, job);
    }

    /** Why the job may not be run again, as a sentence; empty when it may. */
    public static Optional<String> retry(Actor actor, Job job) {
        if (job.status() != JobStatus.FAILED && job.status() != JobStatus.CANCELLED) {
            return Optional.of("Only a failed or cancelled job runs again");
        }
        return steer(actor, job);
    }

    private static Optional<String> steer(Actor actor, Job job) {
        return isOwn(actor, job) || actor.has(Role.ADMINISTRATOR.name())
                ? Optional.empty()
                : Optional.of("Only the person who asked for the job or an administrator may do this");
    }

    private static boolean isOwn(Actor actor, Job job) {
        return actor.id() != null && actor.id().equals(job.requestedBy());
    }
}
