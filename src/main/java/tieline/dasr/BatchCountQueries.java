package tieline.dasr;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the requests of one batch, every group in one pass. */
@Component
class BatchCountQueries {

    private static final String COUNTS = "SELECT "
            + Arrays.stream(RequestGroup.values())
                    .map(group -> "count(*) FILTER (WHERE " + group.condition() + ") AS " + group.name())
                    .collect(Collectors.joining(", "))
            + """
            , count(DISTINCT customer_number) FILTER (WHERE status NOT IN ('INVALID', 'EXCLUDED')) AS customers,
                COALESCE(sum(annual_kwh) FILTER (WHERE status NOT IN ('INVALID', 'EXCLUDED')), 0) AS annual_kwh,
                min(sent_at) FILTER (WHERE status IN ('SENT', 'RECEIVED')) AS oldest_without_997,
                min(acked_at) FILTER (WHERE status = 'ACKED') AS oldest_without_814,
                min(service_end_date) FILTER (WHERE status = 'ACCEPTED') AS next_service_end
            FROM dasr_requests WHERE batch_id = :id
            """;

    private final JdbcClient jdbc;

    BatchCountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BatchCounts of(UUID batchId) {
        return jdbc.sql(COUNTS)
                .param("id", batchId)
                .query((row, n) -> counts(row))
                .single();
    }

    /** What goes out by book, in the order of the codes; the sums over all books are those of the batch. */
    List<BookCount> byBook(UUID batchId) {
        return jdbc.sql("""
                        SELECT book_code, count(*) AS accounts, count(DISTINCT customer_number) AS customers,
                            COALESCE(sum(annual_kwh), 0) AS annual_kwh
                        FROM dasr_requests WHERE batch_id = :id AND status NOT IN ('INVALID', 'EXCLUDED')
                        GROUP BY book_code ORDER BY book_code
                        """).param("id", batchId).query(BookCount.class).list();
    }

    private static BatchCounts counts(ResultSet row) throws SQLException {
        Map<RequestGroup, Long> groups = new EnumMap<>(RequestGroup.class);
        for (RequestGroup group : RequestGroup.values()) {
            groups.put(group, row.getLong(group.name()));
        }
        return new BatchCounts(
                groups,
                row.getLong("customers"),
                row.getBigDecimal("annual_kwh"),
                instant(row, "oldest_without_997"),
                instant(row, "oldest_without_814"),
                row.getObject("next_service_end", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
