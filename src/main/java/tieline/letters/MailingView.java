package tieline.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mailing as its pages show it.
 *
 * @param letters how many letters will be or were made
 * @param emails how many of them by e-mail
 * @param problems how many recipients get no letter
 * @param contentHash SHA-256 over the text's hash, the date and every recipient's values; null before the dry run is over
 * @param secondPerson whether a second person must release it
 */
public record MailingView(
        UUID mailingId,
        String reference,
        String name,
        UUID versionId,
        String sourceKind,
        String sourceReference,
        Per per,
        LocalDate letterDate,
        MailingStatus status,
        @Nullable String failure,
        int letters,
        int emails,
        int problems,
        @Nullable String contentHash,
        UUID madeBy,
        String madeByName,
        Instant madeAt,
        boolean secondPerson,
        @Nullable String releasedByName,
        @Nullable Instant releasedAt,
        @Nullable Instant doneAt,
        @Nullable UUID jobId) {

    /** The page. */
    public String address() {
        return "/letters/mailings/" + reference;
    }
}
