package tieline.dasr;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.approvals.ApprovalView;
import tieline.approvals.Approvals;
import tieline.audit.AuditTrail;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The door for those who look: one batch with its counts, checks, history and requests. */
@Service
public class BatchReader {

    private static final int HISTORY_SHOWN = 12;

    private final BatchRepository batches;
    private final Approvals approvals;
    private final BatchQueries queries;
    private final BatchCountQueries counts;
    private final RequestQueries requests;
    private final BatchChecks checks;
    private final AuditTrail audit;

    BatchReader(
            BatchRepository batches,
            Approvals approvals,
            BatchQueries queries,
            BatchCountQueries counts,
            RequestQueries requests,
            BatchChecks checks,
            AuditTrail audit) {
        this.batches = batches;
        this.approvals = approvals;
        this.queries = queries;
        this.counts = counts;
        this.requests = requests;
        this.checks = checks;
        this.audit = audit;
    }

    /** The batch with this reference. */
    @Transactional(readOnly = true)
    public Optional<BatchView> find(String reference) {
        return batches.findByReference(reference).map(Batch::view);
    }

    /** The batch with this reference and everything its page tells. */
    @Transactional(readOnly = true)
    public Optional<BatchDetails> details(String reference) {
        return batches.findByReference(reference).map(this::details);
    }

    /** A page of its requests: what needs a person first, then by account number. */
    @Transactional(readOnly = true)
    public KeysetPage<RequestRow> requests(UUID batchId, RequestFilter filter, Place place, int size) {
        return requests.page(batchId, filter, place, size);
    }

    /** How many requests the filter finds. */
    @Transactional(readOnly = true)
    public long count(UUID batchId, RequestFilter filter) {
        return requests.count(batchId, filter);
    }

    /** Hands every request of the filter to {@code use}, one after the other, without keeping them. */
    @Transactional(readOnly = true)
    public void forEach(UUID batchId, RequestFilter filter, Consumer<RequestRow> use) {
        requests.forEach(batchId, filter, use);
    }

    /** The request of one account in the batch. */
    @Transactional(readOnly = true)
    public Optional<RequestRow> request(UUID batchId, String accountNumber) {
        return requests.find(batchId, accountNumber);
    }

    /** The steps of one request, newest first. */
    @Transactional(readOnly = true)
    public List<RequestEvent> events(RequestRow request) {
        return requests.events(request.accountId(), request.requestId());
    }

    private BatchDetails details(Batch batch) {
        UUID id = batch.batchId();
        BatchStatus status = batch.status();
        Optional<ApprovalView> approval = approvals.current(batch.subject());
        boolean stillDecides = status == BatchStatus.DRAFT || status.isSubmitted();
        return new BatchDetails(
                batch.view(),
                counts.of(id),
                counts.byBook(id),
                approval.map(ApprovalView::decision).map(DecisionView::of).orElse(null),
                approval.map(ApprovalView::approvalId).orElse(null),
                status == BatchStatus.PREPARING ? null : queries.contentHash(id),
                stillDecides ? checks.of(batch) : List.of(),
                audit.timeline(BatchHistory.SUBJECT, id, HISTORY_SHOWN));
    }
}
