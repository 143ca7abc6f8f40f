package tieline.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.approvals.ApprovalMissingException;
import tieline.approvals.Approvals;
import tieline.deadlines.BusinessDays;
import tieline.deadlines.Citation;
import tieline.deadlines.DeadlineSubject;
import tieline.deadlines.Deadlines;
import tieline.deadlines.NewDeadline;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;

/**
 * The door for what happens after the approval: the notice is given to the customer, and the customer agrees. Both are
 * recorded together, or the notice first and the agreement when it comes.
 */
@Service
public class NoticeIssue {

    private static final Citation RIGHT =
            new Citation("004_9fb1843ad22871b0.txt", "Notice Of Your Right To Cancel; PU Code 395");

    private final NoticeRepository notices;
    private final NoticeHistory history;
    private final Approvals approvals;
    private final Deadlines deadlines;
    private final BusinessDays businessDays;
    private final Clock clock;

    NoticeIssue(
            NoticeRepository notices,
            NoticeHistory history,
            Approvals approvals,
            Deadlines deadlines,
            BusinessDays businessDays,
            Clock clock) {
        this.notices = notices;
        this.history = history;
        this.approvals = approvals;
        this.deadlines = deadlines;
        this.businessDays = businessDays;
        this.clock = clock;
    }

    /**
     * The notice was given to the customer, who has not agreed yet. Nothing can be cancelled before there is an agreement,
     * so no time begins.
     *
     * @throws NoticeRefusedException without a live approval of exactly this document, or for a day that is to come
     */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public void give(String reference, LocalDate providedOn) {
        given(locked(reference), providedOn);
    }

    /**
     * The notice was given to the customer, and the customer agreed. Opens the time of the right to cancel.
     *
     * @return the last day on which the customer may cancel
     * @throws NoticeRefusedException without a live approval of exactly this document, or for days that are to come
     */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public LocalDate issue(String reference, CancelRight right) {
        return agreed(given(locked(reference), right.providedOn()), right);
    }

    /**
     * The customer agreed to a notice that was given before: a contract was signed, or the change was verified. Opens the
     * time of the right to cancel by the rule of the two, with the day on which the notice was given.
     *
     * @return the last day on which the customer may cancel
     * @throws NoticeRefusedException when the notice is not issued or agreed to already, or for a day that is to come
     */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public LocalDate agree(String reference, @Nullable LocalDate signedOn, @Nullable LocalDate verifiedOn) {
        Notice notice = locked(reference);
        NoticePermissions.agree(CurrentActor.get(), notice.status(), notice.cancelUntil() != null)
                .require(NoticeRefusedException::new);
        return agreed(notice, new CancelRight(signedOn, verifiedOn, Objects.requireNonNull(notice.providedOn())));
    }

    private Notice given(Notice notice, LocalDate providedOn) {
        NoticePermissions.issue(CurrentActor.get(), notice.status()).require(NoticeRefusedException::new);
        refuseAhead(providedOn);
        try {
            approvals.require(
                    notice.subject(),
                    NoticeDocument.of(Objects.requireNonNull(notice.document())).hash());
        } catch (ApprovalMissingException missing) {
            throw new NoticeRefusedException(String.valueOf(missing.getMessage()));
        }
        notice.issue(providedOn, CurrentActor.get(), clock.instant());
        history.tell(notice, "notice.issued", "Issued; given on " + Pacific.day(providedOn), null);
        return notices.saveAndFlush(notice);
    }

    private LocalDate agreed(Notice notice, CancelRight right) {
        refuseAhead(Objects.requireNonNull(right.signedOn() == null ? right.verifiedOn() : right.signedOn()));
        LocalDate lastDay = right.lastDay(businessDays.days());
        String deadline = deadlines.open(NewDeadline.window(
                new DeadlineSubject(Notice.KIND, notice.reference(), notice.reference(), notice.address()),
                notice.customerName() + " may cancel " + notice.reference(),
                right.rule() + "; " + businessDays.assumption(),
                RIGHT,
                lastDay));
        notice.agreed(right, lastDay, deadline);
        notices.saveAndFlush(notice);
        history.tell(
                notice,
                "notice.agreed",
                (right.signedOn() != null ? "Contract signed" : "Change verified") + "; the customer may cancel to "
                        + Pacific.day(lastDay),
                null);
        return lastDay;
    }

    private void refuseAhead(LocalDate day) {
        if (day.isAfter(Pacific.dateOf(clock.instant()))) {
            throw new NoticeRefusedException("A day is still to come; record what has happened");
        }
    }

    private Notice locked(String reference) {
        return notices.lockByReference(reference).orElseThrow(() -> new NoticeNotFoundException(reference));
    }
}
