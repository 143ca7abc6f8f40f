package tieline.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.security.Actor;

/** Keeps decisions and undos: insert-only. */
@Component
class DecisionStore {

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(ApprovalDecision decision, UUID submittedBy) {
        ApprovalDecision.Delegated delegated = decision.delegation();
        jdbc.sql("""
                        INSERT INTO approval_decisions (decision_id, approval_id, subject_kind, subject_id, submitted_by,
                            verdict, content_hash, decided_by, decided_by_name, on_behalf_of, on_behalf_of_name,
                            delegation_id, decided_at, effect_at, reason)
                        VALUES (:id, :approval, :kind, :subject, :submitter, :verdict, :hash, :decider, :deciderName,
                            :absent, :absentName, :delegation, :at, :effect, :reason)
                        """)
                .param("id", decision.decisionId())
                .param("approval", decision.approvalId())
                .param("kind", decision.subject().kind())
                .param("subject", decision.subject().id())
                .param("submitter", submittedBy)
                .param("verdict", decision.verdict().name())
                .param("hash", decision.contentHash())
                .param("decider", decision.decidedBy())
                .param("deciderName", decision.decidedByName())
                .param("absent", delegated == null ? null : delegated.absent())
                .param("absentName", delegated == null ? null : delegated.absentName())
                .param("delegation", delegated == null ? null : delegated.delegationId())
                .param("at", decision.decidedAt().atOffset(ZoneOffset.UTC))
                .param("effect", decision.effectAt().atOffset(ZoneOffset.UTC))
                .param("reason", decision.reason())
                .update();
    }

    void undo(UUID decisionId, Actor person, Instant now) {
        jdbc.sql("""
                        INSERT INTO approval_undos (decision_id, undone_by, undone_by_name, undone_at)
                        VALUES (:id, :person, :name, :now)
                        """)
                .param("id", decisionId)
                .param("person", person.personId())
                .param("name", person.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The decision; none where there is no identifier. */
    @Nullable ApprovalDecision find(@Nullable UUID decisionId) {
        if (decisionId == null) {
            return null;
        }
        return jdbc.sql("SELECT * FROM approval_decisions WHERE decision_id = :id")
                .param("id", decisionId)
                .query((row, n) -> decision(row))
                .single();
    }

    /** What an approval is about, read without loading or locking it. */
    Optional<SubjectRef> subject(UUID approvalId) {
        return jdbc.sql("SELECT subject_kind, subject_id FROM approvals WHERE approval_id = :id")
                .param("id", approvalId)
                .query((row, n) ->
                        new SubjectRef(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)))
                .optional();
    }

    private static ApprovalDecision decision(ResultSet row) throws SQLException {
        UUID delegation = row.getObject("delegation_id", UUID.class);
        return new ApprovalDecision(
                row.getObject("decision_id", UUID.class),
                row.getObject("approval_id", UUID.class),
                new SubjectRef(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("content_hash"),
                row.getObject("decided_by", UUID.class),
                row.getString("decided_by_name"),
                delegation == null
                        ? null
                        : new ApprovalDecision.Delegated(
                                delegation,
                                row.getObject("on_behalf_of", UUID.class),
                                row.getString("on_behalf_of_name")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getObject("effect_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }
}
