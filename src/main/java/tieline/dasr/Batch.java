package tieline.dasr;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;
import tieline.approvals.SubjectRef;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;

/** The disconnect requests of one utility that are decided and sent together. */
@Entity
@Table(name = "dasr_batches")
class Batch {

    @Id
    private UUID batchId;

    private String reference;

    @Enumerated(EnumType.STRING)
    private Utility utility;

    private UUID listId;
    private String listReference;
    private String listSha256;
    private String filter;
    private int accountsInList;
    private int accountsElsewhere;
    private int accountsFilteredOut;

    @Enumerated(EnumType.STRING)
    private BatchStatus status;

    private @Nullable String contentHash;
    private UUID preparedBy;
    private String preparedByName;
    private Instant preparedAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant sentAt;
    private @Nullable Instant closedAt;
    private @Nullable UUID jobId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "dasr_batch_makers", joinColumns = @JoinColumn(name = "batch_id"))
    private Set<Maker> makers = new HashSet<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Batch() {
        // for JPA
    }

    /** A batch whose requests are still to be made. The preparer is its first maker. */
    @SuppressWarnings("NullAway.Init")
    Batch(String reference, Utility utility, ListVersion list, String filter, Actor preparer, Instant now) {
        this.batchId = Ids.next();
        this.reference = reference;
        this.utility = utility;
        this.listId = list.listId();
        this.listReference = list.listReference();
        this.listSha256 = list.listSha256();
        this.filter = filter;
        this.status = BatchStatus.PREPARING;
        this.preparedBy = preparer.personId();
        this.preparedByName = preparer.name();
        this.preparedAt = now;
        this.makers.add(Maker.of(preparer));
    }

    /** The job that works on this batch now. */
    void workedOnBy(UUID job) {
        jobId = job;
    }

    /** All requests are made; says what the list held besides them. */
    void prepared(int inList, int ofOtherUtilities, int filteredOut) {
        become(BatchStatus.DRAFT, "prepared");
        accountsInList = inList;
        accountsElsewhere = ofOtherUtilities;
        accountsFilteredOut = filteredOut;
    }

    /** Somebody changes a request: becomes a maker. Only in preparation; anything later must first be {@link #reopen}ed. */
    void changedBy(Actor person) {
        if (!status.isInPreparation()) {
            throw refusal("changed");
        }
        makers.add(Maker.of(person));
    }

    /** Somebody whose override a request of this batch needs had a hand in it too. */
    void alsoMadeBy(Maker giver) {
        makers.add(giver);
    }

    /** Puts exactly this content before the managers. */
    void submit(ContentHash hash, long validRequests, long invalidRequests, Instant now) {
        if (status != BatchStatus.DRAFT) {
            throw refusal("submitted");
        }
        if (invalidRequests > 0) {
            throw new BatchRefusedException(
                    "Correct or exclude the invalid requests first: " + invalidRequests + " left.");
        }
        if (validRequests == 0) {
            throw new BatchRefusedException("The batch holds no valid request, so there is nothing to decide.");
        }
        become(BatchStatus.WAITING, "submitted");
        contentHash = hash.hex();
        submittedAt = now;
    }

    /** A manager decided on what was submitted. Who may and on what is asked by the approval that says so. */
    void decided(Verdict verdict) {
        become(verdict == Verdict.GO ? BatchStatus.GO : BatchStatus.NO_GO, "decided on");
    }

    /** The manager took the decision back: waits again, for the same content. */
    void undecided() {
        become(BatchStatus.WAITING, "put back before the managers");
    }

    /** Back to preparation: withdrawn, revised, revoked or changed. The caller voids a live decision. */
    void reopen() {
        become(BatchStatus.DRAFT, "reopened");
        contentHash = null;
        submittedAt = null;
    }

    /** Begins to send what the live go is on. */
    void startSending() {
        become(BatchStatus.SENDING, "sent");
    }

    /** The last file has arrived. */
    void sent(Instant now) {
        become(BatchStatus.SENT, "sent");
        sentAt = now;
    }

    /** Every request has come to its end. */
    void close(Instant now) {
        become(BatchStatus.CLOSED, "closed");
        closedAt = now;
    }

    /** Takes the batch back before anything was sent. */
    void cancel() {
        become(BatchStatus.CANCELLED, "cancelled");
    }

    private void become(BatchStatus next, String word) {
        if (!status.canBecome(next)) {
            throw refusal(word);
        }
        status = next;
    }

    private BatchRefusedException refusal(String word) {
        return new BatchRefusedException(
                "Batch " + reference + " cannot be " + word + " now; its state is: " + status.label() + ".");
    }

    BatchView view() {
        return new BatchView(
                batchId,
                reference,
                utility,
                list(),
                filter().inWords(),
                accountsInList,
                accountsElsewhere,
                accountsFilteredOut,
                status,
                preparedByName,
                preparedAt,
                makers(),
                makers.stream()
                        .filter(maker -> !maker.userId().equals(preparedBy))
                        .map(Maker::userName)
                        .sorted()
                        .toList(),
                submittedAt,
                sentAt,
                contentHash(),
                jobId);
    }

    UUID batchId() {
        return batchId;
    }

    String reference() {
        return reference;
    }

    Utility utility() {
        return utility;
    }

    ListVersion list() {
        return new ListVersion(listId, listReference, listSha256);
    }

    BatchFilter filter() {
        return BatchFilter.parse(filter);
    }

    BatchStatus status() {
        return status;
    }

    /** The hash of the content that was submitted; null in preparation. */
    @Nullable ContentHash contentHash() {
        return contentHash == null ? null : new ContentHash(contentHash);
    }

    UUID preparedBy() {
        return preparedBy;
    }

    /** What its approvals are about. */
    SubjectRef subject() {
        return new SubjectRef(BatchApproval.KIND, batchId);
    }

    /** Everybody who may not decide on it. */
    Set<UUID> makers() {
        Set<UUID> ids = new HashSet<>();
        ids.add(preparedBy);
        makers.forEach(maker -> ids.add(maker.userId()));
        return ids;
    }

    /** The batch's page. */
    String address() {
        return "/dasr/" + reference;
    }
}
