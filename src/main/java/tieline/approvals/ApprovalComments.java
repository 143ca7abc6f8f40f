package tieline.approvals;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;

/** The door to what makers and deciders say to each other about a submission: insert-only. */
@Service
public class ApprovalComments {

    /** A comment has at most so many characters. */
    public static final int TEXT_MAX = 2000;

    private final ApprovalRepository approvals;
    private final ApprovalTrail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    ApprovalComments(ApprovalRepository approvals, ApprovalTrail trail, JdbcClient jdbc, Clock clock) {
        this.approvals = approvals;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Says something about a submission, whatever its state.
     *
     * @throws ApprovalRefusedException when there is no such approval, or nothing or too much is said
     */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public void say(UUID approvalId, String text) {
        Approval approval = approvals
                .findById(approvalId)
                .orElseThrow(() -> new ApprovalRefusedException("There is no such approval."));
        String said = text.strip();
        if (said.isEmpty() || said.length() > TEXT_MAX) {
            throw new ApprovalRefusedException("Write between 1 and 2,000 characters.");
        }
        Actor person = CurrentActor.get();
        jdbc.sql("""
                        INSERT INTO approval_comments (comment_id, approval_id, text, written_by, written_by_name,
                            written_at)
                        VALUES (:id, :approval, :text, :person, :name, :now)
                        """)
                .param("id", Ids.next())
                .param("approval", approvalId)
                .param("text", said)
                .param("person", person.personId())
                .param("name", person.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.commented(approval, said);
    }

    /** What was said, the earliest first. */
    @Transactional(readOnly = true)
    public List<ApprovalComment> of(UUID approvalId) {
        return jdbc.sql("""
                        SELECT text, written_by_name, written_at FROM approval_comments
                        WHERE approval_id = :id ORDER BY comment_id
                        """)
                .param("id", approvalId)
                .query((row, n) -> new ApprovalComment(
                        row.getString("text"),
                        row.getString("written_by_name"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
