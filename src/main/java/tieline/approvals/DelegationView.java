package tieline.approvals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who decides instead of an absent person, and on which days.
 *
 * @param from the first day, Pacific time
 * @param to the last day, included
 * @param endedAt when it was ended early; null when it was not
 */
public record DelegationView(
        UUID delegationId,
        String role,
        UUID givenBy,
        String givenByName,
        UUID delegate,
        String delegateName,
        LocalDate from,
        LocalDate to,
        String reason,
        Instant givenAt,
        @Nullable Instant endedAt) {

    /** Whether it holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return endedAt == null && !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it holds on that day or will later. */
    public boolean isOpenOn(LocalDate day) {
        return endedAt == null && !day.isAfter(to);
    }
}
