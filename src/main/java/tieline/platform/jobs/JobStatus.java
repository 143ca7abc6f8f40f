package tieline.platform.jobs;

/** Where a job stands. */
public enum JobStatus {
    /** Waits for its turn, or for its next attempt. */
    QUEUED,
    /** Works now, on one node. */
    RUNNING,
    /** Finished with everything done. */
    DONE,
    /** Gave up after its last attempt; a person may retry it. */
    FAILED,
    /** Stopped by a person; what it had done so far is kept or undone by its own rules. */
    CANCELLED;

    /** Whether the job may still do something. */
    public boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }
}
