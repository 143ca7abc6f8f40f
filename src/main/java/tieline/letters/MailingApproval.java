package tieline.letters;

import java.util.UUID;
import org.springframework.stereotype.Component;
import tieline.approvals.ApprovalDecision;
import tieline.approvals.ApprovalRefusedException;
import tieline.approvals.ApprovalSubject;
import tieline.approvals.Verdict;

/** The release of a mailing as something to be approved by a second person. */
@Component
class MailingApproval implements ApprovalSubject {

    static final String KIND = "letter-mailing";

    private final MailingRepository mailings;
    private final MailingCheck check;
    private final MailingSteps steps;

    MailingApproval(MailingRepository mailings, MailingCheck check, MailingSteps steps) {
        this.mailings = mailings;
        this.check = check;
        this.steps = steps;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return "Mailing";
    }

    @Override
    public String decisionLabel() {
        return "Release";
    }

    @Override
    public String currentHash(UUID id) {
        return check.hash(find(id).view());
    }

    @Override
    public void lock(UUID id) {
        mailings.lockById(id);
    }

    @Override
    public void decided(ApprovalDecision decision) {
        Mailing mailing = find(decision.subject().id());
        if (decision.verdict() == Verdict.APPROVED) {
            steps.release(mailing, decision.decidedBy(), decision.decidedByName());
        } else {
            mailing.reopen();
            mailings.saveAndFlush(mailing);
        }
    }

    /** Letters are on their way at once. */
    @Override
    public boolean undoable(UUID id) {
        return false;
    }

    @Override
    public void undone(UUID id) {
        throw new ApprovalRefusedException("A release is not taken back; cancel the mailing.");
    }

    private Mailing find(UUID id) {
        return mailings.findById(id).orElseThrow(() -> new ApprovalRefusedException("There is no such mailing."));
    }
}
