package tieline.accounts;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditTrail;
import tieline.platform.files.TableLimits;
import tieline.platform.files.TableReader;
import tieline.platform.files.TableSource;
import tieline.platform.imports.ImportStatus;
import tieline.platform.jobs.JobQueue;

/**
 * Checks an account file: reads it into the staging table and compares it with the accounts. A check is one transaction;
 * when it breaks off, nothing of it is left and it can run again from the stored file.
 */
@Service
class AccountImportCheck {

    private final AccountImportRepository imports;
    private final AccountImportChunks chunks;
    private final AccountImportCheckQueries queries;
    private final AccountImportCountQueries counts;
    private final JobQueue jobs;
    private final AuditTrail audit;
    private final Clock clock;

    AccountImportCheck(
            AccountImportRepository imports,
            AccountImportChunks chunks,
            AccountImportCheckQueries queries,
            AccountImportCountQueries counts,
            JobQueue jobs,
            AuditTrail audit,
            Clock clock) {
        this.imports = imports;
        this.chunks = chunks;
        this.queries = queries;
        this.counts = counts;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Told what the check does now and how many rows it has read. */
    interface Progress {

        void at(String step, long rows);
    }

    /** Queues the check of a file in the running transaction. */
    void enqueue(AccountImport file) {
        file.assignJob(jobs.enqueue(
                AccountImportCheckJob.KIND,
                "Check " + file.file().fileName(),
                AccountImportAudit.address(file),
                file.importId().toString()));
    }

    /** Has a file checked again because {@code reason}; a commit that was under way is off. */
    @Transactional
    public void startAgain(UUID importId, String reason) {
        AccountImport file = imports.findById(importId).orElseThrow();
        file.startRecheck(reason);
        enqueue(file);
        audit.record(AccountImportAudit.entry(file, "check-repeated", "Checked again")
                .because(reason));
    }

    /** Notes that the check begins; false when there is nothing to check any more, for example after a crash. */
    @Transactional
    public boolean begin(UUID importId) {
        AccountImport file = imports.findById(importId).orElseThrow();
        return switch (file.status()) {
            case UPLOADED, REFUSED -> {
                file.startCheck();
                yield true;
            }
            case CHECKING -> true;
            case CHECKED, COMMITTING, COMMITTED, DISCARDED -> false;
        };
    }

    /**
     * Checks a file that is in CHECKING. Of two workers that check at once, as when a job is taken up again while its old
     * worker still runs, the later one waits and finds nothing to do.
     *
     * @throws tieline.platform.files.TableException when the file as a whole cannot be used
     */
    @Transactional
    public void check(UUID importId, Progress progress) {
        queries.hold(importId);
        AccountImport file = imports.findById(importId).orElseThrow();
        if (file.status() != ImportStatus.CHECKING) {
            return;
        }
        UUID lastCommitted = queries.lastCommitted().orElse(null);
        AccountImportFindings findings = find(importId, file, progress);
        file.finishCheck(findings, lastCommitted, clock.instant());
        audit.record(AccountImportAudit.entry(file, "checked", summary(findings.counts())));
    }

    /** Ends the check of a file that cannot be used, unless somebody has discarded it meanwhile. */
    @Transactional
    public void refuse(UUID importId, String reason) {
        AccountImport file = imports.findById(importId).orElseThrow();
        if (file.status().canBecome(ImportStatus.REFUSED)) {
            queries.clear(importId);
            file.refuse(reason, clock.instant());
            audit.record(AccountImportAudit.entry(file, "refused", "Refused the file")
                    .because(reason));
        }
    }

    /**
     * Reads the file of a commit again, because its staged rows are lost.
     *
     * @return false when the check no longer finds what was confirmed
     */
    @Transactional
    public boolean restage(UUID importId, Progress progress) {
        AccountImport file = imports.findById(importId).orElseThrow();
        return find(importId, file, progress).counts().equals(file.counts());
    }

    private AccountImportFindings find(UUID importId, AccountImport file, Progress progress) {
        queries.clear(importId);
        AccountImportOptions options = file.options();
        try (TableReader table =
                TableSource.open(chunks.open(importId), file.file().fileName(), TableLimits.standard())) {
            AccountImportReader reader = new AccountImportReader(importId, options, table);
            long rows = queries.stage(reader, read -> progress.at("Reading the file", read));
            progress.at("Looking for contradictions", rows);
            queries.keepReaderProblems(importId);
            queries.findDoubledAccounts(importId);
            queries.findDoublyNamedCustomers(importId);
            if (!options.createBooks()) {
                queries.findUnknownBooks(importId);
            }
            progress.at("Comparing with the accounts", rows);
            queries.compare(importId, new AccountImportComparison(reader.columns()));
            counts.total(importId, options.completeFile());
            return new AccountImportFindings(
                    table.format(), reader.columns(), table.notes(), counts.count(importId, rows));
        }
    }

    private static String summary(AccountImportCounts counts) {
        return "Checked %,d rows: %,d good, %,d bad".formatted(counts.rowsRead(), counts.rowsGood(), counts.rowsBad());
    }
}
