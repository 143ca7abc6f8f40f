package tieline.approvals;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;

/** One submission. What was submitted never changes; its state follows the decisions. */
@Entity
@Table(name = "approvals")
class Approval {

    @Id
    private UUID approvalId;

    private String subjectKind;
    private UUID subjectId;
    private String reference;
    private String title;
    private String address;
    private @Nullable String utility;
    private String contentHash;
    private String[] changes;
    private String consequence;
    private String deciderRole;
    private long undoSeconds;

    @Enumerated(EnumType.STRING)
    private ApprovalStatus status;

    private @Nullable UUID decisionId;
    private UUID submittedBy;
    private String submittedByName;
    private Instant submittedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;
    private @Nullable String endedByName;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "approval_makers", joinColumns = @JoinColumn(name = "approval_id"))
    @Column(name = "user_id", nullable = false)
    private Set<UUID> makers = new HashSet<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Approval() {
        // for JPA
    }

    Approval(Submission submission, String deciderRole, Actor submitter, Instant now) {
        this.approvalId = Ids.next();
        this.subjectKind = submission.subject().kind();
        this.subjectId = submission.subject().id();
        this.reference = submission.reference();
        this.title = submission.title();
        this.address = submission.address();
        this.utility = submission.utility();
        this.contentHash = submission.contentHash();
        this.changes = submission.changes().toArray(String[]::new);
        this.consequence = submission.consequence();
        this.deciderRole = deciderRole;
        this.undoSeconds = submission.undoWindow().toSeconds();
        this.status = ApprovalStatus.WAITING;
        this.submittedBy = submitter.personId();
        this.submittedByName = submitter.name();
        this.submittedAt = now;
        this.makers.addAll(submission.makers());
        this.makers.add(submitter.personId());
    }

    /** Somebody decided; the caller has asked whether that person may. */
    void decided(ApprovalDecision decision) {
        if (status != ApprovalStatus.WAITING) {
            throw refusal("decided on");
        }
        status = ApprovalStatus.of(decision.verdict());
        decisionId = decision.decisionId();
    }

    /** The decision was taken back: waits again. */
    void undone() {
        if (!isLive() || !status.isDecided()) {
            throw refusal("undone");
        }
        status = ApprovalStatus.WAITING;
        decisionId = null;
    }

    /** The makers take it back before a decision. */
    void withdraw(String why, Actor person, Instant now) {
        if (status != ApprovalStatus.WAITING) {
            throw refusal("taken back");
        }
        status = ApprovalStatus.WITHDRAWN;
        end(why, person, now);
    }

    /** It says nothing about its subject any more. What waits or was approved is void; a refusal stays one. */
    void voidIt(String why, Actor person, Instant now) {
        if (!isLive()) {
            throw refusal("voided");
        }
        if (status == ApprovalStatus.WAITING || status == ApprovalStatus.APPROVED) {
            status = ApprovalStatus.VOID;
        }
        end(why, person, now);
    }

    private void end(String why, Actor person, Instant now) {
        endedAt = now;
        endReason = why;
        endedByName = person.name();
    }

    private ApprovalRefusedException refusal(String word) {
        return new ApprovalRefusedException(
                reference + " cannot be " + word + " now; its state is: " + status.label() + ".");
    }

    ApprovalView view(@Nullable ApprovalDecision decision) {
        return new ApprovalView(
                approvalId,
                subject(),
                reference,
                title,
                address,
                utility,
                contentHash,
                List.of(changes),
                consequence,
                status,
                makers,
                submittedBy,
                submittedByName,
                submittedAt,
                decision,
                ended());
    }

    private ApprovalView.@Nullable End ended() {
        return endedAt == null || endReason == null || endedByName == null
                ? null
                : new ApprovalView.End(endedAt, endReason, endedByName);
    }

    UUID approvalId() {
        return approvalId;
    }

    SubjectRef subject() {
        return new SubjectRef(subjectKind, subjectId);
    }

    String reference() {
        return reference;
    }

    String address() {
        return address;
    }

    String contentHash() {
        return contentHash;
    }

    String deciderRole() {
        return deciderRole;
    }

    Duration undoWindow() {
        return Duration.ofSeconds(undoSeconds);
    }

    ApprovalStatus status() {
        return status;
    }

    /** The decision that stands; null while none does. */
    @Nullable UUID decisionId() {
        return decisionId;
    }

    UUID submittedBy() {
        return submittedBy;
    }

    boolean isLive() {
        return endedAt == null;
    }

    /** Who ended it when and why, as a sentence; empty while it is live. */
    String endSentence() {
        ApprovalView.End end = ended();
        return end == null ? "" : Sentences.by(end.byName(), end.at()) + ": " + end.reason();
    }

    boolean isMaker(@Nullable UUID person) {
        return person != null && makers.contains(person);
    }
}
