package tieline.crs.inputs;

import java.time.Clock;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditTrail;
import tieline.crs.CrsRefusedException;
import tieline.platform.jobs.JobQueue;
import tieline.platform.security.CurrentActor;

/** The door for what a person decides about a checked file of inputs. */
@Service
public class CrsImportDecisions {

    private final CrsImportRepository imports;
    private final CrsImportCheck check;
    private final CrsImportQueries queries;
    private final JobQueue jobs;
    private final AuditTrail audit;
    private final Clock clock;

    CrsImportDecisions(
            CrsImportRepository imports,
            CrsImportCheck check,
            CrsImportQueries queries,
            JobQueue jobs,
            AuditTrail audit,
            Clock clock) {
        this.imports = imports;
        this.check = check;
        this.queries = queries;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Queues the commit of the good rows.
     *
     * @param version the version of the import that the person saw
     * @throws CrsRefusedException when the import's state does not allow it
     */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional
    public String commit(String reference, long version) {
        CrsImport file = find(reference);
        file.startCommit(CurrentActor.get(), clock.instant());
        refuseIfChanged(file, version);
        file.assignJob(jobs.enqueue(
                CrsImportCommitJob.KIND,
                "Commit " + file.file().fileName(),
                CrsImportAudit.address(file),
                file.importId().toString()));
        audit.record(CrsImportAudit.entry(file, "commit-decided", "Decided to commit " + reference));
        return "The good rows of " + reference + " are being written.";
    }

    /** Puts the file aside; it stays stored, its rows are never used. A check that runs is stopped. */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional
    public String discard(String reference, long version) {
        CrsImport file = find(reference);
        boolean working = file.status().isWorking();
        file.discard(CurrentActor.get(), clock.instant());
        UUID job = file.jobId();
        if (working && job != null) {
            jobs.cancel(job);
        } else {
            refuseIfChanged(file, version);
            queries.clearStage(file.importId());
        }
        audit.record(CrsImportAudit.entry(
                file, "discarded", "Discarded " + file.file().fileName()));
        return reference + " is discarded. No input was touched.";
    }

    /** Has a checked or refused file checked against the accounts and inputs as they are now. */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional
    public String checkAgain(String reference) {
        CrsImport file = find(reference);
        CrsImportPermissions.check(CurrentActor.get(), file.status()).require(CrsRefusedException::new);
        check.startAgain(file.importId(), CurrentActor.get().name() + " asked for another check.");
        return reference + " is being checked again.";
    }

    private CrsImport find(String reference) {
        return imports.findByReference(reference)
                .orElseThrow(() -> new CrsRefusedException("There is no import " + reference + "."));
    }

    private static void refuseIfChanged(CrsImport file, long version) {
        if (file.version() != version) {
            throw new CrsRefusedException(
                    file.reference()
                            + " was checked again after you opened its page. Look at the sums as they are now and decide again.");
        }
    }
}
