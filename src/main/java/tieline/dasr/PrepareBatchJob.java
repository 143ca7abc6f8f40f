package tieline.dasr;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tieline.platform.jobs.JobHandler;
import tieline.platform.jobs.JobRun;
import tieline.platform.jobs.RetryPolicy;

/** Makes the requests of a batch. Its payload is the batch's identifier. */
@Component
class PrepareBatchJob implements JobHandler {

    static final String KIND = "dasr.prepare";

    private final BatchPreparation preparation;

    PrepareBatchJob(BatchPreparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Another batch may take the same account in the same moment; the next attempt sees that and excludes it. */
    @Override
    public RetryPolicy retryPolicy() {
        return new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(5));
    }

    @Override
    public void run(JobRun run) {
        run.result(preparation.make(
                UUID.fromString(run.payload()), done -> run.progress(done, done + 1L, done + " judged")));
    }

    @Override
    public void gaveUp(JobRun run, String reason) {
        preparation.failed(UUID.fromString(run.payload()), reason);
    }
}
