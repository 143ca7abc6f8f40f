package tieline.notices;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.CustomerService;
import tieline.approvals.Approvals;
import tieline.platform.database.References;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.Permission;
import tieline.platform.time.Pacific;

/** The door for those who write notices: make, change, submit, take back. */
@Service
public class Notices {

    private final NoticeRepository notices;
    private final NoticeJson json;
    private final NoticeHistory history;
    private final Approvals approvals;
    private final References references;
    private final CustomerService customers;
    private final Clock clock;

    Notices(
            NoticeRepository notices,
            NoticeJson json,
            NoticeHistory history,
            Approvals approvals,
            References references,
            CustomerService customers,
            Clock clock) {
        this.notices = notices;
        this.json = json;
        this.history = history;
        this.approvals = approvals;
        this.references = references;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * Keeps a new draft, whatever its rules say: nothing that was written is lost.
     *
     * @return its public reference
     * @throws NoticeRefusedException when the customer number names nobody
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public String make(NoticeDraft draft) {
        Actor maker = CurrentActor.get();
        String reference =
                references.next("NOT", Pacific.dateOf(clock.instant()).getYear());
        Notice notice = notices.saveAndFlush(new Notice(
                reference, draft.customerName(), customer(draft), json.write(draft), maker, clock.instant()));
        history.tell(notice, "notice.made", "Draft made for " + draft.customerName(), null);
        return reference;
    }

    /**
     * Replaces the content of a draft.
     *
     * @throws NoticeRefusedException when it is no draft
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public void change(String reference, NoticeDraft draft) {
        Notice notice = locked(reference);
        require(NoticePermissions.change(CurrentActor.get(), notice.status()));
        notice.change(draft.customerName(), customer(draft), json.write(draft));
        notices.saveAndFlush(notice);
        history.tell(notice, "notice.changed", "Draft changed", null);
    }

    /**
     * Puts a draft before the managers, composed as it would be issued.
     *
     * @throws NoticeRefusedException naming every field that a rule refuses
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public void submit(String reference) {
        Notice notice = locked(reference);
        require(NoticePermissions.change(CurrentActor.get(), notice.status()));
        NoticeDraft draft = json.draft(notice.draft());
        List<Refusal> refusals = NoticeRules.refusals(draft);
        if (!refusals.isEmpty()) {
            throw new NoticeRefusedException(refusals);
        }
        NoticeDocument document = json.compose(draft);
        notice.submit(document);
        notices.saveAndFlush(notice);
        approvals.submit(NoticeApproval.submission(notice, document, draft));
        history.tell(notice, "notice.submitted", "Submitted for approval", null);
    }

    /**
     * Takes a submitted or approved notice back to a draft; what was decided on it no longer holds.
     *
     * @throws NoticeRefusedException when it is issued or a draft already
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public void reopen(String reference, String why) {
        Notice notice = locked(reference);
        require(NoticePermissions.reopen(CurrentActor.get(), notice.status()));
        notice.reopen();
        notices.saveAndFlush(notice);
        approvals.voidLive(notice.subject(), why);
        history.tell(notice, "notice.reopened", "Taken back to a draft", why);
    }

    /** The customer that the draft names by number. */
    private @Nullable UUID customer(NoticeDraft draft) {
        String number = draft.customerNumber();
        return number == null
                ? null
                : customers
                        .find(number)
                        .orElseThrow(() -> new NoticeRefusedException("There is no customer with the number " + number))
                        .row()
                        .customerId();
    }

    private static void require(Permission permission) {
        permission.require(NoticeRefusedException::new);
    }

    private Notice locked(String reference) {
        return notices.lockByReference(reference).orElseThrow(() -> new NoticeNotFoundException(reference));
    }
}
