package tieline.approvals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody puts before those who decide.
 *
 * @param subject what is decided on
 * @param reference what a person calls it, such as its public reference; at most 80 characters
 * @param title what it is, in a few words
 * @param address its page inside the application, beginning with a slash
 * @param contentHash SHA-256 of exactly what is submitted, 64 hexadecimal digits in lower case; the decision binds to it
 * @param changes what changed or what it holds, in words, the most telling first; the inbox shows the lines
 * @param makers everybody who had a hand in it; the submitter counts as one in any case. None of them may decide
 * @param consequence what an approval does, as the words of the choice: "Send 128 requests to PG&amp;E"
 * @param undoWindow for so long after the decision nothing may follow from it; zero where a person starts what follows
 * @param utility the utility's name as pages show it; null where it belongs to none
 */
public record Submission(
        SubjectRef subject,
        String reference,
        String title,
        String address,
        String contentHash,
        List<String> changes,
        Set<UUID> makers,
        String consequence,
        Duration undoWindow,
        @Nullable String utility) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Keeps its own copies. Refuses a hash that is none and a negative window. */
    public Submission {
        if (!HASH.matcher(contentHash).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + contentHash);
        }
        if (undoWindow.isNegative()) {
            throw new IllegalArgumentException("a decision cannot take effect before it is taken: " + undoWindow);
        }
        changes = List.copyOf(changes);
        makers = Set.copyOf(makers);
    }

    /** A submission that belongs to no utility. */
    public Submission(
            SubjectRef subject,
            String reference,
            String title,
            String address,
            String contentHash,
            List<String> changes,
            Set<UUID> makers,
            String consequence,
            Duration undoWindow) {
        this(subject, reference, title, address, contentHash, changes, makers, consequence, undoWindow, null);
    }

    /** The same, of one utility. */
    public Submission ofUtility(String name) {
        return new Submission(
                subject, reference, title, address, contentHash, changes, makers, consequence, undoWindow, name);
    }
}
