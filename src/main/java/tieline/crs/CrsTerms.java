package tieline.crs;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.Utility;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.security.CurrentActor;

/** The interest rates and the readings of the open questions, each from a month on, each with its source. */
@Service
public class CrsTerms {

    /** The kind of subject under which the audit trail keeps a utility's terms. */
    public static final String SUBJECT = "crs-terms";

    private static final String READERS = "hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')";

    private final CrsTermsStore store;
    private final TermFigureStore figures;
    private final CrsMonthStore months;
    private final AuditTrail audit;
    private final Clock clock;

    CrsTerms(CrsTermsStore store, TermFigureStore figures, CrsMonthStore months, AuditTrail audit, Clock clock) {
        this.store = store;
        this.figures = figures;
        this.months = months;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a month is computed by.
     *
     * @throws CrsRefusedException when no rate is in force for a class
     */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public Terms of(Utility utility, YearMonth month) {
        Readings readings = store.readings(utility, month);
        BigDecimal core = rate(utility, CrsClass.CORE, month);
        BigDecimal nonCore = readings.is(Reading.AFTER_TAX_RATE, "FROM_TAX")
                ? core.multiply(BigDecimal.ONE.subtract(figure(utility, TermFigure.TAX_RATE, month)))
                : rate(utility, CrsClass.NON_CORE, month);
        return new Terms(
                month, readings, core, nonCore, loads(utility, month, readings), window(utility, month, readings));
    }

    private Map<CrsClass, BigDecimal> loads(Utility utility, YearMonth month, Readings readings) {
        return readings.is(Reading.LOAD_RATIO, "FORECAST")
                ? Map.of(
                        CrsClass.CORE, figure(utility, TermFigure.CORE_FORECAST_KWH, month),
                        CrsClass.NON_CORE, figure(utility, TermFigure.NON_CORE_FORECAST_KWH, month))
                : Map.of();
    }

    private @Nullable LoadWindow window(Utility utility, YearMonth month, Readings readings) {
        return switch (readings.of(Reading.LOAD_RATIO).key()) {
            case "TWELVE_MONTHS" -> LoadWindow.TWELVE_MONTHS;
            case "MONTH_OF_DEFAULT" ->
                LoadWindow.ofMonthBefore(
                        figure(utility, TermFigure.DEFAULT_AGE_MONTHS, month).intValueExact());
            default -> null;
        };
    }

    private BigDecimal figure(Utility utility, TermFigure kind, YearMonth month) {
        return figures.inForce(utility, kind, month)
                .orElseThrow(() -> new CrsRefusedException("No " + kind.label().toLowerCase(Locale.ROOT) + " of "
                        + utility.label() + " is in force in " + month + ", which question "
                        + kind.question().number() + " needs as it is read. Compliance enters it with its source."));
    }

    /** The classes without a rate in a month. */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public List<CrsClass> withoutRate(Utility utility, YearMonth month) {
        return Arrays.stream(CrsClass.values())
                .filter(each -> store.rate(utility, each, month).isEmpty())
                .filter(each ->
                        each == CrsClass.CORE || !store.readings(utility, month).is(Reading.AFTER_TAX_RATE, "FROM_TAX"))
                .toList();
    }

    /** Every rate that was entered, core first, the latest month first. */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public List<EnteredRate> rates(Utility utility) {
        return store.rates(utility);
    }

    /** Every setting of a question that was made, by question, the latest month first. */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public List<SetReading> settings(Utility utility) {
        return store.settings(utility);
    }

    /** How the questions are read in a month. */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public Readings readings(Utility utility, YearMonth month) {
        return store.readings(utility, month);
    }

    /** The terms of a utility stay as they are until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize(READERS)
    public void hold(Utility utility) {
        store.hold(utility);
    }

    /** Enters the yearly rate of a class, from a month on. */
    @Transactional
    @PreAuthorize("hasRole('COMPLIANCE')")
    public void enterRate(Utility utility, CrsClass crsClass, YearMonth from, BigDecimal rate, String citation) {
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) >= 0) {
            throw new CrsRefusedException("A yearly rate is a fraction from 0 to below 1, such as 0.072 for 7.2 %.");
        }
        requireUnposted(utility, from);
        try {
            store.addRate(utility, crsClass, from, rate, sourced(citation), CurrentActor.get(), clock.instant());
        } catch (DuplicateKeyException other) {
            throw new CrsRefusedException("There is a rate from " + from + " on already; it stays as it is.");
        }
        tell(utility, crsClass.label() + " rate " + rate.toPlainString() + " from " + from + " on", citation);
    }

    /** Sets how an open question is read, from a month on. */
    @Transactional
    @PreAuthorize("hasRole('COMPLIANCE')")
    public void read(Utility utility, Reading reading, YearMonth from, String way, String citation) {
        reading.way(way);
        requireUnposted(utility, from);
        try {
            store.addReading(utility, reading, from, way, sourced(citation), CurrentActor.get(), clock.instant());
        } catch (DuplicateKeyException other) {
            throw new CrsRefusedException("This question is set from " + from + " on already; it stays as it is.");
        }
        tell(utility, "Question " + reading.number() + " read as " + way + " from " + from + " on", citation);
    }

    /** What posted months were computed by stays; the database refuses it, too. */
    private void requireUnposted(Utility utility, YearMonth from) {
        store.hold(utility);
        months.last(utility).filter(last -> !from.isAfter(last)).ifPresent(last -> {
            throw new CrsRefusedException("Months to " + last + " are posted and keep their terms; enter it from "
                    + last.plusMonths(1) + " on, or correct the entries.");
        });
    }

    private BigDecimal rate(Utility utility, CrsClass crsClass, YearMonth month) {
        return store.rate(utility, crsClass, month)
                .orElseThrow(
                        () -> new CrsRefusedException("No " + crsClass.label().toLowerCase(Locale.ROOT)
                                + " interest rate of " + utility.label() + " is in force in " + month
                                + ". Compliance enters the adopted rate with its source."));
    }

    private static String sourced(String citation) {
        if (citation.isBlank()) {
            throw new CrsRefusedException("Say where it comes from: the document and the term.");
        }
        return citation.strip();
    }

    private void tell(Utility utility, String sentence, String citation) {
        audit.record(AuditEntry.of("crs.terms-entered", SUBJECT, utility.name(), utility.label(), sentence)
                .at("/crs/terms?utility=" + utility)
                .because(citation));
    }
}
