package tieline.letters;

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
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;

/** Letters of one approved text to the recipients of one fixed set, checked, released and sent together. */
@Entity
@Table(name = "letter_mailings")
class Mailing {

    @Id
    private UUID mailingId;

    private String reference;
    private String name;
    private UUID versionId;
    private String sourceKind;
    private String sourceReference;
    private String sourceHash;

    @Enumerated(EnumType.STRING)
    private Per per;

    private LocalDate letterDate;

    @Enumerated(EnumType.STRING)
    private MailingStatus status;

    private @Nullable String failure;
    private int letters;
    private int emails;
    private int problems;
    private @Nullable String contentHash;
    private UUID madeBy;
    private String madeByName;
    private Instant madeAt;
    private boolean secondPerson;
    private @Nullable UUID releasedBy;
    private @Nullable String releasedByName;
    private @Nullable Instant releasedAt;
    private @Nullable Instant doneAt;
    private @Nullable UUID jobId;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Mailing() {
        // for JPA
    }

    Mailing(String reference, MailingPlan plan, RecipientSource.Version source, Actor maker, Instant now) {
        this.mailingId = Ids.next();
        this.reference = reference;
        this.name = plan.name().strip();
        this.versionId = plan.versionId();
        this.sourceKind = plan.sourceKind();
        this.sourceReference = source.reference();
        this.sourceHash = source.hash();
        this.per = plan.per();
        this.letterDate = plan.letterDate();
        this.status = MailingStatus.CHECKING;
        this.madeBy = maker.personId();
        this.madeByName = maker.name();
        this.madeAt = now;
    }

    /** The job that works on it now. */
    void workedOnBy(UUID job) {
        jobId = job;
        failure = null;
    }

    /** The dry run is over. */
    void checked(PlannedLetters planned, boolean needsSecondPerson) {
        become(MailingStatus.CHECKED, "checked");
        letters = planned.letters();
        emails = planned.emails();
        problems = planned.problems();
        contentHash = planned.hash();
        secondPerson = needsSecondPerson;
    }

    /** The dry run or the production could not go on; it can be started again. */
    void failed(String why) {
        failure = why;
    }

    void submitted() {
        requireLetters();
        if (!secondPerson) {
            throw new LetterRefusedException("This mailing needs no second person.");
        }
        become(MailingStatus.WAITING, "submitted");
    }

    /** Back before the release. */
    void reopen() {
        become(MailingStatus.CHECKED, "reopened");
    }

    /** The letters may be made and sent. */
    void release(UUID person, String personName, Instant now) {
        requireLetters();
        if (secondPerson && person.equals(madeBy)) {
            throw new LetterRefusedException("You made this mailing; a second person releases it.");
        }
        become(MailingStatus.RELEASED, "released");
        releasedBy = person;
        releasedByName = personName;
        releasedAt = now;
    }

    void done(Instant now) {
        become(MailingStatus.DONE, "finished");
        doneAt = now;
    }

    void cancel() {
        become(MailingStatus.CANCELLED, "cancelled");
    }

    private void requireLetters() {
        if (letters == 0) {
            throw new LetterRefusedException("There is no letter to send: every recipient has a problem.");
        }
    }

    private void become(MailingStatus next, String word) {
        if (!status.canBecome(next)) {
            throw new LetterRefusedException(
                    "Mailing " + reference + " cannot be " + word + " now; its state is: " + status.label() + ".");
        }
        status = next;
    }

    MailingView view() {
        return new MailingView(
                mailingId,
                reference,
                name,
                versionId,
                sourceKind,
                sourceReference,
                per,
                letterDate,
                status,
                failure,
                letters,
                emails,
                problems,
                contentHash,
                madeBy,
                madeByName,
                madeAt,
                secondPerson,
                releasedByName,
                releasedAt,
                doneAt,
                jobId);
    }

    UUID mailingId() {
        return mailingId;
    }

    String reference() {
        return reference;
    }

    MailingStatus status() {
        return status;
    }
}
