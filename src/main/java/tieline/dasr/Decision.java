package tieline.dasr;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;

/** A go or no-go on exactly one content of a batch. It never changes; it can be voided once, with the reason. */
@Entity
@Table(name = "dasr_decisions")
class Decision {

    @Id
    private UUID decisionId;

    private UUID batchId;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String contentHash;
    private UUID preparedBy;
    private UUID decidedBy;
    private String decidedByName;
    private Instant decidedAt;
    private @Nullable String reason;
    private @Nullable Instant voidedAt;
    private @Nullable String voidReason;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {
        // for JPA
    }

    /** Only {@link Batch#decide} makes one, after it has checked that the decider may. */
    Decision(Batch batch, Verdict verdict, ContentHash hash, @Nullable String reason, Actor decider, Instant now) {
        if (verdict == Verdict.NO_GO && reason == null) {
            throw new BatchRefusedException("Say why it is a no-go.");
        }
        this.decisionId = Ids.next();
        this.batchId = batch.batchId();
        this.verdict = verdict;
        this.contentHash = hash.hex();
        this.preparedBy = batch.preparedBy();
        this.decidedBy = decider.personId();
        this.decidedByName = decider.name();
        this.decidedAt = now;
        this.reason = reason;
    }

    /** Takes the decision back; the reason says what happened. */
    void voidIt(String why, Instant now) {
        if (voidedAt != null) {
            throw new BatchRefusedException("The decision was voided already.");
        }
        voidedAt = now;
        voidReason = why;
    }

    DecisionView view() {
        return new DecisionView(verdict, contentHash(), decidedBy, decidedByName, decidedAt, reason);
    }

    UUID decisionId() {
        return decisionId;
    }

    Verdict verdict() {
        return verdict;
    }

    ContentHash contentHash() {
        return new ContentHash(contentHash);
    }

    String decidedByName() {
        return decidedByName;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
