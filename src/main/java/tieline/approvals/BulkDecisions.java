package tieline.approvals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** One decision and one reason on several submissions, each in a transaction of its own: what fails leaves the others alone. */
@Service
public class BulkDecisions {

    /** At most so many at once: one page of the inbox. */
    public static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(BulkDecisions.class);

    private final Approvals approvals;

    BulkDecisions(Approvals approvals) {
        this.approvals = approvals;
    }

    /**
     * One submission as the decider saw it.
     *
     * @param seenHash the content hash that the page showed
     */
    public record Item(UUID approvalId, String seenHash) {}

    /**
     * What became of one item.
     *
     * @param approval the submission now; null where there is none
     * @param done whether the decision is recorded
     * @param sentence why it is not; empty where it is
     */
    public record Outcome(@Nullable ApprovalView approval, boolean done, String sentence) {}

    /** Decides on each item in the order given. Never throws for one of them. */
    @PreAuthorize("isAuthenticated()")
    public List<Outcome> decide(List<Item> items, Verdict verdict, @Nullable String reason) {
        if (items.size() > MOST) {
            throw new ApprovalRefusedException("Decide on at most " + MOST + " at once.");
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Item item : items) {
            String refusal = decide(item, verdict, reason);
            outcomes.add(new Outcome(
                    approvals.find(item.approvalId()).orElse(null), refusal == null, refusal == null ? "" : refusal));
        }
        return outcomes;
    }

    private @Nullable String decide(Item item, Verdict verdict, @Nullable String reason) {
        try {
            approvals.decide(item.approvalId(), verdict, item.seenHash(), reason);
            return null;
        } catch (ApprovalRefusedException refusal) {
            return refusal.sentence();
        } catch (DataAccessException trouble) {
            LOG.warn("Deciding on approval {} failed", item.approvalId(), trouble);
            return "The decision could not be recorded. Open it and decide there.";
        }
    }
}
