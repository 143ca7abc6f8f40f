package tieline.crs.inputs;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tieline.platform.imports.ImportStatus;
import tieline.platform.jobs.JobHandler;
import tieline.platform.jobs.JobRun;
import tieline.platform.jobs.RetryPolicy;

/** Runs the commit of a checked file of inputs; its payload is the import's identifier. */
@Component
class CrsImportCommitJob implements JobHandler {

    static final String KIND = "crs-import-commit";

    private final CrsImportCommit commit;
    private final CrsImportCheck check;

    CrsImportCommitJob(CrsImportCommit commit, CrsImportCheck check) {
        this.commit = commit;
        this.check = check;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public RetryPolicy retryPolicy() {
        return new RetryPolicy(5, Duration.ofSeconds(2), Duration.ofSeconds(30));
    }

    @Override
    public void run(JobRun run) {
        UUID importId = UUID.fromString(run.payload());
        try {
            if (commit.status(importId) == ImportStatus.COMMITTING) {
                if (!commit.isStaged(importId)) {
                    check.restage(importId, (step, rows) -> run.progress(rows, 0, step + " again"));
                }
                commit.commit(importId, (what, step) -> run.progress(step, CrsImportCommit.STEPS, what));
            }
            if (commit.status(importId) == ImportStatus.COMMITTED) {
                commit.tidy(importId);
            }
        } catch (CrsImportCommit.OutdatedException e) {
            check.startAgain(importId, e.getMessage() + " Nothing was committed; the file is checked again.");
        }
    }

    @Override
    public void gaveUp(JobRun run, String reason) {
        commit.stop(UUID.fromString(run.payload()), "The commit stopped and nothing was committed. " + reason);
    }
}
