package tieline.crs;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.Utility;
import tieline.audit.AuditTrail;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.Permission;
import tieline.platform.time.Pacific;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The door to the inputs of a month: what each class brings, who entered it, and when it may still change. */
@Service
public class CrsInputs {

    /** The kind of subject under which the audit trail keeps the inputs of a month. */
    public static final String SUBJECT = "crs-inputs";

    private static final String READERS = "hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')";
    private static final int VERSIONS = 100;

    private final CrsInputStore store;
    private final ObjectProvider<PostedMonths> posted;
    private final AuditTrail audit;
    private final Clock clock;

    CrsInputs(CrsInputStore store, ObjectProvider<PostedMonths> posted, AuditTrail audit, Clock clock) {
        this.store = store;
        this.posted = posted;
        this.audit = audit;
        this.clock = clock;
    }

    /** The inputs of both classes; empty while one of them is missing. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public Optional<MonthInput> of(Utility utility, YearMonth month) {
        return both(utility, month);
    }

    /**
     * The same for a posting: until the caller's transaction ends nobody else changes the inputs of the month or holds it.
     */
    @PreAuthorize(READERS)
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<MonthInput> hold(Utility utility, YearMonth month) {
        store.hold(utility, month);
        return both(utility, month);
    }

    /** What has been entered so far, core first; of one class, both or none. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<EnteredInput> entered(Utility utility, YearMonth month) {
        return store.latest(utility, month);
    }

    /** Every version that was ever entered for the month, the latest first. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<EnteredInput> versions(Utility utility, YearMonth month) {
        return store.versions(utility, month, VERSIONS);
    }

    /** The same for all months from the first to the last one. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<EnteredInput> versions(Utility utility, YearMonth first, YearMonth last) {
        return store.versions(utility, first, last);
    }

    /** A page of what counts now, by class, the latest month first. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public KeysetPage<EnteredInput> page(InputFilter filter, Place place, int size) {
        return store.page(filter, place, size);
    }

    /** How many inputs of classes match. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public long count(InputFilter filter) {
        return store.count(filter);
    }

    /** Hands over all inputs that match, in the order of the list. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public void all(InputFilter filter, Consumer<EnteredInput> work) {
        store.each(filter, work);
    }

    /** Whether the acting person may change the inputs of the month now, and if not, why. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public Permission mayChange(Utility utility, YearMonth month) {
        return permission(utility, month);
    }

    /**
     * Enters the input of a class by hand, as its first or its next version.
     *
     * @param seen the version that the person saw, 0 for none
     * @param reason why the version seen is replaced; not needed for a first one
     * @throws CrsRefusedException when the month is posted, when somebody else entered a version meanwhile, or when the
     *     reason is missing
     */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional
    public void type(
            Utility utility, YearMonth month, CrsClass crsClass, ClassInput input, int seen, @Nullable String reason) {
        store.hold(utility, month);
        permission(utility, month).require(CrsRefusedException::new);
        Optional<EnteredInput> before = latest(utility, month, crsClass);
        int last = before.map(EnteredInput::versionNo).orElse(0);
        if (last != seen) {
            throw new CrsRefusedException(before.map(CrsInputs::meanwhile).orElse("The input is no longer there."));
        }
        if (last > 0 && (reason == null || reason.isBlank())) {
            throw new CrsRefusedException("Say why the input changes; the version before stays in its history.");
        }
        replace(utility, month, crsClass, input, null, last == 0 ? null : reason);
    }

    /** The import that an input comes from. */
    public record FromFile(InputSource source, UUID importId, String reference) {}

    /**
     * Enters the input of a class from an import, in the import's own transaction.
     *
     * @param seen the version that the import was checked against, 0 for none
     * @throws CrsRefusedException when the month is posted or somebody entered another version since the check
     */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional(propagation = Propagation.MANDATORY)
    public void enterFromFile(
            Utility utility, YearMonth month, CrsClass crsClass, ClassInput input, int seen, FromFile file) {
        store.hold(utility, month);
        permission(utility, month).require(CrsRefusedException::new);
        Optional<EnteredInput> before = latest(utility, month, crsClass);
        if (before.map(EnteredInput::versionNo).orElse(0) != seen) {
            throw new CrsRefusedException(before.map(CrsInputs::meanwhile).orElse("The input is no longer there."));
        }
        replace(utility, month, crsClass, input, file, seen == 0 ? null : "Import " + file.reference());
    }

    /** Whether the acting person may correct the inputs of the month now, and if not, why. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public Permission mayCorrect(Utility utility, YearMonth month) {
        return CrsInputPermissions.correct(CurrentActor.get(), month, isPosted(utility, month));
    }

    /**
     * Enters the next version of an input whose month is posted, in the transaction of its correction.
     *
     * @param seen the version that the person saw
     * @return the number of the new version
     * @throws CrsRefusedException when the month is not posted, or somebody else entered a version meanwhile
     */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional(propagation = Propagation.MANDATORY)
    public int correct(Utility utility, YearMonth month, CrsClass crsClass, ClassInput input, int seen, String reason) {
        store.hold(utility, month);
        CrsInputPermissions.correct(CurrentActor.get(), month, isPosted(utility, month))
                .require(CrsRefusedException::new);
        EnteredInput before = latest(utility, month, crsClass).orElseThrow();
        if (before.versionNo() != seen) {
            throw new CrsRefusedException(meanwhile(before));
        }
        if (reason.isBlank()) {
            throw new CrsRefusedException("Say why the input changes; the version before stays in its history.");
        }
        replace(utility, month, crsClass, input, null, reason);
        return seen + 1;
    }

    private void replace(
            Utility utility,
            YearMonth month,
            CrsClass crsClass,
            ClassInput input,
            @Nullable FromFile file,
            @Nullable String reason) {
        Optional<EnteredInput> before = latest(utility, month, crsClass);
        Actor by = CurrentActor.get();
        Instant now = clock.instant();
        int version = before.map(EnteredInput::versionNo).orElse(0) + 1;
        EnteredInput entered = new EnteredInput(
                utility,
                month,
                crsClass,
                version,
                input,
                file == null ? InputSource.TYPED : file.source(),
                file == null ? null : file.importId(),
                file == null ? null : file.reference(),
                reason,
                by.name(),
                now);
        store.add(entered, by);
        audit.record(CrsInputAudit.entry(before.orElse(null), entered));
    }

    private Optional<MonthInput> both(Utility utility, YearMonth month) {
        List<EnteredInput> entered = store.latest(utility, month);
        return entered.size() == CrsClass.values().length
                ? Optional.of(
                        new MonthInput(entered.get(0).input(), entered.get(1).input()))
                : Optional.empty();
    }

    private Optional<EnteredInput> latest(Utility utility, YearMonth month, CrsClass crsClass) {
        return store.latest(utility, month).stream()
                .filter(entered -> entered.crsClass() == crsClass)
                .findFirst();
    }

    private Permission permission(Utility utility, YearMonth month) {
        YearMonth today = YearMonth.from(Pacific.dateOf(clock.instant()));
        return CrsInputPermissions.change(CurrentActor.get(), month, today, isPosted(utility, month));
    }

    private boolean isPosted(Utility utility, YearMonth month) {
        PostedMonths answer = posted.getIfAvailable();
        return answer != null && answer.isPosted(utility, month);
    }

    private static String meanwhile(EnteredInput other) {
        return "%s entered version %d meanwhile, on %s. Look at it and enter yours again."
                .formatted(other.enteredByName(), other.versionNo(), Pacific.moment(other.enteredAt()));
    }
}
