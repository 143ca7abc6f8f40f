package tieline.dasr.exceptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;

/** An exception as lists and its page show it, with what its links need. */
public record ExceptionRow(
        String reference,
        ExceptionKind kind,
        Taxonomy taxonomy,
        String title,
        String nextStep,
        @Nullable String rawText,
        @Nullable Utility utility,
        @Nullable String routeCode,
        @Nullable String batchReference,
        @Nullable String sentFileName,
        @Nullable UUID inboundId,
        @Nullable String inboundFileName,
        @Nullable UUID accountId,
        @Nullable String accountNumber,
        @Nullable String customerName,
        ExceptionStatus status,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedByName,
        @Nullable String resolution) {

    /** The exception's page. */
    public String address() {
        return "/dasr/exceptions/" + reference;
    }

    /** Whether somebody still has to look at it. */
    public boolean isOpen() {
        return status == ExceptionStatus.OPEN;
    }

    static ExceptionRow from(ResultSet row, int number) throws SQLException {
        String utility = row.getString("utility");
        return new ExceptionRow(
                row.getString("reference"),
                ExceptionKind.valueOf(row.getString("kind")),
                Taxonomy.ofCode(row.getString("taxonomy")).orElse(Taxonomy.OTHER),
                row.getString("title"),
                row.getString("next_step"),
                row.getString("raw_text"),
                utility == null ? null : Utility.valueOf(utility),
                row.getString("route_code"),
                row.getString("batch_reference"),
                row.getString("sent_file_name"),
                row.getObject("inbound_id", UUID.class),
                row.getString("inbound_file_name"),
                row.getObject("account_id", UUID.class),
                row.getString("account_number"),
                row.getString("customer_name"),
                ExceptionStatus.valueOf(row.getString("status")),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "resolved_at"),
                row.getString("resolved_by_name"),
                row.getString("resolution"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
