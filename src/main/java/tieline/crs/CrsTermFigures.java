package tieline.crs;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.Utility;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.security.CurrentActor;

/** The dated figures that some readings need, each with its source. */
@Service
public class CrsTermFigures {

    /**
     * Where core ends while nothing is entered (question 12): a contemporary usage for electric customers, not the decision's
     * word, which was not found.
     */
    public static final BigDecimal USUAL_THRESHOLD_KW = BigDecimal.valueOf(500);

    private static final BigDecimal OLDEST_DEFAULT = BigDecimal.valueOf(120);

    private static final String READERS = "hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')";

    private final TermFigureStore store;
    private final CrsTermsStore terms;
    private final CrsMonthStore months;
    private final AuditTrail audit;
    private final Clock clock;

    CrsTermFigures(TermFigureStore store, CrsTermsStore terms, CrsMonthStore months, AuditTrail audit, Clock clock) {
        this.store = store;
        this.terms = terms;
        this.months = months;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every figure that was entered, the latest month of each first. */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public List<EnteredFigure> of(Utility utility) {
        return store.of(utility);
    }

    /** The figure that holds in a month; empty when none was entered. */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public Optional<BigDecimal> inForce(Utility utility, TermFigure kind, YearMonth month) {
        return store.inForce(utility, kind, month);
    }

    /** How many active accounts have another class than the threshold in force would give them; those without demand left out. */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public long classedOtherwise(Utility utility, YearMonth month) {
        return store.classedOtherwise(
                utility,
                store.inForce(utility, TermFigure.CORE_THRESHOLD_KW, month).orElse(USUAL_THRESHOLD_KW));
    }

    /**
     * Enters a figure, from a month on.
     *
     * @throws CrsRefusedException when a posted month would change, or the figure or its source is missing
     */
    @Transactional
    @PreAuthorize("hasRole('COMPLIANCE')")
    public void enter(Utility utility, TermFigure kind, YearMonth from, BigDecimal figure, String citation) {
        if (figure.signum() < 0 || (kind == TermFigure.TAX_RATE && figure.compareTo(BigDecimal.ONE) >= 0)) {
            throw new CrsRefusedException("A " + kind.label().toLowerCase(java.util.Locale.ROOT) + " is not below zero,"
                    + " and a tax rate is a fraction below 1.");
        }
        if (kind == TermFigure.DEFAULT_AGE_MONTHS
                && (figure.stripTrailingZeros().scale() > 0 || figure.compareTo(OLDEST_DEFAULT) > 0)) {
            throw new CrsRefusedException(
                    "An age of defaults is a whole number of months, from 0 to " + OLDEST_DEFAULT + ".");
        }
        if (citation.isBlank()) {
            throw new CrsRefusedException("Say where it comes from: the document and the term.");
        }
        terms.hold(utility);
        months.last(utility).filter(last -> !from.isAfter(last)).ifPresent(last -> {
            throw new CrsRefusedException("Months to " + last + " are posted and keep their terms; enter it from "
                    + last.plusMonths(1) + " on.");
        });
        try {
            store.add(utility, kind, from, figure, citation.strip(), CurrentActor.get(), clock.instant());
        } catch (DuplicateKeyException other) {
            throw new CrsRefusedException("There is one from " + from + " on already; it stays as it is.");
        }
        audit.record(AuditEntry.of(
                        "crs.terms-entered",
                        CrsTerms.SUBJECT,
                        utility.name(),
                        utility.label(),
                        kind.label() + " " + figure.toPlainString() + " from " + from + " on")
                .at("/crs/terms/figures?utility=" + utility)
                .because(citation));
    }
}
