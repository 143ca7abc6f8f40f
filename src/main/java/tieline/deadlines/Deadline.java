package tieline.deadlines;

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
import tieline.platform.time.Pacific;

/** One dated duty or right. Every change is one step, and {@link DeadlineEvents} keeps what each step was. */
@Entity
@Table(name = "deadlines")
class Deadline {

    @Id
    private UUID deadlineId;

    private String reference;

    @Enumerated(EnumType.STRING)
    private DeadlineKind kind;

    private String subjectKind;
    private String subjectId;
    private String subjectLabel;
    private String subjectAddress;
    private String title;
    private String ruleName;
    private String citationDocument;
    private String citationTerm;
    private @Nullable UUID ownerId;
    private @Nullable String ownerName;
    private LocalDate dueOn;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private DeadlineStatus status;

    private Instant openedAt;
    private int steps;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Deadline() {
        // for JPA
    }

    Deadline(String reference, NewDeadline given, Instant now) {
        this.deadlineId = Ids.next();
        this.reference = reference;
        this.kind = given.kind();
        this.subjectKind = given.subject().kind();
        this.subjectId = given.subject().id();
        this.subjectLabel = given.subject().label();
        this.subjectAddress = given.subject().address();
        this.title = given.title();
        this.ruleName = given.rule();
        this.citationDocument = given.citation().document();
        this.citationTerm = given.citation().term();
        Actor owner = given.owner();
        this.ownerId = owner == null ? null : owner.id();
        this.ownerName = owner == null || owner.id() == null ? null : owner.name();
        this.dueOn = given.dueOn();
        this.dueAt = Pacific.endOf(given.dueOn());
        this.status = DeadlineStatus.OPEN;
        this.openedAt = now;
        this.steps = 1;
    }

    /** The duty is met, or the right was used. Late where the day has passed. */
    void meet() {
        become(DeadlineStatus.DONE);
    }

    /** It falls away. */
    void cancel() {
        become(DeadlineStatus.CANCELLED);
    }

    /** The day is over: a duty is missed, a right has ended. */
    void pass(Instant now) {
        if (now.isBefore(dueAt)) {
            throw new DeadlineRefusedException(reference + " is due on " + dueOn + "; that day is not over");
        }
        become(kind == DeadlineKind.DUTY ? DeadlineStatus.MISSED : DeadlineStatus.DONE);
    }

    /** Another day. A missed duty whose new day is still to come is open again. */
    void moveTo(LocalDate day, Instant now) {
        if (!status.isToDo()) {
            throw over();
        }
        if (day.equals(dueOn)) {
            throw new DeadlineRefusedException(reference + " is due on " + dueOn + " already");
        }
        dueOn = day;
        dueAt = Pacific.endOf(day);
        if (status == DeadlineStatus.MISSED && now.isBefore(dueAt)) {
            status = DeadlineStatus.OPEN;
        }
        steps++;
    }

    /** A person sees to it from now on. */
    void takenBy(Actor person) {
        if (!status.isToDo()) {
            throw over();
        }
        ownerId = person.personId();
        ownerName = person.name();
        steps++;
    }

    /** Something is said about it that changes nothing. */
    void note() {
        steps++;
    }

    private void become(DeadlineStatus next) {
        if (!status.canBecome(next)) {
            throw over();
        }
        status = next;
        steps++;
    }

    private DeadlineRefusedException over() {
        return new DeadlineRefusedException(reference + " cannot be changed any more; its state is: " + status.label());
    }

    UUID deadlineId() {
        return deadlineId;
    }

    String reference() {
        return reference;
    }

    String title() {
        return title;
    }

    DeadlineKind kind() {
        return kind;
    }

    DeadlineStatus status() {
        return status;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable String ownerName() {
        return ownerName;
    }

    int steps() {
        return steps;
    }
}
