package tieline.letters;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.jobs.JobQueue;

/** Steps of a mailing that a person or an approval may cause; always inside their transaction. */
@Component
class MailingSteps {

    private final MailingRepository mailings;
    private final TemplateVersionRepository versions;
    private final JobQueue jobs;
    private final AuditTrail audit;
    private final Clock clock;

    MailingSteps(
            MailingRepository mailings,
            TemplateVersionRepository versions,
            JobQueue jobs,
            AuditTrail audit,
            Clock clock) {
        this.mailings = mailings;
        this.versions = versions;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refuses a text that may not be mailed. */
    void requireApproved(UUID versionId) {
        TemplateVersion version = versions.findById(versionId)
                .orElseThrow(() -> new LetterRefusedException("There is no such version of a letter."));
        if (version.status() != TemplateStatus.APPROVED) {
            throw new LetterRefusedException("Letters are made from an approved version; this one's state is: "
                    + version.status().label() + ".");
        }
    }

    /** Releases and has the letters made. */
    void release(Mailing mailing, UUID person, String personName) {
        requireApproved(mailing.view().versionId());
        mailing.release(person, personName, clock.instant());
        enqueueProduction(mailing);
        mailings.saveAndFlush(mailing);
        tell(mailing, "mailing.released", "Released: " + mailing.view().letters() + " letters", null);
    }

    void enqueueCheck(Mailing mailing) {
        mailing.workedOnBy(jobs.enqueue(
                CheckMailingJob.KIND,
                "Dry run of " + mailing.reference(),
                mailing.view().address(),
                mailing.mailingId().toString()));
    }

    void enqueueProduction(Mailing mailing) {
        mailing.workedOnBy(jobs.enqueue(
                ProduceMailingJob.KIND,
                "Letters of " + mailing.reference(),
                mailing.view().address(),
                mailing.mailingId().toString()));
    }

    /** Refuses to begin work that is under way: two jobs would make the same letters side by side. */
    void refuseWhileWorking(Mailing mailing) {
        UUID job = mailing.view().jobId();
        if (job != null
                && jobs.find(job).filter(found -> found.status().isOpen()).isPresent()) {
            throw new LetterRefusedException("The work on mailing " + mailing.reference()
                    + " is under way; wait until it ends or cancel its job.");
        }
    }

    void stopJob(Mailing mailing) {
        UUID job = mailing.view().jobId();
        if (job != null) {
            jobs.cancel(job);
        }
    }

    void tell(Mailing mailing, String action, String summary, @Nullable String reason) {
        audit.record(AuditEntry.of(action, "letter-mailing", mailing.mailingId(), mailing.reference(), summary)
                .at(mailing.view().address())
                .because(reason));
    }
}
