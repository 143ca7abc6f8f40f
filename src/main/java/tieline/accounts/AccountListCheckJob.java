package tieline.accounts;

import java.util.UUID;
import org.springframework.stereotype.Component;
import tieline.platform.jobs.JobHandler;
import tieline.platform.jobs.JobRun;

/** Computes the hash of a frozen list again and keeps what came out. */
@Component
class AccountListCheckJob implements JobHandler {

    static final String KIND = "accounts.check-list";

    private final AccountListChecks checks;

    AccountListCheckJob(AccountListChecks checks) {
        this.checks = checks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        AccountListChecks.Check check = checks.check(UUID.fromString(run.payload()));
        run.progress(
                1,
                1,
                check.matches()
                        ? "The rows have the hash they were frozen with"
                        : "The rows no longer have the hash they were frozen with");
    }
}
