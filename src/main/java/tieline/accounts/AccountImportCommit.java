package tieline.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditTrail;
import tieline.platform.imports.ImportStatus;

/** Writes the good rows of a checked file into the accounts, all in one transaction. */
@Service
class AccountImportCommit {

    private final AccountImportRepository imports;
    private final AccountImportCommitQueries queries;
    private final AccountImportCheckQueries checks;
    private final AuditTrail audit;
    private final Clock clock;

    AccountImportCommit(
            AccountImportRepository imports,
            AccountImportCommitQueries queries,
            AccountImportCheckQueries checks,
            AuditTrail audit,
            Clock clock) {
        this.imports = imports;
        this.queries = queries;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Told what the commit does now: step 1 to {@link #STEPS}. */
    interface Progress {

        void at(int step, String what);
    }

    /** How many steps a commit reports. */
    static final int STEPS = 4;

    /** The accounts are no longer as they were checked; the commit writes nothing. */
    static final class OutdatedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String sentence;

        OutdatedException(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
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
        return checks.isStaged(importId);
    }

    /**
     * Commits an import that is in COMMITTING.
     *
     * @throws OutdatedException when an account has changed since the check; nothing is written then
     */
    @Transactional
    public void commit(UUID importId, Progress progress) {
        queries.lockCommits();
        queries.lockAccounts();
        AccountImport file = imports.findById(importId).orElseThrow();
        Instant now = clock.instant();
        AccountImportCounts counts = file.counts();
        refuseIfOutdated(importId, file);
        progress.at(1, "Writing customers and books");
        file.finishCommit(queries.commits() + 1);
        imports.flush();
        writeOwners(importId, file, now);
        progress.at(2, "Adding accounts");
        expect(counts.accountsAdded(), queries.addAccounts(importId));
        progress.at(3, "Changing accounts");
        change(importId, file, now);
        audit.record(AccountImportAudit.entry(file, "committed", summary(file)));
        progress.at(STEPS, "Committed");
    }

    /** Removes the staged rows of a committed import, which are accounts now, and refreshes statistics. */
    @Transactional
    public void tidy(UUID importId) {
        checks.clearStage(importId);
        queries.analyze();
    }

    /** Ends a commit that did not happen. */
    @Transactional
    public void stop(UUID importId, String reason) {
        AccountImport file = imports.findById(importId).orElseThrow();
        if (file.status() == ImportStatus.COMMITTING) {
            file.stopCommit(reason);
            audit.record(AccountImportAudit.entry(file, "commit-stopped", "The commit stopped")
                    .because(reason));
        }
    }

    private void refuseIfOutdated(UUID importId, AccountImport file) {
        if (!file.isCheckedAgainst(checks.lastCommitted().orElse(null))) {
            throw new OutdatedException("Another import was committed after this check.");
        }
        expect(0, queries.changedSinceCheck(importId));
    }

    private void writeOwners(UUID importId, AccountImport file, Instant now) {
        if (file.counts().booksAdded() > 0) {
            queries.addBooks(importId, now);
        }
        if (file.counts().customersAdded() > 0) {
            queries.addCustomers(importId);
        }
        if (file.counts().customersRenamed() > 0) {
            queries.renameCustomers(importId, now, decider(file));
        }
    }

    private void change(UUID importId, AccountImport file, Instant now) {
        AccountImportCounts counts = file.counts();
        if (counts.accountsChanged() > 0) {
            expect(
                    counts.accountsChanged(),
                    queries.changeAccounts(importId, new AccountImportComparison(file.columns())));
            queries.recordChanges(importId, now, decider(file));
        }
        if (counts.accountsUnchanged() > 0) {
            queries.confirmUnchanged(importId);
        }
        if (file.options().completeFile()) {
            expect(counts.accountsMissing(), queries.inactivateMissing(importId, now, decider(file)));
        }
    }

    private static void expect(long confirmed, long found) {
        if (confirmed != found) {
            throw new OutdatedException("Accounts were changed after this check.");
        }
    }

    private static String decider(AccountImport file) {
        return Objects.requireNonNull(file.decidedByName());
    }

    private static String summary(AccountImport file) {
        AccountImportCounts counts = file.counts();
        return "Committed %s: %,d accounts added, %,d changed, %,d unchanged, %,d made inactive, %,d rows left out"
                .formatted(
                        file.file().fileName(),
                        counts.accountsAdded(),
                        counts.accountsChanged(),
                        counts.accountsUnchanged(),
                        counts.accountsMissing(),
                        counts.rowsBad());
    }
}
