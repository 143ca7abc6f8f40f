package tieline.crs.inputs;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tieline.platform.files.TableException;
import tieline.platform.jobs.JobHandler;
import tieline.platform.jobs.JobRun;
import tieline.platform.jobs.RetryPolicy;

/** Runs the check of a file of inputs; its payload is the import's identifier. */
@Component
class CrsImportCheckJob implements JobHandler {

    static final String KIND = "crs-import-check";

    private final CrsImportCheck check;

    CrsImportCheckJob(CrsImportCheck check) {
        this.check = check;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public RetryPolicy retryPolicy() {
        return new RetryPolicy(3, Duration.ofSeconds(2), Duration.ofSeconds(10));
    }

    @Override
    public void run(JobRun run) {
        UUID importId = UUID.fromString(run.payload());
        if (!check.begin(importId)) {
            return;
        }
        try {
            check.check(importId, (step, rows) -> run.progress(rows, 0, step));
            run.result("Checked.");
        } catch (TableException e) {
            check.refuse(importId, e.getMessage());
            run.result(e.getMessage());
        }
    }

    @Override
    public void gaveUp(JobRun run, String reason) {
        check.refuse(UUID.fromString(run.payload()), "The check could not be finished. " + reason);
    }
}
