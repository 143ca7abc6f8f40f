package tieline.dasr.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;

/**
 * Something that a person must look at.
 *
 * @param title what happened
 * @param nextStep what usually helps
 * @param verb what a person does about it, for the link: Match, Correct or Open
 * @param utility where it came from; null when not known
 * @param ownerName who has taken it; null when nobody
 */
public record OpenException(
        String reference,
        String title,
        String nextStep,
        String verb,
        @Nullable Utility utility,
        @Nullable String ownerName,
        Instant openedAt) {

    /** The exception's page. */
    public String address() {
        return "/dasr/exceptions/" + reference;
    }
}
