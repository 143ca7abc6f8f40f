package tieline.dasr;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;

/** Writes a batch's history into the audit trail. */
@Component
class BatchHistory {

    /** The kind of subject under which the trail keeps batches. */
    static final String SUBJECT = "batch";

    private final AuditTrail audit;

    BatchHistory(AuditTrail audit) {
        this.audit = audit;
    }

    /** One step of a batch, with the person's reason where there is one. */
    void tell(Batch batch, String action, String sentence, @Nullable String reason) {
        audit.record(entry(batch, action, sentence).because(reason));
    }

    /** A step from one state to the next. */
    void tell(Batch batch, String action, String sentence, @Nullable String reason, BatchStatus from) {
        audit.record(entry(batch, action, sentence)
                .because(reason)
                .changed("status", from.label(), batch.status().label()));
    }

    private static AuditEntry entry(Batch batch, String action, String sentence) {
        return AuditEntry.of(action, SUBJECT, batch.batchId(), batch.reference(), sentence)
                .at(batch.address());
    }
}
