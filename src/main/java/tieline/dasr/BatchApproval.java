package tieline.dasr;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tieline.approvals.ApprovalDecision;
import tieline.approvals.ApprovalRefusedException;
import tieline.approvals.ApprovalSubject;
import tieline.approvals.Submission;

/** Batches under the four-eyes mechanism: an approval is a go, a rejection a no-go, on exactly the content hash. */
@Component
class BatchApproval implements ApprovalSubject {

    /** The kind of subject that a batch is. The database's guards know it too. */
    static final String KIND = "dasr-batch";

    private final BatchRepository batches;
    private final BatchQueries queries;
    private final BatchChecks checks;
    private final BatchHistory history;

    BatchApproval(BatchRepository batches, BatchQueries queries, BatchChecks checks, BatchHistory history) {
        this.batches = batches;
        this.queries = queries;
        this.checks = checks;
        this.history = history;
    }

    /** What the managers are asked. Nothing follows from a go by itself: a person sends, so there is no window. */
    static Submission submission(Batch batch, BatchCounts counted, ContentHash hash) {
        long requests = counted.of(RequestGroup.GOING_OUT);
        return new Submission(
                        batch.subject(),
                        batch.reference(),
                        "D-DASR batch to " + batch.utility().label(),
                        batch.address(),
                        hash.hex(),
                        changes(batch, counted),
                        batch.makers(),
                        "Send " + Words.requests(requests) + " to "
                                + batch.utility().label(),
                        Duration.ZERO)
                .ofUtility(batch.utility().label());
    }

    private static List<String> changes(Batch batch, BatchCounts counted) {
        long overrides = counted.of(RequestGroup.BY_OVERRIDE);
        return List.of(
                Words.requests(counted.of(RequestGroup.GOING_OUT)),
                String.format(Locale.US, "%,.0f kWh per year", counted.annualKwh()),
                counted.of(RequestGroup.EXCLUDED) + " excluded"
                        + (overrides == 0 ? "" : ", " + overrides + " by override"),
                "List " + batch.list().listReference());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return "D-DASR batch";
    }

    @Override
    public String noun() {
        return "batch";
    }

    @Override
    public String decisionLabel() {
        return "Go / no-go";
    }

    @Override
    public Set<tieline.approvals.Verdict> verdicts() {
        return EnumSet.of(tieline.approvals.Verdict.APPROVED, tieline.approvals.Verdict.REJECTED);
    }

    @Override
    public String word(tieline.approvals.Verdict verdict) {
        return Verdict.of(verdict).label();
    }

    @Override
    public String deed(tieline.approvals.Verdict verdict) {
        return "decided " + word(verdict);
    }

    @Override
    public String verb(tieline.approvals.Verdict verdict) {
        return Verdict.of(verdict) == Verdict.GO ? "Go" : "No-go";
    }

    @Override
    public String currentHash(UUID id) {
        return queries.contentHash(id).hex();
    }

    @Override
    public void lock(UUID id) {
        locked(id);
    }

    @Override
    public void decided(ApprovalDecision decision) {
        Batch batch = locked(decision.subject().id());
        Verdict verdict = Verdict.of(decision.verdict());
        BatchStatus from = batch.status();
        try {
            if (verdict == Verdict.GO) {
                checks.require(batch);
            }
            batch.decided(verdict);
        } catch (BatchRefusedException refusal) {
            throw new ApprovalRefusedException(refusal.sentence());
        }
        batches.saveAndFlush(batch);
        history.tell(batch, "batch.decided", "Decided: " + verdict.label(), decision.reason(), from);
    }

    @Override
    public boolean undoable(UUID id) {
        return batches.findById(id)
                .map(Batch::status)
                .filter(status -> status == BatchStatus.GO || status == BatchStatus.NO_GO)
                .isPresent();
    }

    @Override
    public void undone(UUID id) {
        Batch batch = locked(id);
        BatchStatus from = batch.status();
        batch.undecided();
        batches.saveAndFlush(batch);
        history.tell(batch, "batch.undecided", "The " + from.label() + " was taken back", null, from);
    }

    private Batch locked(UUID id) {
        return batches.lockById(id).orElseThrow(() -> new ApprovalRefusedException("There is no such batch."));
    }
}
