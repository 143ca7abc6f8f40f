package tieline.dasr.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.dasr.exceptions.ExceptionKind;

/** Reads what happened: exceptions that are open, decisions and sent files. */
@Component
class EventQueries {

    private final JdbcClient jdbc;

    EventQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ExceptionCounts exceptionCounts() {
        return jdbc.sql("""
                        SELECT count(*) AS open, count(*) FILTER (WHERE owner_id IS NULL) AS unowned
                        FROM dasr_exceptions WHERE status = 'OPEN'
                        """).query(ExceptionCounts.class).single();
    }

    List<OpenException> exceptions(int limit) {
        return jdbc.sql("""
                        SELECT reference, kind, title, next_step, utility, owner_name, opened_at
                        FROM dasr_exceptions WHERE status = 'OPEN'
                        ORDER BY owner_id IS NOT NULL, opened_at DESC, exception_id DESC LIMIT :limit
                        """)
                .param("limit", limit)
                .query((row, n) -> exception(row))
                .list();
    }

    List<BatchNews> news(int limit) {
        return jdbc.sql("""
                        SELECT n.kind, n.at, b.reference, b.utility, n.who, n.requests
                        FROM ((SELECT subject_id AS batch_id, CASE verdict WHEN 'APPROVED' THEN 'GO' ELSE 'NO_GO' END AS kind,
                                decided_at AS at, decided_by_name AS who, CAST(NULL AS int) AS requests
                               FROM approval_decisions WHERE subject_kind = 'dasr-batch'
                               ORDER BY decided_at DESC, decision_id DESC LIMIT :limit)
                              UNION ALL
                              (SELECT batch_id, 'SENT', sent_at, NULL, request_count
                               FROM dasr_transmissions WHERE status = 'SENT'
                               ORDER BY sent_at DESC, transmission_id DESC LIMIT :limit)) n
                        JOIN dasr_batches b ON b.batch_id = n.batch_id
                        ORDER BY n.at DESC, b.reference LIMIT :limit
                        """)
                .param("limit", limit)
                .query((row, n) -> new BatchNews(
                        BatchNews.Kind.valueOf(row.getString("kind")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reference"),
                        Utility.valueOf(row.getString("utility")),
                        row.getString("who"),
                        row.getObject("requests", Integer.class)))
                .list();
    }

    private static OpenException exception(ResultSet row) throws SQLException {
        return new OpenException(
                row.getString("reference"),
                row.getString("title"),
                row.getString("next_step"),
                verb(ExceptionKind.valueOf(row.getString("kind"))),
                utility(row.getString("utility")),
                row.getString("owner_name"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Utility utility(@Nullable String code) {
        return code == null ? null : Utility.valueOf(code);
    }

    private static String verb(ExceptionKind kind) {
        return switch (kind) {
            case UNKNOWN_ACK, UNKNOWN_RESPONSE, ACCOUNT_MISMATCH -> "Match";
            case ACK_REJECTED, RESPONSE_REJECTED -> "Correct";
            default -> "Open";
        };
    }
}
