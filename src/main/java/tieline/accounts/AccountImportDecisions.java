package tieline.accounts;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditTrail;
import tieline.platform.imports.ImportStatus;
import tieline.platform.jobs.JobQueue;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;

/** The door for what a person decides about a checked account file. */
@Service
public class AccountImportDecisions {

    private final AccountImportRepository imports;
    private final AccountImportCheck check;
    private final AccountImportCheckQueries checks;
    private final AccountImportCommitQueries commits;
    private final JobQueue jobs;
    private final AuditTrail audit;
    private final Clock clock;

    AccountImportDecisions(
            AccountImportRepository imports,
            AccountImportCheck check,
            AccountImportCheckQueries checks,
            AccountImportCommitQueries commits,
            JobQueue jobs,
            AuditTrail audit,
            Clock clock) {
        this.imports = imports;
        this.check = check;
        this.checks = checks;
        this.commits = commits;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What became of a decision.
     *
     * @param taken whether it was taken as asked; otherwise the sentence says what happened instead
     */
    public record Answer(boolean taken, String sentence) {}

    /**
     * Queues the commit of the good rows. Where another import was committed since the check, the file is checked again
     * instead, and the person decides on the new counts.
     *
     * @param version the version of the import that the person saw
     * @throws AccountRuleException when the import's state or somebody else's commit does not allow it
     */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional
    public Answer commit(String reference, long version) {
        commits.lockCommits();
        AccountImport file = find(reference);
        Actor actor = CurrentActor.get();
        Optional<AccountImport> other =
                imports.findByStatus(ImportStatus.COMMITTING).filter(committing -> committing != file);
        if (other.isPresent()) {
            throw new AccountRuleException(beingCommitted(other.get()));
        }
        Optional<String> outdated = outdated(file);
        if (file.status() == ImportStatus.CHECKED && outdated.isPresent()) {
            check.startAgain(file.importId(), outdated.get());
            return new Answer(false, outdated.get());
        }
        file.startCommit(actor, clock.instant());
        refuseIfChanged(file, version);
        file.assignJob(jobs.enqueue(
                AccountImportCommitJob.KIND,
                "Commit " + file.file().fileName(),
                AccountImportAudit.address(file),
                file.importId().toString()));
        record(file, "commit-decided", "Decided to commit " + reference);
        return new Answer(true, "The good rows of " + reference + " are being written.");
    }

    /** Puts the file aside; it stays stored, its rows are never used. A check that runs is stopped. */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional
    public Answer discard(String reference, long version) {
        AccountImport file = find(reference);
        boolean working = file.status().isWorking();
        file.discard(CurrentActor.get(), clock.instant());
        UUID job = file.jobId();
        if (working && job != null) {
            jobs.cancel(job);
        } else {
            refuseIfChanged(file, version);
            checks.clearStage(file.importId());
        }
        record(file, "discarded", "Discarded " + file.file().fileName());
        return new Answer(true, reference + " is discarded. No account was touched.");
    }

    /** Has a checked or refused file checked against the accounts as they are now. */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional
    public Answer checkAgain(String reference) {
        AccountImport file = find(reference);
        Actor actor = CurrentActor.get();
        AccountImportPermissions.refuseCheck(actor, file.status()).ifPresent(reason -> {
            throw new AccountRuleException(reason);
        });
        check.startAgain(file.importId(), actor.name() + " asked for another check.");
        record(
                file,
                "account-import.check-asked",
                "Asked to check " + file.file().fileName() + " again");
        return new Answer(true, reference + " is being checked again.");
    }

    private AccountImport find(String reference) {
        return imports.findByReference(reference)
                .orElseThrow(() -> new AccountRuleException("There is no import " + reference + "."));
    }

    /** Whose commit came between this file's check and now. */
    private Optional<String> outdated(AccountImport file) {
        UUID last = checks.lastCommitted().orElse(null);
        if (last == null || file.isCheckedAgainst(last)) {
            return Optional.empty();
        }
        AccountImport between = imports.findById(last).orElseThrow();
        return Optional.of("%s was committed by %s on %s, after this file was checked. It is checked again, against the"
                .formatted(between.reference(), between.decidedByName(), decidedAt(between))
                .concat(" accounts as they are now; look at the new counts and decide again."));
    }

    private static String beingCommitted(AccountImport other) {
        return "%s has been decided by %s on %s and is being committed now. Wait until it is done and decide then."
                .formatted(other.reference(), other.decidedByName(), decidedAt(other));
    }

    private static String decidedAt(AccountImport file) {
        return Optional.ofNullable(file.decidedAt()).map(Pacific::moment).orElse("");
    }

    private static void refuseIfChanged(AccountImport file, long version) {
        if (file.version() != version) {
            throw new AccountRuleException(
                    file.reference()
                            + " was checked again after you opened its page. Look at the counts as they are now and decide again.");
        }
    }

    private void record(AccountImport file, String step, String summary) {
        audit.record(AccountImportAudit.entry(file, step, summary));
    }
}
