package tieline.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditTrail;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;
import tieline.platform.web.TimelineEntry;

/** Who gave what to whom and when, what was decided under it, and which delegations concern the acting person today. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('MANAGER', 'COMPLIANCE')")
public class DelegationHistory {

    private static final int STEPS_MAX = 100;

    private final DelegationRepository delegations;
    private final ApprovalSubjects subjects;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    DelegationHistory(
            DelegationRepository delegations,
            ApprovalSubjects subjects,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.delegations = delegations;
        this.subjects = subjects;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One delegation. */
    public Optional<DelegationView> find(UUID delegationId) {
        return delegations.findById(delegationId).map(Delegation::view);
    }

    /** That it was given and ended, from the audit trail, and every decision under it, the latest first. */
    public List<TimelineEntry> of(DelegationView delegation) {
        List<TimelineEntry> steps =
                new ArrayList<>(audit.history(ApprovalTrail.DELEGATION, delegation.delegationId(), STEPS_MAX));
        steps.addAll(jdbc.sql("""
                        SELECT d.*, a.reference, EXISTS (SELECT 1 FROM approval_undos u WHERE u.decision_id = d.decision_id) AS undone
                        FROM approval_decisions d JOIN approvals a ON a.approval_id = d.approval_id
                        WHERE d.decided_by = :delegate AND d.delegation_id = :id ORDER BY d.decided_at DESC LIMIT :limit
                        """)
                .param("delegate", delegation.delegate())
                .param("id", delegation.delegationId())
                .param("limit", STEPS_MAX)
                .query((row, n) -> step(row))
                .list());
        steps.sort(Comparator.comparing(TimelineEntry::at).reversed());
        return steps;
    }

    /** The delegations that hold today and that the acting person gave or was named in. */
    public List<DelegationView> todayOfActingPerson() {
        UUID person = CurrentActor.get().personId();
        LocalDate today = Pacific.dateOf(clock.instant());
        return delegations.holdingAround(person, today).stream()
                .map(Delegation::view)
                .toList();
    }

    private TimelineEntry step(ResultSet row) throws SQLException {
        ApprovalSubject subject = subjects.of(row.getString("subject_kind"));
        String deed = subject.deed(Verdict.valueOf(row.getString("verdict")));
        TimelineEntry step = TimelineEntry.of(
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getString("reference") + ": " + row.getString("decided_by_name") + " " + deed
                                + ", instead of " + row.getString("on_behalf_of_name")
                                + (row.getBoolean("undone") ? "; taken back later" : ""),
                        row.getString("decided_by_name"))
                .asDecisive();
        String reason = row.getString("reason");
        return reason == null ? step : step.because(reason);
    }
}
