package tieline.dasr.exceptions;

import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.database.References;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;

/** The door to the exceptions: opens them once, lets people take and resolve them, and closes what solved itself. */
@Service
public class Exceptions {

    /** The kind of object under which the audit trail holds exceptions; the identifier is the reference. */
    public static final String SUBJECT = "exception";

    private final ExceptionStore store;
    private final ExceptionRepository items;
    private final References references;
    private final AuditTrail audit;
    private final Clock clock;

    Exceptions(ExceptionStore store, ExceptionRepository items, References references, AuditTrail audit, Clock clock) {
        this.store = store;
        this.items = items;
        this.references = references;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens an exception in the caller's transaction. The same trouble is one item however often it is noticed, also after a
     * person resolved it; a duplicate takes no reference.
     *
     * @return whether it is new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean open(NewException item) {
        if (store.exists(item.dedupeKey())) {
            return false;
        }
        store.lockOpening();
        if (store.exists(item.dedupeKey())) {
            return false;
        }
        String reference =
                references.next("EXC", Pacific.dateOf(clock.instant()).getYear());
        store.insert(reference, item, clock.instant());
        audit.record(entry(reference, "exception.opened", item.kind().title() + ": " + RawText.storable(item.title())));
        return true;
    }

    /**
     * Closes what solved itself, such as an overdue answer that has come. From then on the same trouble counts as new.
     *
     * @return whether something was open under this key
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean resolveByKey(String dedupeKey, String resolution) {
        return store.resolveByKey(dedupeKey, resolution, CurrentActor.get().name(), clock.instant())
                .map(reference -> {
                    audit.record(entry(reference, "exception.resolved", reference + " solved itself.")
                            .because(resolution));
                    return true;
                })
                .orElse(false);
    }

    /** The acting person takes an open exception. */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public void assignToMe(String reference) {
        ExceptionItem item = get(reference);
        String before = item.ownerName();
        var actor = CurrentActor.get();
        item.assignTo(actor);
        audit.record(entry(reference, "exception.taken", actor.name() + " has taken " + reference + ".")
                .changed("Owner", before, actor.name()));
    }

    /**
     * The acting person has settled an exception.
     *
     * @param how what was done
     */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public void resolve(String reference, String how) {
        get(reference).resolve(how, CurrentActor.get(), clock.instant());
        audit.record(entry(reference, "exception.resolved", reference + " was resolved.")
                .because(how));
    }

    private ExceptionItem get(String reference) {
        return items.findByReference(reference).orElseThrow(() -> new ExceptionNotFoundException(reference));
    }

    private static AuditEntry entry(String reference, String action, String summary) {
        return AuditEntry.of(action, SUBJECT, reference, reference, summary).at("/dasr/exceptions/" + reference);
    }
}
