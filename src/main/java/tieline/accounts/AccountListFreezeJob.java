package tieline.accounts;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tieline.platform.jobs.JobHandler;
import tieline.platform.jobs.JobRun;
import tools.jackson.databind.json.JsonMapper;

/** Freezes one list. It runs in one transaction, so an attempt that breaks off leaves nothing behind. */
@Component
class AccountListFreezeJob implements JobHandler {

    static final String KIND = "accounts.freeze-list";
    static final int STEPS = 3;

    private final AccountListFreezing freezing;
    private final JsonMapper json;

    AccountListFreezeJob(AccountListFreezing freezing, JsonMapper json) {
        this.freezing = freezing;
        this.json = json;
    }

    /**
     * What the job must know.
     *
     * @param ids the accounts chosen one by one; empty for all that match the list's filter
     */
    record Order(UUID listId, List<UUID> ids) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Order order = json.readValue(run.payload(), Order.class);
        long accounts = freezing.freeze(order.listId(), order.ids(), (step, doing) -> run.progress(step, STEPS, doing));
        run.progress(STEPS, STEPS, "%,d accounts".formatted(accounts));
    }

    @Override
    public void gaveUp(JobRun run, String reason) {
        freezing.giveUp(json.readValue(run.payload(), Order.class).listId(), reason);
    }
}
