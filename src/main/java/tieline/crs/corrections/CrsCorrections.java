package tieline.crs.corrections;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.Utility;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;
import tieline.crs.CrsInputs;
import tieline.crs.CrsPosting;
import tieline.crs.CrsRefusedException;
import tieline.crs.EnteredInput;

/**
 * Corrects the input of a month that is posted. The posting of the open month then takes back what was wrong, posts what is right,
 * and adds the interest that makes the account what it would have been.
 */
@Service
public class CrsCorrections {

    private static final String READERS = "hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')";
    private static final int CITATION = 300;

    private final CorrectionStore store;
    private final CorrectionReplay replay;
    private final CrsInputs inputs;
    private final CrsPosting posting;
    private final AuditTrail audit;

    CrsCorrections(
            CorrectionStore store, CorrectionReplay replay, CrsInputs inputs, CrsPosting posting, AuditTrail audit) {
        this.store = store;
        this.replay = replay;
        this.inputs = inputs;
        this.posting = posting;
        this.audit = audit;
    }

    /**
     * What a person enters as a correction.
     *
     * @param seen the version of the input that the person saw
     * @param reason why the figures were wrong
     * @param citation where the right ones come from
     */
    public record Corrected(
            YearMonth month, CrsClass crsClass, ClassInput input, int seen, String reason, String citation) {

        CorrectionReplay.WhatIf whatIf() {
            return new CorrectionReplay.WhatIf(month, crsClass, input, citation + ": " + reason);
        }
    }

    /** The corrections of a month, the latest first. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<CorrectionRow> of(Utility utility, YearMonth month) {
        return store.of(utility, month);
    }

    /** The month whose posting takes corrections in: the one after the last that is posted. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public YearMonth openMonth(Utility utility) {
        return posting.lastPosted(utility)
                .map(last -> last.plusMonths(1))
                .orElseThrow(() -> new CrsRefusedException("No month of " + utility.label() + " is posted."));
    }

    /**
     * What a correction would bring; nothing is written.
     *
     * @throws CrsRefusedException when it cannot be entered: the sentence says why
     */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional(readOnly = true)
    public CorrectionPreview preview(Utility utility, Corrected corrected) {
        inputs.mayCorrect(utility, corrected.month()).require(CrsRefusedException::new);
        requireSourced(corrected);
        requireOther(utility, corrected);
        YearMonth into = openMonth(utility);
        CorrectionReplay.Outcome outcome = replay.outcome(utility, into, corrected.whatIf());
        return CorrectionPreview.of(utility, outcome.amendments(), restated(outcome));
    }

    /**
     * Enters a correction; the posting of the open month takes it in.
     *
     * @param seenHash the hash of the preview that the person saw
     * @throws CrsRefusedException when it cannot be entered, or would bring something else than what was seen
     */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional
    public void correct(Utility utility, Corrected corrected, String seenHash) {
        YearMonth into = openMonth(utility);
        inputs.hold(utility, into);
        if (!openMonth(utility).equals(into)
                || !preview(utility, corrected).hash().equals(seenHash)) {
            throw new CrsRefusedException("What the correction brings is no longer what you saw. Look at it again.");
        }
        int version = inputs.correct(
                utility,
                corrected.month(),
                corrected.crsClass(),
                corrected.input(),
                corrected.seen(),
                corrected.reason());
        store.add(
                utility,
                corrected.month(),
                corrected.crsClass(),
                version,
                into,
                corrected.citation().strip());
        audit.record(AuditEntry.of(
                        "crs.corrected",
                        CrsInputs.SUBJECT,
                        utility + " " + corrected.month(),
                        utility.label() + " " + corrected.month(),
                        "%s input corrected, version %d; the posting of %s takes it in"
                                .formatted(corrected.crsClass().label(), version, into))
                .at("/crs/months/" + corrected.month() + "/inputs?utility=" + utility)
                .because(corrected.citation() + ": " + corrected.reason()));
    }

    private static void requireSourced(Corrected corrected) {
        if (corrected.reason().isBlank() || corrected.citation().isBlank()) {
            throw new CrsRefusedException("Say why the figures were wrong, and where the right ones come from.");
        }
        if (corrected.citation().length() > CITATION) {
            throw new CrsRefusedException("The source has at most " + CITATION + " characters.");
        }
    }

    private void requireOther(Utility utility, Corrected corrected) {
        EnteredInput now = inputs.entered(utility, corrected.month()).stream()
                .filter(entered -> entered.crsClass() == corrected.crsClass())
                .findFirst()
                .orElseThrow(() -> new CrsRefusedException("There is no input to correct."));
        if (same(now.input(), corrected.input())) {
            throw new CrsRefusedException("The figures are those that count already; there is nothing to correct.");
        }
    }

    private static boolean same(ClassInput one, ClassInput other) {
        return one.obligation() == other.obligation()
                && one.payment() == other.payment()
                && one.makeUp() == other.makeUp()
                && one.uncollectable() == other.uncollectable()
                && one.loadKwh().compareTo(other.loadKwh()) == 0;
    }

    private static List<RestatedMonth> restated(CorrectionReplay.Outcome outcome) {
        List<RestatedMonth> restated = new ArrayList<>();
        for (CrsClass each : CrsClass.values()) {
            for (int i = 0; i < outcome.months().size(); i++) {
                restated.add(new RestatedMonth(
                        outcome.months().get(i),
                        outcome.was().get(i).of(each),
                        outcome.right().get(i).of(each)));
            }
        }
        return restated.stream().filter(RestatedMonth::differs).toList();
    }
}
