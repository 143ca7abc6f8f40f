package tieline.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;

/** The door for what happens after the approval: the notice is given to the customer, and the customer may cancel. */
@Service
public class NoticeIssue {

    private static final Citation RIGHT =
            new Citation("004_9fb1843ad22871b0.txt", "Notice Of Your Right To Cancel; PU Code 395");

    private final NoticeRepository notices;
    private final NoticeHistory history;
    private final Approvals approvals;
    private final Deadlines deadlines;
    private final BusinessDays businessDays;
    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeIssue(
            NoticeRepository notices,
            NoticeHistory history,
            Approvals approvals,
            Deadlines deadlines,
            BusinessDays businessDays,
            JdbcClient jdbc,
            Clock clock) {
        this.notices = notices;
        this.history = history;
        this.approvals = approvals;
        this.deadlines = deadlines;
        this.businessDays = businessDays;
        this.jdbc = jdbc;
        this.clock = clock;
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
        Notice notice = locked(reference);
        Actor person = CurrentActor.get();
        NoticePermissions.issue(person, notice.status()).require(NoticeRefusedException::new);
        refuseDaysAhead(right);
        try {
            approvals.require(
                    notice.subject(),
                    NoticeDocument.of(Objects.requireNonNull(notice.document())).hash());
        } catch (ApprovalMissingException missing) {
            throw new NoticeRefusedException(String.valueOf(missing.getMessage()));
        }
        LocalDate lastDay = right.lastDay(businessDays.days());
        String deadline = deadlines.open(NewDeadline.window(
                new DeadlineSubject(Notice.KIND, notice.reference(), notice.reference(), notice.address()),
                notice.customerName() + " may cancel " + notice.reference(),
                right.rule() + "; " + businessDays.assumption(),
                RIGHT,
                lastDay));
        notice.issue(right, lastDay, deadline, person, clock.instant());
        notices.saveAndFlush(notice);
        history.tell(notice, "notice.issued", "Issued; the customer may cancel to " + Pacific.day(lastDay), null);
        return lastDay;
    }

    /**
     * Keeps what the customer sent back. In time it ends the agreement and the time of the right; late it is kept and
     * changes nothing.
     *
     * @return whether it is in time
     * @throws NoticeRefusedException when the notice is not issued or cancelled already, or for a day that is to come
     */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public boolean recordCancellation(String reference, Posting posting, @Nullable String remark) {
        Notice notice = locked(reference);
        Actor person = CurrentActor.get();
        NoticePermissions.recordCancellation(person, notice.status()).require(NoticeRefusedException::new);
        if (posting.isAhead(clock.instant())) {
            throw new NoticeRefusedException("The day of posting is still to come; enter the day of the postmark");
        }
        LocalDate lastDay = Objects.requireNonNull(notice.cancelUntil());
        boolean inTime = posting.isInTime(lastDay);
        insert(notice, posting, lastDay, remark, person);
        String sentence = "Cancellation " + (inTime ? "in time" : "too late") + ": "
                + posting.way().label() + ", " + Pacific.day(posting.postedOn()) + "; the last day was "
                + Pacific.day(lastDay);
        String deadline = Objects.requireNonNull(notice.deadline());
        if (inTime) {
            notice.cancelledByCustomer();
            notices.saveAndFlush(notice);
            if (!deadlines.isOver(deadline)) {
                deadlines.meet(deadline, sentence);
            } else {
                deadlines.note(deadline, sentence);
            }
        } else {
            deadlines.note(deadline, sentence);
        }
        history.tell(notice, inTime ? "notice.cancelled" : "notice.cancellation-late", sentence, remark);
        return inTime;
    }

    private void insert(Notice notice, Posting posting, LocalDate lastDay, @Nullable String remark, Actor person) {
        jdbc.sql("""
                        INSERT INTO notice_cancellations (cancellation_id, notice_id, way, posted_on, cancel_until, in_time,
                            remark, recorded_at, recorded_by, recorded_by_name)
                        VALUES (:id, :notice, :way, :posted, :until, :inTime, :remark, :now, :by, :byName)
                        """)
                .param("id", Ids.next())
                .param("notice", notice.noticeId())
                .param("way", posting.way().name())
                .param("posted", posting.postedOn())
                .param("until", lastDay)
                .param("inTime", posting.isInTime(lastDay))
                .param("remark", remark)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", person.personId())
                .param("byName", person.name())
                .update();
    }

    private void refuseDaysAhead(CancelRight right) {
        LocalDate today = Pacific.dateOf(clock.instant());
        LocalDate agreed = right.signedOn() == null ? right.verifiedOn() : right.signedOn();
        if (right.providedOn().isAfter(today) || (agreed != null && agreed.isAfter(today))) {
            throw new NoticeRefusedException("A day is still to come; record what has happened");
        }
    }

    private Notice locked(String reference) {
        return notices.lockByReference(reference).orElseThrow(() -> new NoticeNotFoundException(reference));
    }
}
