package tieline.crs.inputs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditTrail;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;
import tieline.crs.CrsInputs;
import tieline.crs.CrsRefusedException;
import tieline.platform.imports.ImportStatus;

/** Writes the good rows of a checked file, and the inputs that they come to, all in one transaction. */
@Service
class CrsImportCommit {

    /** How many steps a commit reports. */
    static final int STEPS = 3;

    private final CrsImportRepository imports;
    private final CrsImportTotals totals;
    private final CrsImportQueries queries;
    private final CrsInputs inputs;
    private final AuditTrail audit;

    CrsImportCommit(
            CrsImportRepository imports,
            CrsImportTotals totals,
            CrsImportQueries queries,
            CrsInputs inputs,
            AuditTrail audit) {
        this.imports = imports;
        this.totals = totals;
        this.queries = queries;
        this.inputs = inputs;
        this.audit = audit;
    }

    /** What was confirmed no longer holds; the commit writes nothing and the file is checked again. */
    static final class OutdatedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutdatedException(String sentence) {
            super(sentence);
        }
    }

    /** Where the import stands: COMMITTING, or COMMITTED after a crash that came too late to stop the commit. */
    @Transactional(readOnly = true)
    public ImportStatus status(UUID importId) {
        return imports.findById(importId).orElseThrow().status();
    }

    /** Whether the rows to commit are still staged; a crash of the database empties the staging table. */
    @Transactional(readOnly = true)
    public boolean isStaged(UUID importId) {
        return queries.isStaged(importId);
    }

    /**
     * Commits an import that is in COMMITTING.
     *
     * @param progress told what the commit does now, and the step from 1 to {@link #STEPS}
     * @throws OutdatedException when an input, a month or the class of an account has changed since the check
     */
    @Transactional
    public void commit(UUID importId, ObjIntConsumer<String> progress) {
        CrsImport file = imports.findById(importId).orElseThrow();
        List<CrsImportTotal> found = totals.found(importId);
        found.stream()
                .map(total -> new CrsImportQueries.UtilityMonth(total.utility(), total.month()))
                .distinct()
                .forEach(month -> inputs.hold(month.utility(), month.month()));
        if (file.kind() == CrsImportKind.ACCOUNTS) {
            progress.accept("Writing the rows of accounts", 1);
            totals.writeAccountMonths(importId);
        }
        progress.accept("Entering the inputs", 2);
        Map<CrsImportQueries.UtilityMonth, Map<CrsClass, ClassInput>> written = new HashMap<>();
        for (CrsImportTotal total : found) {
            enter(file, total, file.kind() == CrsImportKind.CLASSES ? total.input() : written(file, total, written));
        }
        file.finishCommit();
        audit.record(CrsImportAudit.entry(
                file,
                "committed",
                "Committed %s: %,d rows, %,d left out"
                        .formatted(file.file().fileName(), file.rowsGood(), file.rowsBad())));
        progress.accept("Committed", STEPS);
    }

    /** Removes the staged rows of a committed import. */
    @Transactional
    public void tidy(UUID importId) {
        queries.clearStage(importId);
    }

    /** Ends a commit that did not happen. */
    @Transactional
    public void stop(UUID importId, String reason) {
        CrsImport file = imports.findById(importId).orElseThrow();
        if (file.status() == ImportStatus.COMMITTING) {
            file.stopCommit(reason);
            audit.record(CrsImportAudit.entry(file, "commit-stopped", "The commit stopped")
                    .because(reason));
        }
    }

    /** The sum of the rows that this commit wrote, read once for each month. */
    private ClassInput written(
            CrsImport file, CrsImportTotal total, Map<CrsImportQueries.UtilityMonth, Map<CrsClass, ClassInput>> sums) {
        ClassInput sum = sums.computeIfAbsent(
                        new CrsImportQueries.UtilityMonth(total.utility(), total.month()),
                        month -> totals.sums(file.importId(), month.utility(), month.month()))
                .getOrDefault(total.crsClass(), ClassInput.NOTHING);
        if (!same(sum, total.input())) {
            throw new OutdatedException("Accounts have changed their class since the check.");
        }
        return sum;
    }

    private void enter(CrsImport file, CrsImportTotal total, ClassInput input) {
        try {
            inputs.enterFromFile(
                    total.utility(),
                    total.month(),
                    total.crsClass(),
                    input,
                    total.seenVersion(),
                    new CrsInputs.FromFile(file.kind().source(), file.importId(), file.reference()));
        } catch (CrsRefusedException e) {
            throw new OutdatedException(String.valueOf(e.getMessage()));
        }
    }

    private static boolean same(ClassInput one, ClassInput other) {
        return one.obligation() == other.obligation()
                && one.payment() == other.payment()
                && one.makeUp() == other.makeUp()
                && one.uncollectable() == other.uncollectable()
                && one.loadKwh().compareTo(other.loadKwh()) == 0;
    }
}
