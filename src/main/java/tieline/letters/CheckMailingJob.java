package tieline.letters;

import java.util.UUID;
import org.springframework.stereotype.Component;
import tieline.platform.jobs.JobHandler;
import tieline.platform.jobs.JobRun;

/** Makes the dry run of a mailing. Its payload is the mailing's identifier. */
@Component
class CheckMailingJob implements JobHandler {

    static final String KIND = "letters.check";

    private final MailingCheck check;

    CheckMailingJob(MailingCheck check) {
        this.check = check;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        PlannedLetters planned = check.check(
                UUID.fromString(run.payload()), done -> run.progress(done, done + 1L, done + " recipients checked"));
        run.result(planned.letters() + " letters, " + planned.problems() + " recipients left out");
    }

    @Override
    public void gaveUp(JobRun run, String reason) {
        check.failed(UUID.fromString(run.payload()), reason);
    }
}
