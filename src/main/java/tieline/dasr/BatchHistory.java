package tieline.dasr;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.audit.AuditEntry;
import tieline.audit.AuditEvent;
import tieline.audit.AuditTrail;
import tieline.platform.time.Pacific;

/** Writes a batch's history into the audit trail. */
@Component
class BatchHistory {

    /** The kind of subject under which the trail keeps batches. */
    static final String SUBJECT = "batch";

    private static final String CONTENT_HASH = "content hash";

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

    /** Submitted: the hash in the entry tells later what was changed since a decider saw it. */
    void submitted(Batch batch, BatchCounts counts, ContentHash hash) {
        String sentence = "Submitted " + Words.requests(counts.of(RequestGroup.GOING_OUT)) + ", "
                + counts.of(RequestGroup.EXCLUDED) + " excluded";
        audit.record(entry(batch, "batch.submitted", sentence)
                .changed("status", BatchStatus.DRAFT.label(), batch.status().label())
                .changed(CONTENT_HASH, null, hash.hex()));
    }

    /**
     * What was done to the batch after it was submitted with this hash, newest first, each as "who: what"; empty when
     * nothing was, or the hash is none of its submissions.
     */
    List<String> sinceSubmitted(Batch batch, ContentHash hash) {
        List<AuditEvent> events = audit.timeline(SUBJECT, batch.batchId(), 200);
        List<String> since = new ArrayList<>();
        for (AuditEvent event : events) {
            if (hash.hex().equals(event.after().get(CONTENT_HASH))) {
                return since;
            }
            since.add(event.actorName() + ", " + Pacific.moment(event.occurredAt()) + ": " + event.summary());
        }
        return List.of();
    }

    private static AuditEntry entry(Batch batch, String action, String sentence) {
        return AuditEntry.of(action, SUBJECT, batch.batchId(), batch.reference(), sentence)
                .at(batch.address());
    }
}
