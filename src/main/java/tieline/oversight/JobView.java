package tieline.oversight;

import tieline.platform.jobs.Job;
import tieline.platform.security.Actor;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/**
 * A job as its pages show it.
 *
 * @param mayCancel whether the viewer may stop it now
 * @param mayRetry whether the viewer may run it again now
 */
record JobView(Job job, StateMark mark, boolean mayCancel, boolean mayRetry) {

    static JobView of(Job job, Actor viewer) {
        return new JobView(
                job,
                mark(job),
                JobPermissions.cancel(viewer, job).isEmpty(),
                JobPermissions.retry(viewer, job).isEmpty());
    }

    /** Whether it may still change by itself, so that the page asks again. */
    public boolean isOpen() {
        return job.status().isOpen();
    }

    private static StateMark mark(Job job) {
        if (job.status().isOpen() && job.cancelRequested()) {
            return new StateMark(Shape.UNDER_WAY, "Stopping");
        }
        return switch (job.status()) {
            case QUEUED -> new StateMark(Shape.OPEN, "Queued");
            case RUNNING -> new StateMark(Shape.UNDER_WAY, "Running");
            case DONE -> new StateMark(Shape.DONE, "Done");
            case FAILED -> new StateMark(Shape.ALARM, "Failed");
            case CANCELLED -> new StateMark(Shape.CLOSED, "Cancelled");
        };
    }
}
