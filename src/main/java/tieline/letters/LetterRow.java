package tieline.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as lists and its page show it.
 *
 * @param reference such as LTR-2026-0031/0042
 * @param address the lines of the window, joined by commas
 * @param sha256 the hash of its PDF; null before it was made
 */
public record LetterRow(
        UUID letterId,
        String reference,
        String mailing,
        UUID versionId,
        String textVersion,
        String recipientName,
        String recipientReference,
        String address,
        String zip,
        @Nullable String email,
        Channel channel,
        LetterStatus status,
        @Nullable String problem,
        @Nullable String note,
        @Nullable String messageId,
        @Nullable Integer pages,
        @Nullable String sha256,
        @Nullable Instant producedAt,
        @Nullable Instant sendingAt,
        @Nullable Instant sentAt,
        @Nullable LocalDate returnedOn) {

    /** The page. */
    public String page() {
        return "/letters/" + letterId;
    }
}
