package tieline.notices;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tieline.approvals.ApprovalDecision;
import tieline.approvals.ApprovalRefusedException;
import tieline.approvals.ApprovalSubject;
import tieline.approvals.Submission;
import tieline.approvals.Verdict;

/** Notices under the four-eyes mechanism: an approval is on exactly the composed document. */
@Component
class NoticeApproval implements ApprovalSubject {

    private final NoticeRepository notices;
    private final NoticeJson json;
    private final NoticeHistory history;

    NoticeApproval(NoticeRepository notices, NoticeJson json, NoticeHistory history) {
        this.notices = notices;
        this.json = json;
        this.history = history;
    }

    /** What the managers are asked. Nothing follows by itself: a person issues, so there is no window. */
    static Submission submission(Notice notice, NoticeDocument document, NoticeDraft draft) {
        Offer offer = draft.offer();
        return new Submission(
                notice.subject(),
                notice.reference(),
                "Section 394.5 notice for " + notice.customerName(),
                notice.address(),
                document.hash(),
                List.of(
                        Cents.words(offer.statedPrice()) + " cents per kWh",
                        draft.customerClass().label(),
                        offer.billingOption().label(),
                        "Text " + NoticeText.version()),
                Set.of(notice.madeBy()),
                "Issue the notice to " + notice.customerName(),
                Duration.ZERO);
    }

    @Override
    public String kind() {
        return Notice.KIND;
    }

    @Override
    public String label() {
        return "Section 394.5 notice";
    }

    @Override
    public String currentHash(UUID id) {
        Notice notice = notices.findById(id).orElseThrow();
        String document = notice.document();
        return document == null
                ? json.compose(json.draft(notice.draft())).hash()
                : NoticeDocument.of(document).hash();
    }

    @Override
    public void lock(UUID id) {
        locked(id);
    }

    @Override
    public void decided(ApprovalDecision decision) {
        Notice notice = locked(decision.subject().id());
        try {
            if (decision.verdict() == Verdict.APPROVED) {
                notice.approvedBy(decision.decidedBy());
            } else {
                notice.reopen();
            }
        } catch (NoticeRefusedException refusal) {
            throw new ApprovalRefusedException(refusal.sentence() + ".");
        }
        notices.saveAndFlush(notice);
        history.tell(notice, "notice.decided", "Decided: " + decision.verdict().label(), decision.reason());
    }

    @Override
    public boolean undoable(UUID id) {
        return notices.findById(id)
                .filter(notice -> notice.status() == NoticeStatus.APPROVED)
                .isPresent();
    }

    @Override
    public void undone(UUID id) {
        Notice notice = locked(id);
        notice.undecided();
        notices.saveAndFlush(notice);
        history.tell(notice, "notice.undecided", "The approval was taken back", null);
    }

    private Notice locked(UUID id) {
        return notices.lockById(id).orElseThrow(() -> new ApprovalRefusedException("There is no such notice."));
    }
}
