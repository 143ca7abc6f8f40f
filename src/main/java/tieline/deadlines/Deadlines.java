package tieline.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.database.References;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;

/**
 * The door to the deadlines. A feature opens, meets, moves and cancels its own in its own transaction and has asked its own
 * permissions; persons do it through the {@code ...ByPerson} methods.
 */
@Service
public class Deadlines {

    /** The kind of object under which the audit trail holds deadlines; the identifier is the reference. */
    public static final String SUBJECT = "deadline";

    private static final String KEEPERS = "hasAnyRole('ANALYST', 'MANAGER')";
    private static final int PASSED_AT_ONCE = 500;

    private final DeadlineRepository deadlines;
    private final DeadlineEvents events;
    private final References references;
    private final AuditTrail audit;
    private final Clock clock;

    Deadlines(
            DeadlineRepository deadlines, DeadlineEvents events, References references, AuditTrail audit, Clock clock) {
        this.deadlines = deadlines;
        this.events = events;
        this.references = references;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a deadline in the caller's transaction. The database refuses a second open one for the same subject and rule.
     *
     * @return its public reference
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String open(NewDeadline given) {
        String reference =
                references.next("DUE", Pacific.dateOf(clock.instant()).getYear());
        Deadline deadline = deadlines.saveAndFlush(new Deadline(reference, given, clock.instant()));
        events.add(deadline, DeadlineStep.OPENED, null);
        record(deadline, "deadline.opened", given.title() + ", due " + Pacific.day(given.dueOn()), null);
        return reference;
    }

    /**
     * The duty is met or the right was used.
     *
     * @param how what was done, for the history
     * @throws DeadlineRefusedException when it is over already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void meet(String reference, String how) {
        Deadline deadline = get(reference);
        boolean late = deadline.status() == DeadlineStatus.MISSED;
        deadline.meet();
        step(deadline, DeadlineStep.MET, "deadline.met", late ? "met late" : "met", how);
    }

    /**
     * The duty or right falls away.
     *
     * @throws DeadlineRefusedException when it is over already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String reference, String why) {
        Deadline deadline = get(reference);
        deadline.cancel();
        step(deadline, DeadlineStep.CANCELLED, "deadline.cancelled", "cancelled", why);
    }

    /**
     * Gives it another day; the history keeps the old one.
     *
     * @throws DeadlineRefusedException when it is over already or the day is the same
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(String reference, LocalDate day, String why) {
        Deadline deadline = get(reference);
        LocalDate before = deadline.dueOn();
        deadline.moveTo(day, clock.instant());
        deadlines.flush();
        events.addMove(deadline, why, before);
        audit.record(entry(deadline, "deadline.moved", "moved").because(why).changed("due", before, day));
    }

    /** Keeps something that was learnt about it, whatever its state; nothing else changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String reference, String what) {
        Deadline deadline = get(reference);
        deadline.note();
        step(deadline, DeadlineStep.NOTED, "deadline.noted", "noted", what);
    }

    /** Whether it is done or cancelled, so that only {@link #note} is possible. */
    @Transactional(readOnly = true)
    public boolean isOver(String reference) {
        return !get(reference).status().isToDo();
    }

    /** The acting person sees to it from now on. */
    @Transactional
    @PreAuthorize(KEEPERS)
    public void take(String reference) {
        Deadline deadline = get(reference);
        String before = deadline.ownerName();
        Actor person = CurrentActor.get();
        deadline.takenBy(person);
        deadlines.flush();
        events.add(deadline, DeadlineStep.TAKEN, null);
        audit.record(
                entry(deadline, "deadline.taken", "taken by " + person.name()).changed("owner", before, person.name()));
    }

    /** The acting person says that a duty is met. A right that ends is its feature's business. */
    @Transactional
    @PreAuthorize(KEEPERS)
    public void meetByPerson(String reference, String how) {
        if (get(reference).kind() != DeadlineKind.DUTY) {
            throw new DeadlineRefusedException(reference + " is somebody's right; record on its page how it was used");
        }
        meet(reference, how);
    }

    /**
     * Ends what is open and whose day is over, the earliest first; at most {@value #PASSED_AT_ONCE} at once.
     *
     * @return how many
     */
    @Transactional
    public int passDays() {
        var over = deadlines.findByStatusAndDueAtLessThanEqualOrderByDueAtAsc(
                DeadlineStatus.OPEN, clock.instant(), Limit.of(PASSED_AT_ONCE));
        for (Deadline deadline : over) {
            deadline.pass(clock.instant());
            boolean missed = deadline.status() == DeadlineStatus.MISSED;
            step(
                    deadline,
                    missed ? DeadlineStep.MISSED : DeadlineStep.PASSED,
                    missed ? "deadline.missed" : "deadline.passed",
                    missed ? "missed" : "over",
                    null);
        }
        return over.size();
    }

    private void step(Deadline deadline, DeadlineStep step, String action, String word, @Nullable String why) {
        deadlines.flush();
        events.add(deadline, step, why);
        record(deadline, action, deadline.title() + ": " + word, why);
    }

    private void record(Deadline deadline, String action, String summary, @Nullable String why) {
        audit.record(AuditEntry.of(action, SUBJECT, deadline.reference(), deadline.reference(), summary)
                .at("/deadlines/" + deadline.reference())
                .because(why));
    }

    private static AuditEntry entry(Deadline deadline, String action, String word) {
        return AuditEntry.of(
                        action, SUBJECT, deadline.reference(), deadline.reference(), deadline.title() + ": " + word)
                .at("/deadlines/" + deadline.reference());
    }

    private Deadline get(String reference) {
        return deadlines.findByReference(reference).orElseThrow(() -> new DeadlineNotFoundException(reference));
    }
}
