package tieline.notices;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.approvals.SubjectRef;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;

/** One notice: a draft, then a document that somebody else approves, then issued and unchangeable. */
@Entity
@Table(name = "notices")
class Notice {

    /** The kind under which approvals, deadlines and the audit trail know notices; the database's guard knows it too. */
    static final String KIND = "notice";

    @Id
    private UUID noticeId;

    private String reference;

    @Enumerated(EnumType.STRING)
    private NoticeStatus status;

    private String customerName;
    private @Nullable UUID customerId;
    private String draft;
    private String textVersion;
    private @Nullable String document;
    private @Nullable String contentHash;
    private UUID madeBy;
    private String madeByName;
    private Instant madeAt;
    private @Nullable UUID approvedBy;
    private @Nullable String issuedByName;
    private @Nullable Instant issuedAt;
    private @Nullable LocalDate signedOn;
    private @Nullable LocalDate verifiedOn;
    private @Nullable LocalDate providedOn;
    private @Nullable LocalDate cancelUntil;
    private @Nullable String deadline;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {
        // for JPA
    }

    @SuppressWarnings("NullAway.Init")
    Notice(String reference, String customerName, @Nullable UUID customerId, String draft, Actor maker, Instant now) {
        this.noticeId = Ids.next();
        this.reference = reference;
        this.status = NoticeStatus.DRAFT;
        this.customerName = customerName;
        this.customerId = customerId;
        this.draft = draft;
        this.textVersion = FixedText.VERSION;
        this.madeBy = maker.personId();
        this.madeByName = maker.name();
        this.madeAt = now;
    }

    void change(String newCustomerName, @Nullable UUID newCustomerId, String newDraft) {
        if (status != NoticeStatus.DRAFT) {
            throw refused("can no longer be changed");
        }
        customerName = newCustomerName;
        customerId = newCustomerId;
        draft = newDraft;
    }

    /** The document is composed and waits for somebody else. */
    void submit(NoticeDocument composed) {
        become(NoticeStatus.SUBMITTED, "cannot be submitted");
        document = composed.text();
        contentHash = composed.hash();
        textVersion = FixedText.VERSION;
    }

    /** Back to a draft, before it is issued. */
    void reopen() {
        become(NoticeStatus.DRAFT, "cannot be taken back");
        document = null;
        contentHash = null;
        approvedBy = null;
    }

    void approvedBy(UUID decider) {
        if (decider.equals(madeBy)) {
            throw new NoticeRefusedException("You made this notice; another person approves it");
        }
        become(NoticeStatus.APPROVED, "cannot be approved");
        approvedBy = decider;
    }

    /** The approval was taken back. */
    void undecided() {
        become(NoticeStatus.SUBMITTED, "is not approved");
        approvedBy = null;
    }

    /** It was given to the customer. */
    void issue(LocalDate given, Actor person, Instant now) {
        become(NoticeStatus.ISSUED, "cannot be issued");
        providedOn = given;
        issuedByName = person.name();
        issuedAt = now;
    }

    /** The customer signed or the change was verified: once, with the issue or after it. */
    void agreed(CancelRight right, LocalDate lastDay, String deadlineReference) {
        if (status != NoticeStatus.ISSUED) {
            throw refused("takes no agreement");
        }
        if (cancelUntil != null) {
            throw new NoticeRefusedException(reference + " is agreed to already");
        }
        signedOn = right.signedOn();
        verifiedOn = right.verifiedOn();
        cancelUntil = lastDay;
        deadline = deadlineReference;
    }

    /** The customer cancelled in time. */
    void cancelledByCustomer() {
        if (cancelUntil == null) {
            throw new NoticeRefusedException(reference + " is not agreed to; there is nothing to cancel");
        }
        become(NoticeStatus.CANCELLED, "cannot be cancelled");
    }

    private void become(NoticeStatus next, String sentence) {
        if (!status.canBecome(next)) {
            throw refused(sentence);
        }
        status = next;
    }

    private NoticeRefusedException refused(String sentence) {
        return new NoticeRefusedException(reference + " " + sentence + "; its state is: " + status.label());
    }

    SubjectRef subject() {
        return new SubjectRef(KIND, noticeId);
    }

    String address() {
        return "/notices/" + reference;
    }

    UUID noticeId() {
        return noticeId;
    }

    String reference() {
        return reference;
    }

    NoticeStatus status() {
        return status;
    }

    String customerName() {
        return customerName;
    }

    @Nullable UUID customerId() {
        return customerId;
    }

    String draft() {
        return draft;
    }

    String textVersion() {
        return textVersion;
    }

    @Nullable String document() {
        return document;
    }

    @Nullable String contentHash() {
        return contentHash;
    }

    UUID madeBy() {
        return madeBy;
    }

    String madeByName() {
        return madeByName;
    }

    @Nullable String issuedByName() {
        return issuedByName;
    }

    @Nullable Instant issuedAt() {
        return issuedAt;
    }

    @Nullable LocalDate signedOn() {
        return signedOn;
    }

    @Nullable LocalDate verifiedOn() {
        return verifiedOn;
    }

    @Nullable LocalDate providedOn() {
        return providedOn;
    }

    @Nullable LocalDate cancelUntil() {
        return cancelUntil;
    }

    @Nullable String deadline() {
        return deadline;
    }
}
