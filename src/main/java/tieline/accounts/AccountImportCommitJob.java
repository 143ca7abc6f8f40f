package tieline.accounts;

import java.time.Duration;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tieline.platform.imports.ImportStatus;
import tieline.platform.jobs.JobHandler;
import tieline.platform.jobs.JobRun;
import tieline.platform.jobs.RetryPolicy;

/** Runs the commit of a checked account file; its payload is the import's identifier. */
@Component
class AccountImportCommitJob implements JobHandler {

    static final String KIND = "account-import-commit";

    private final AccountImportCommit commit;
    private final AccountImportCheck check;

    AccountImportCommitJob(AccountImportCommit commit, AccountImportCheck check) {
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
                restageIfLost(importId, run);
                commit.commit(importId, (step, what) -> run.progress(step, AccountImportCommit.STEPS, what));
            }
            if (commit.status(importId) == ImportStatus.COMMITTED) {
                commit.tidy(importId);
            }
        } catch (AccountImportCommit.OutdatedException e) {
            check.startAgain(importId, e.sentence() + " Nothing was committed; the file is checked again.");
        } catch (DuplicateKeyException e) {
            check.startAgain(
                    importId,
                    "An account was added after this check. Nothing was committed; the file is checked again.");
        }
    }

    @Override
    public void gaveUp(JobRun run, String reason) {
        commit.stop(UUID.fromString(run.payload()), "The commit stopped and nothing was committed. " + reason);
    }

    private void restageIfLost(UUID importId, JobRun run) {
        boolean asConfirmed = commit.isStaged(importId)
                || check.restage(importId, (step, rows) -> run.progress(rows, 0, step + " again"));
        if (!asConfirmed) {
            throw new AccountImportCommit.OutdatedException("The file no longer gives what was confirmed.");
        }
    }
}
