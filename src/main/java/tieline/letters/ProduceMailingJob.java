package tieline.letters;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tieline.platform.jobs.JobHandler;
import tieline.platform.jobs.JobRun;
import tieline.platform.jobs.RetryPolicy;

/** Makes and sends the letters of a released mailing; goes on where it stopped. Its payload is the mailing's identifier. */
@Component
class ProduceMailingJob implements JobHandler {

    static final String KIND = "letters.produce";

    private final Production production;
    private final EmailDelivery emails;
    private final PrintDelivery prints;
    private final MailingEnd end;

    ProduceMailingJob(Production production, EmailDelivery emails, PrintDelivery prints, MailingEnd end) {
        this.production = production;
        this.emails = emails;
        this.prints = prints;
        this.end = end;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public RetryPolicy retryPolicy() {
        return new RetryPolicy(3, Duration.ofSeconds(2), Duration.ofSeconds(30));
    }

    @Override
    public void run(JobRun run) throws Exception {
        UUID mailingId = UUID.fromString(run.payload());
        production.produce(mailingId, run::progress);
        emails.deliver(mailingId, run::progress);
        prints.deliver(mailingId, run::progress);
        run.result(end.reached(mailingId));
    }

    @Override
    public void gaveUp(JobRun run, String reason) {
        end.failed(UUID.fromString(run.payload()), reason);
    }
}
