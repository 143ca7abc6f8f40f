package tieline.dasr;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tieline.platform.jobs.JobHandler;
import tieline.platform.jobs.JobRun;
import tieline.platform.jobs.RetryPolicy;

/** Judges the requests of a draft batch again. Its payload is the batch's identifier. */
@Component
class RefreshBatchJob implements JobHandler {

    static final String KIND = "dasr.refresh";

    private final BatchPreparation preparation;

    RefreshBatchJob(BatchPreparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public RetryPolicy retryPolicy() {
        return new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(5));
    }

    @Override
    public void run(JobRun run) {
        run.result(preparation.refresh(
                UUID.fromString(run.payload()), done -> run.progress(done, done + 1L, done + " judged")));
    }
}
