package tieline.dasr.inbound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/**
 * A file that came from a utility, without its content.
 *
 * @param bytes its size
 * @param read whether its answers have been taken over
 * @param summary what it held, once it is read
 */
public record ReceivedFile(
        UUID inboundId,
        String fileName,
        String routeCode,
        Utility utility,
        String sha256,
        long bytes,
        Instant receivedAt,
        boolean read,
        @Nullable Instant readAt,
        @Nullable String summary) {

    /** Whether its answers have been taken over, as a page shows it. */
    public StateMark state() {
        return read ? new StateMark(Shape.DONE, "Read") : new StateMark(Shape.WAITING, "Waits to be read");
    }

    static ReceivedFile from(ResultSet row, int number) throws SQLException {
        OffsetDateTime readAt = row.getObject("read_at", OffsetDateTime.class);
        return new ReceivedFile(
                row.getObject("inbound_id", UUID.class),
                row.getString("file_name"),
                row.getString("route_code"),
                Utility.valueOf(row.getString("utility")),
                row.getString("content_sha256"),
                row.getLong("bytes"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                "READ".equals(row.getString("status")),
                readAt == null ? null : readAt.toInstant(),
                row.getString("summary"));
    }
}
