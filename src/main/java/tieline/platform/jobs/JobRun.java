package tieline.platform.jobs;

import java.util.UUID;

/** A running attempt of a job: what it was asked, and how it reports. */
public final class JobRun {

    private static final long REPORT_EVERY_NANOS = 250_000_000L;

    private final Job job;
    private final JobStore store;
    private long lastReport;

    JobRun(Job job, JobStore store) {
        this.job = job;
        this.store = store;
        this.lastReport = System.nanoTime() - REPORT_EVERY_NANOS;
    }

    /** The job's identifier. */
    public UUID jobId() {
        return job.jobId();
    }

    /** What the work was asked with. */
    public String payload() {
        return job.payload();
    }

    /** Which attempt this is, from 1. */
    public int attempt() {
        return job.attempts();
    }

    /**
     * Reports progress. Cheap to call often: it writes at most four times a second, on a connection of its own, so the
     * page sees it while the work's transaction is still open.
     *
     * @param total units in all; 0 while unknown
     * @throws JobCancelledException when a person has asked to stop
     */
    public void progress(long done, long total, String message) {
        long now = System.nanoTime();
        if (now - lastReport < REPORT_EVERY_NANOS && (done < total || total == 0)) {
            return;
        }
        lastReport = now;
        if (store.progress(job.jobId(), done, total, message)) {
            throw new JobCancelledException();
        }
    }

    /** Says what came out, for the jobs page. */
    public void result(String message) {
        store.message(job.jobId(), message);
    }
}
