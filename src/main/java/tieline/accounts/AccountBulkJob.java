package tieline.accounts;

import org.springframework.stereotype.Component;
import tieline.platform.jobs.JobHandler;
import tieline.platform.jobs.JobRun;
import tools.jackson.databind.json.JsonMapper;

/** Changes so many accounts that a page cannot wait for it. One transaction: an attempt that breaks off changes nothing. */
@Component
class AccountBulkJob implements JobHandler {

    static final String KIND = "accounts.change";

    private final AccountBulkChanges changes;
    private final JsonMapper json;

    AccountBulkJob(AccountBulkChanges changes, JsonMapper json) {
        this.changes = changes;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        AccountBulkOutcome outcome = changes.apply(json.readValue(run.payload(), AccountBulkOrder.class));
        run.progress(
                outcome.changed(),
                outcome.changed(),
                "%,d accounts changed, %,d left as they were".formatted(outcome.changed(), outcome.left()));
    }
}
