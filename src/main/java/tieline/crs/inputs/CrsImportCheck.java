package tieline.crs.inputs;

import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditTrail;
import tieline.crs.CrsInputs;
import tieline.platform.files.TableLimits;
import tieline.platform.files.TableReader;
import tieline.platform.files.TableSource;
import tieline.platform.imports.ImportStatus;
import tieline.platform.jobs.JobQueue;
import tieline.platform.security.Permission;

/**
 * Checks a file of inputs: reads it into the staging table, finds its faults and sums its good rows. A check is one
 * transaction; when it breaks off, nothing of it is left and it can run again from the stored file.
 */
@Service
class CrsImportCheck {

    private final CrsImportRepository imports;
    private final CrsImportChunks chunks;
    private final CrsImportQueries queries;
    private final CrsInputs inputs;
    private final JobQueue jobs;
    private final AuditTrail audit;
    private final Clock clock;

    CrsImportCheck(
            CrsImportRepository imports,
            CrsImportChunks chunks,
            CrsImportQueries queries,
            CrsInputs inputs,
            JobQueue jobs,
            AuditTrail audit,
            Clock clock) {
        this.imports = imports;
        this.chunks = chunks;
        this.queries = queries;
        this.inputs = inputs;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Queues the check of a file in the running transaction. */
    void enqueue(CrsImport file) {
        file.assignJob(jobs.enqueue(
                CrsImportCheckJob.KIND,
                "Check " + file.file().fileName(),
                CrsImportAudit.address(file),
                file.importId().toString()));
    }

    /** Has a file checked again because {@code reason}; a commit that was under way is off. */
    @Transactional
    public void startAgain(UUID importId, String reason) {
        CrsImport file = imports.findById(importId).orElseThrow();
        file.startRecheck(reason);
        enqueue(file);
        audit.record(
                CrsImportAudit.entry(file, "check-repeated", "Checked again").because(reason));
    }

    /** Notes that the check begins; false when there is nothing to check any more, for example after a crash. */
    @Transactional
    public boolean begin(UUID importId) {
        CrsImport file = imports.findById(importId).orElseThrow();
        if (file.status() == ImportStatus.UPLOADED || file.status() == ImportStatus.REFUSED) {
            file.startCheck();
        }
        return file.status() == ImportStatus.CHECKING;
    }

    /**
     * Checks a file that is in CHECKING.
     *
     * @param progress told what the check does now and how many rows it has read
     * @throws tieline.platform.files.TableException when the file as a whole cannot be used
     */
    @Transactional
    public void check(UUID importId, BiConsumer<String, Long> progress) {
        CrsImport file = imports.findById(importId).orElseThrow();
        try (TableReader table = open(file)) {
            long rows = find(file, table, progress);
            long bad = queries.badRows(importId);
            file.finishCheck(table.format(), table.notes(), rows, bad, clock.instant());
            audit.record(CrsImportAudit.entry(
                    file, "checked", "Checked %,d rows: %,d good, %,d bad".formatted(rows, rows - bad, bad)));
        }
    }

    /** Reads the file of a commit again, because its staged rows are lost; the commit compares what it comes to. */
    @Transactional
    public void restage(UUID importId, BiConsumer<String, Long> progress) {
        CrsImport file = imports.findById(importId).orElseThrow();
        try (TableReader table = open(file)) {
            find(file, table, progress);
        }
    }

    /** Ends the check of a file that cannot be used, unless somebody has discarded it meanwhile. */
    @Transactional
    public void refuse(UUID importId, String reason) {
        CrsImport file = imports.findById(importId).orElseThrow();
        if (file.status().canBecome(ImportStatus.REFUSED)) {
            queries.clear(importId);
            file.refuse(reason, clock.instant());
            audit.record(
                    CrsImportAudit.entry(file, "refused", "Refused the file").because(reason));
        }
    }

    private TableReader open(CrsImport file) {
        return TableSource.open(chunks.open(file.importId()), file.file().fileName(), TableLimits.standard());
    }

    private long find(CrsImport file, TableReader table, BiConsumer<String, Long> progress) {
        UUID importId = file.importId();
        queries.clear(importId);
        CrsImportReader reader = new CrsImportReader(importId, file.kind(), table);
        long rows = queries.stage(importId, reader, read -> progress.accept("Reading the file", read));
        progress.accept("Looking for contradictions", rows);
        queries.findDoubled(importId, file.kind());
        queries.months(importId).forEach(month -> refuseUnlessOpen(importId, month));
        if (file.kind() == CrsImportKind.ACCOUNTS) {
            progress.accept("Finding the accounts and their class", rows);
            queries.findAccountsWithoutClass(importId);
        }
        progress.accept("Summing by class", rows);
        queries.total(importId, file.kind());
        if (file.kind() == CrsImportKind.ACCOUNTS) {
            queries.totalEmptyClasses(importId);
        }
        return rows;
    }

    private void refuseUnlessOpen(UUID importId, CrsImportQueries.UtilityMonth month) {
        Permission may = inputs.mayChange(month.utility(), month.month());
        if (!may.granted()) {
            queries.refuseMonth(importId, month, "takes no inputs now", "takes no inputs now: " + may.reason());
        }
    }
}
