package tieline.crs.corrections;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.Utility;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.crs.CrsClass;
import tieline.crs.CrsInputs;
import tieline.crs.CrsPosting;
import tieline.crs.CrsRefusedException;
import tieline.crs.PostedMonth;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.Permission;

/**
 * Lets a subaccount that reached zero take entries again. Appendix B ends it there (002_4332f3f2ce4bb594.txt: "no further entries
 * will be made"), so compliance asks with a reason and another person confirms.
 */
@Service
public class CrsReopenings {

    /** The kind of subject under which the audit trail keeps reopenings; the identifier is the utility. */
    public static final String SUBJECT = "crs-reopenings";

    private static final String READERS = "hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')";

    private final ReopeningStore store;
    private final CrsPosting posting;
    private final CrsInputs inputs;
    private final AuditTrail audit;
    private final Clock clock;

    CrsReopenings(ReopeningStore store, CrsPosting posting, CrsInputs inputs, AuditTrail audit, Clock clock) {
        this.store = store;
        this.posting = posting;
        this.inputs = inputs;
        this.audit = audit;
        this.clock = clock;
    }

    /** All reopenings of a utility, the latest first. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<Reopening> of(Utility utility) {
        return store.of(utility);
    }

    /** Whether the acting person may ask for a reopening now, and if not, why. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public Permission mayRequest(Utility utility, CrsClass crsClass) {
        List<Reopening> all = store.of(utility);
        boolean waits = all.stream().anyMatch(each -> each.crsClass() == crsClass && each.waits());
        return ReopeningPermissions.request(CurrentActor.get(), isClosed(utility, crsClass), waits);
    }

    /** Asks for a reopening; it takes effect when another person confirms it. */
    @PreAuthorize("hasRole('COMPLIANCE')")
    @Transactional
    public UUID request(Utility utility, CrsClass crsClass, String reason) {
        mayRequest(utility, crsClass).require(CrsRefusedException::new);
        if (reason.isBlank()) {
            throw new CrsRefusedException("Say why entries must be made after the subaccount reached zero.");
        }
        UUID id = Ids.next();
        store.request(id, utility, crsClass, reason.strip(), CurrentActor.get(), clock.instant());
        tell(
                "crs.reopening-requested",
                utility,
                "Reopening of the " + crsClass.label() + " subaccount asked for",
                reason);
        return id;
    }

    /** Confirms what another person asked for: the subaccount takes entries from the open month on. */
    @PreAuthorize("hasAnyRole('COMPLIANCE', 'MANAGER')")
    @Transactional
    public void confirm(UUID id) {
        Actor person = CurrentActor.get();
        Reopening reopening = store.lock(id).orElseThrow(() -> new CrsRefusedException("There is no such reopening."));
        ReopeningPermissions.confirm(person, reopening).require(CrsRefusedException::new);
        YearMonth into = openMonth(reopening.utility());
        inputs.hold(reopening.utility(), into);
        if (!openMonth(reopening.utility()).equals(into) || !isClosed(reopening.utility(), reopening.crsClass())) {
            throw new CrsRefusedException("A month was posted meanwhile. Look at the subaccount again.");
        }
        store.confirm(id, into, person, clock.instant());
        tell(
                "crs.reopened",
                reopening.utility(),
                reopening.crsClass().label() + " subaccount reopened from " + into + " on",
                reopening.reason());
    }

    private YearMonth openMonth(Utility utility) {
        return posting.lastPosted(utility)
                .map(last -> last.plusMonths(1))
                .orElseThrow(() -> new CrsRefusedException("No month of " + utility.label() + " is posted."));
    }

    /** Closed as posted, and not reopened for the open month. */
    private boolean isClosed(Utility utility, CrsClass crsClass) {
        List<PostedMonth> months = posting.months(utility, crsClass);
        return !months.isEmpty()
                && months.get(months.size() - 1).lines().after().closed()
                && !store.at(utility, openMonth(utility)).contains(crsClass);
    }

    private void tell(String action, Utility utility, String sentence, String reason) {
        audit.record(AuditEntry.of(action, SUBJECT, utility.name(), utility.label(), sentence)
                .at("/crs/reopenings?utility=" + utility)
                .because(reason));
    }
}
