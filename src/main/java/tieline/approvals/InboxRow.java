package tieline.approvals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the inbox.
 *
 * @param status where the submission stands now
 * @param decision the decision that the line is about: the person's own in what they decided, else the one that stands
 * @param endReason why it is live no more; null while it is
 */
public record InboxRow(
        UUID approvalId,
        SubjectRef subject,
        String reference,
        String title,
        String address,
        @Nullable String utility,
        String contentHash,
        List<String> changes,
        ApprovalStatus status,
        String submittedByName,
        Instant submittedAt,
        @Nullable Decided decision,
        @Nullable String endReason) {

    private static final int LINES = 4;

    /** Keeps its own copy. */
    public InboxRow {
        changes = List.copyOf(changes);
    }

    /**
     * A decision in a line.
     *
     * @param forName the absent person it was taken for; null in the own name
     * @param undone whether it was taken back
     */
    public record Decided(
            UUID decisionId,
            Verdict verdict,
            String byName,
            @Nullable String forName,
            Instant at,
            @Nullable String reason,
            boolean undone) {}

    /** The first lines of what changed, and how many more there are, in one line. */
    public String brief() {
        return changes.size() <= LINES
                ? summary()
                : String.join("; ", changes.subList(0, LINES)) + "; and " + (changes.size() - LINES) + " more";
    }

    /** What changed, in one line. */
    public String summary() {
        return String.join("; ", changes);
    }
}
