package tieline.platform.jobs;

/** Ends a running job because a person asked for it. */
public class JobCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobCancelledException() {
        super("Cancelled on request.");
    }
}
