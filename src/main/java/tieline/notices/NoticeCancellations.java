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
import tieline.deadlines.Deadlines;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;

/** The door for what customers send back under their right to cancel. */
@Service
public class NoticeCancellations {

    private final NoticeRepository notices;
    private final NoticeHistory history;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeCancellations(
            NoticeRepository notices, NoticeHistory history, Deadlines deadlines, JdbcClient jdbc, Clock clock) {
        this.notices = notices;
        this.history = history;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps what the customer sent back. In time it ends the agreement and the time of the right; late it is kept and
     * changes nothing.
     *
     * @return whether it is in time
     * @throws NoticeRefusedException when the notice is not issued, not agreed to or cancelled already, or for a day that is
     *     to come
     */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public boolean record(String reference, Posting posting, @Nullable String remark) {
        Notice notice = locked(reference);
        Actor person = CurrentActor.get();
        NoticePermissions.recordCancellation(person, notice.status()).require(NoticeRefusedException::new);
        if (notice.cancelUntil() == null) {
            throw new NoticeRefusedException(
                    "The customer has not agreed; record the signing or the verification first");
        }
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

    private Notice locked(String reference) {
        return notices.lockByReference(reference).orElseThrow(() -> new NoticeNotFoundException(reference));
    }
}
