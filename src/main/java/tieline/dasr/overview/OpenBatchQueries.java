package tieline.dasr.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.dasr.BatchStatus;
import tieline.dasr.RequestStatus;
import tieline.platform.database.PlannedForValues;

/** Reads the batches that are neither closed nor cancelled. */
@Component
class OpenBatchQueries {

    private static final String OPEN = "('PREPARING', 'DRAFT', 'WAITING', 'GO', 'NO_GO', 'SENDING', 'SENT')";

    /** Counted in the index that begins with the batch and the status. */
    private static final String COUNTS = """
            SELECT batch_id, status, count(*) AS requests FROM dasr_requests WHERE batch_id IN (:batches)
            GROUP BY batch_id, status
            """;

    private static final String BATCHES = """
            SELECT b.batch_id, b.reference, b.utility, b.status, b.prepared_by_name, b.prepared_at, b.submitted_at,
                d.decided_by_name, d.decided_at,
                EXISTS (SELECT 1 FROM dasr_batch_makers m
                        WHERE m.batch_id = b.batch_id AND m.user_id = CAST(:viewer AS uuid)) AS made_by_viewer
            FROM dasr_batches b
            LEFT JOIN approvals a ON a.subject_kind = 'dasr-batch' AND a.subject_id = b.batch_id AND a.ended_at IS NULL
            LEFT JOIN approval_decisions d ON d.decision_id = a.decision_id
            WHERE b.status IN %s ORDER BY b.prepared_at, b.batch_id
            """.formatted(OPEN);

    private final JdbcClient jdbc;

    OpenBatchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Count(UUID batchId, String status, long requests) {}

    List<OpenBatch> all(@Nullable UUID viewer) {
        List<OpenBatch> batches = jdbc.sql(BATCHES)
                .param("viewer", viewer)
                .query((row, n) -> batch(row))
                .list();
        if (batches.isEmpty()) {
            return batches;
        }
        Map<UUID, Map<RequestStatus, Long>> counts =
                counts(batches.stream().map(OpenBatch::batchId).toList());
        return batches.stream()
                .map(batch -> batch.with(stages(batch, counts.getOrDefault(batch.batchId(), Map.of()))))
                .toList();
    }

    /** Planned for the open batches: a plan that fits any reads all requests there ever were. */
    private Map<UUID, Map<RequestStatus, Long>> counts(List<UUID> batches) {
        PlannedForValues.untilCommit(jdbc);
        Map<UUID, Map<RequestStatus, Long>> counts = new HashMap<>();
        jdbc.sql(COUNTS)
                .param("batches", batches)
                .query(Count.class)
                .list()
                .forEach(count -> counts.computeIfAbsent(count.batchId(), id -> new EnumMap<>(RequestStatus.class))
                        .put(RequestStatus.valueOf(count.status()), count.requests()));
        return counts;
    }

    private static Map<RequestStage, Long> stages(OpenBatch batch, Map<RequestStatus, Long> counts) {
        Map<RequestStage, Long> stages = new EnumMap<>(RequestStage.class);
        counts.forEach((request, number) -> stages.merge(RequestStage.of(batch.status(), request), number, Long::sum));
        return stages;
    }

    boolean any() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM dasr_batches)")
                .query(Boolean.class)
                .single();
    }

    private static OpenBatch batch(ResultSet row) throws SQLException {
        return new OpenBatch(
                row.getObject("batch_id", UUID.class),
                row.getString("reference"),
                Utility.valueOf(row.getString("utility")),
                BatchStatus.valueOf(row.getString("status")),
                row.getString("prepared_by_name"),
                Objects.requireNonNull(instant(row, "prepared_at")),
                row.getBoolean("made_by_viewer"),
                instant(row, "submitted_at"),
                row.getString("decided_by_name"),
                instant(row, "decided_at"),
                Map.of());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
