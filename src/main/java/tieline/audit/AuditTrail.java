package tieline.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.RequestIds;
import tieline.platform.web.TimelineEntry;
import tools.jackson.databind.json.JsonMapper;

/** The door to the audit trail: records changes in the transaction that makes them, and reads an object's timeline. */
@Service
public class AuditTrail {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Records a change made by the current actor. The record exists if, and only if, the change commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry) {
        Actor actor = CurrentActor.get();
        jdbc.sql("""
                        INSERT INTO audit_events (event_id, occurred_at, actor_id, actor_name, action, subject_kind,
                            subject_id, subject_label, address, summary, reason, before_values, after_values,
                            request_id, remote_address)
                        VALUES (:id, :at, :actorId, :actorName, :action, :subjectKind, :subjectId, :subjectLabel,
                            :address, :summary, :reason, CAST(:before AS jsonb), CAST(:after AS jsonb), :requestId,
                            :remote)
                        """)
                .param("id", Ids.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actorId", actor.id())
                .param("actorName", actor.name())
                .param("action", entry.action())
                .param("subjectKind", entry.subjectKind())
                .param("subjectId", entry.subjectId())
                .param("subjectLabel", entry.subjectLabel())
                .param("address", entry.address())
                .param("summary", entry.summary())
                .param("reason", entry.reason())
                .param("before", asJson(entry.before()))
                .param("after", asJson(entry.after()))
                .param("requestId", MDC.get(RequestIds.REQUEST_ID))
                .param("remote", MDC.get(RequestIds.REMOTE_ADDRESS))
                .update();
    }

    /** The newest events of one object, newest first, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<AuditEvent> timeline(String subjectKind, Object subjectId, int limit) {
        return jdbc.sql("""
                        SELECT * FROM audit_events WHERE subject_kind = :kind AND subject_id = :id
                        ORDER BY occurred_at DESC, event_id DESC LIMIT :limit
                        """)
                .param("kind", subjectKind)
                .param("id", subjectId.toString())
                .param("limit", limit)
                .query((row, n) -> AuditEvent.from(row, json))
                .list();
    }

    /** The newest events of one object as its page shows them, newest first, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> history(String subjectKind, Object subjectId, int limit) {
        return timeline(subjectKind, subjectId, limit).stream()
                .map(AuditEvent::asTimelineEntry)
                .toList();
    }

    private @Nullable String asJson(Map<String, Object> values) {
        return values.isEmpty() ? null : json.writeValueAsString(values);
    }
}
