package tieline.dasr.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;

/**
 * A decision on a batch, or a file of it that left.
 *
 * @param who who decided; null for a file
 * @param requests the requests in the file; null for a decision
 */
public record BatchNews(
        Kind kind,
        Instant at,
        String batchReference,
        Utility utility,
        @Nullable String who,
        @Nullable Integer requests) {

    /** What happened. */
    public enum Kind {
        /** A manager decided: may be sent. */
        GO("Go"),
        /** A manager decided: is not sent. */
        NO_GO("No-go"),
        /** A file has left. */
        SENT("Sent");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word on a page. */
        public String label() {
            return label;
        }
    }
}
