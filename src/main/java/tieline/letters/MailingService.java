package tieline.letters;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.approvals.Approvals;
import tieline.approvals.SubjectRef;
import tieline.approvals.Submission;
import tieline.platform.database.References;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;

/** The door for those who send letters: dry run, release, take back, cancel, go on. */
@Service
public class MailingService {

    private final MailingRepository mailings;
    private final RecipientSources sources;
    private final LetterStore letters;
    private final Approvals approvals;
    private final MailingSteps steps;
    private final References references;
    private final Clock clock;

    MailingService(
            MailingRepository mailings,
            RecipientSources sources,
            LetterStore letters,
            Approvals approvals,
            MailingSteps steps,
            References references,
            Clock clock) {
        this.mailings = mailings;
        this.sources = sources;
        this.letters = letters;
        this.approvals = approvals;
        this.steps = steps;
        this.references = references;
        this.clock = clock;
    }

    /**
     * Plans a mailing; a job makes the dry run.
     *
     * @return its reference, such as LTR-2026-0001
     * @throws LetterRefusedException when there is no such set of recipients or the text is not approved
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public String plan(MailingPlan plan) {
        steps.requireApproved(plan.versionId());
        RecipientSource.Version source = sources.require(plan.sourceKind(), plan.sourceReference());
        String reference =
                references.next("LTR", Pacific.dateOf(clock.instant()).getYear());
        // What is saved is another instance: the identifier is given before, so that JPA merges it.
        Mailing mailing =
                mailings.saveAndFlush(new Mailing(reference, plan, source, CurrentActor.get(), clock.instant()));
        steps.enqueueCheck(mailing);
        steps.tell(mailing, "mailing.planned", "Planned for " + source.label(), null);
        return reference;
    }

    /** Sends the letters, or puts them before a second person where there are so many that the settings want one. */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public void release(String reference) {
        Mailing mailing = lock(reference);
        LetterPermissions.release(CurrentActor.get(), mailing.status()).require(LetterRefusedException::new);
        MailingView view = mailing.view();
        String hash = view.contentHash();
        if (view.secondPerson() && hash != null) {
            mailing.submitted();
            mailings.saveAndFlush(mailing);
            approvals.submit(new Submission(
                    subject(mailing.mailingId()),
                    reference,
                    view.name(),
                    view.address(),
                    hash,
                    List.of(
                            view.letters() + " letters, " + view.emails() + " of them by e-mail",
                            view.problems() + " recipients left out",
                            "To " + view.sourceReference()),
                    Set.of(view.madeBy()),
                    "Produce and send " + view.letters() + " letters",
                    Duration.ZERO));
            return;
        }
        var person = CurrentActor.get();
        steps.release(mailing, person.personId(), person.name());
    }

    /** Takes a mailing back that waits for its release. */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public void takeBack(String reference, String reason) {
        Mailing mailing = lock(reference);
        if (mailing.status() != MailingStatus.WAITING) {
            throw new LetterRefusedException("Mailing " + reference + " does not wait for its release.");
        }
        approvals.withdraw(subject(mailing.mailingId()), reason);
        mailing.reopen();
        mailings.saveAndFlush(mailing);
    }

    /** Stops a mailing. Letters that were sent stay sent; the others are not made or sent any more. */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public void cancel(String reference, String reason) {
        Mailing mailing = lock(reference);
        LetterPermissions.cancel(CurrentActor.get(), mailing.status()).require(LetterRefusedException::new);
        approvals.voidLive(subject(mailing.mailingId()), reason);
        letters.cancel(mailing.mailingId());
        steps.stopJob(mailing);
        mailing.cancel();
        mailings.saveAndFlush(mailing);
        steps.tell(mailing, "mailing.cancelled", "Cancelled", reason);
    }

    /** Begins the work on a mailing again after it failed or its job was cancelled; what is done is not done again. */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public void goOn(String reference) {
        Mailing mailing = lock(reference);
        steps.refuseWhileWorking(mailing);
        if (mailing.status() == MailingStatus.CHECKING) {
            steps.enqueueCheck(mailing);
        } else if (mailing.status() == MailingStatus.RELEASED) {
            steps.enqueueProduction(mailing);
        } else {
            throw new LetterRefusedException("There is nothing to go on with; the mailing's state is: "
                    + mailing.status().label() + ".");
        }
        mailings.saveAndFlush(mailing);
    }

    static SubjectRef subject(UUID mailingId) {
        return new SubjectRef(MailingApproval.KIND, mailingId);
    }

    private Mailing lock(String reference) {
        return mailings.lockByReference(reference)
                .orElseThrow(() -> new LetterRefusedException("There is no mailing " + reference + "."));
    }
}
