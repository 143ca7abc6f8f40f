package tieline.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.approvals.SubjectRef;

/**
 * One notice as its page shows it.
 *
 * @param blocks the document as submitted, or as the draft would compose it; empty where its class gets no notice
 * @param refusals why the draft cannot be submitted; empty for what is submitted
 */
public record NoticeView(
        SubjectRef subject,
        String reference,
        NoticeStatus status,
        UUID madeBy,
        String madeByName,
        NoticeDraft draft,
        String textVersion,
        List<Block> blocks,
        List<Refusal> refusals,
        @Nullable String contentHash,
        @Nullable Issued issued,
        List<Returned> returned) {

    /** How it was given to the customer, and what the right to cancel hangs on. */
    public record Issued(
            String byName,
            Instant at,
            LocalDate providedOn,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate verifiedOn,
            @Nullable LocalDate cancelUntil,
            @Nullable String deadline) {

        /** Whether a contract is signed or the change verified, so that the time of the right runs or has run. */
        public boolean agreed() {
            return cancelUntil != null;
        }
    }

    /** What the customer sent back. */
    public record Returned(
            String way,
            LocalDate postedOn,
            boolean inTime,
            @Nullable String remark,
            String recordedByName) {}
}
