package tieline.platform.jobs;

/**
 * Does one kind of long work. A handler must be safe to run again from the start after a crash: it looks at what is
 * already done (in the database) and goes on from there. It runs outside a transaction and opens short ones by calling
 * services.
 */
public interface JobHandler {

    /** The kind of job this handler runs; stable, for it is stored. */
    String kind();

    /** Does the work. An exception is a failed attempt; {@link JobCancelledException} ends the job as cancelled. */
    void run(JobRun run) throws Exception;

    /** When and how often a failed attempt is tried again; by default never. */
    default RetryPolicy retryPolicy() {
        return RetryPolicy.never();
    }

    /** Called once when the last attempt failed or a person cancelled, so that the object worked on can say so. */
    default void gaveUp(JobRun run, String reason) {}
}
