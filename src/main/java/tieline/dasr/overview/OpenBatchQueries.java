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

/** Reads the batches that are neither closed nor cancelled. */
@Component
class OpenBatchQueries {

    private static final String OPEN = "('PREPARING', 'DRAFT', 'WAITING', 'GO', 'NO_GO', 'SENDING', 'SENT')";

    /** Each batch's requests are counted in the index that begins with the batch and the status. */
    static final String COUNTS = """
            SELECT b.batch_id, r.status, r.requests
            FROM dasr_batches b
            CROSS JOIN LATERAL (SELECT status, count(*) AS requests FROM dasr_requests
                                WHERE batch_id = b.batch_id GROUP BY status) r
            WHERE b.status IN\s""" + OPEN;

    private static final String BATCHES = """
            SELECT b.batch_id, b.reference, b.utility, b.status, b.prepared_by_name, b.prepared_at, b.submitted_at,
                d.decided_by_name, d.decided_at,
                EXISTS (SELECT 1 FROM dasr_batch_makers m
                        WHERE m.batch_id = b.batch_id AND m.user_id = CAST(:viewer AS uuid)) AS made_by_viewer
            FROM dasr_batches b
            LEFT JOIN dasr_decisions d ON d.batch_id = b.batch_id AND d.voided_at IS NULL
            WHERE b.status IN %s ORDER BY b.prepared_at, b.batch_id
            """.formatted(OPEN);

    private final JdbcClient jdbc;

    OpenBatchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Count(UUID batchId, String status, long requests) {}

    List<OpenBatch> all(@Nullable UUID viewer) {
        Map<UUID, Map<RequestStatus, Long>> counts = new HashMap<>();
        jdbc.sql(COUNTS).query(Count.class).list().forEach(count -> counts.computeIfAbsent(
                        count.batchId(), id -> new EnumMap<>(RequestStatus.class))
                .put(RequestStatus.valueOf(count.status()), count.requests()));
        return jdbc.sql(BATCHES)
                .param("viewer", viewer)
                .query((row, n) -> batch(row, counts))
                .list();
    }

    boolean any() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM dasr_batches)")
                .query(Boolean.class)
                .single();
    }

    private static OpenBatch batch(ResultSet row, Map<UUID, Map<RequestStatus, Long>> counts) throws SQLException {
        UUID batchId = row.getObject("batch_id", UUID.class);
        BatchStatus status = BatchStatus.valueOf(row.getString("status"));
        Map<RequestStage, Long> stages = new EnumMap<>(RequestStage.class);
        counts.getOrDefault(batchId, Map.of())
                .forEach((request, number) -> stages.merge(RequestStage.of(status, request), number, Long::sum));
        return new OpenBatch(
                batchId,
                row.getString("reference"),
                Utility.valueOf(row.getString("utility")),
                status,
                row.getString("prepared_by_name"),
                Objects.requireNonNull(instant(row, "prepared_at")),
                row.getBoolean("made_by_viewer"),
                instant(row, "submitted_at"),
                row.getString("decided_by_name"),
                instant(row, "decided_at"),
                stages);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
