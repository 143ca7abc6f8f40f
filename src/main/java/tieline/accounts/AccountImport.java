package tieline.accounts;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tieline.platform.imports.ImportedFile;
import tieline.platform.imports.StoredFile;
import tieline.platform.security.Actor;

/** One uploaded account file and what became of it. */
@Entity
@Table(name = "account_imports")
class AccountImport extends ImportedFile {

    @Embedded
    private AccountImportOptions options;

    /** Comma-separated column names; empty before the first check. */
    private String columnsPresent;

    @Embedded
    private AccountImportCounts counts;

    private @Nullable UUID checkedAgainst;
    private @Nullable Long commitNo;

    @SuppressWarnings("NullAway.Init")
    protected AccountImport() {
        // for JPA
    }

    AccountImport(
            UUID importId,
            String reference,
            StoredFile file,
            AccountImportOptions options,
            Actor uploader,
            Instant now) {
        super(importId, reference, file, uploader, now);
        this.options = options;
        this.columnsPresent = "";
        this.counts = AccountImportCounts.NONE;
    }

    /**
     * Ends a check.
     *
     * @param lastCommitted the import that was committed last before the check began; null when none was
     */
    void finishCheck(AccountImportFindings findings, @Nullable UUID lastCommitted, Instant now) {
        endCheck(findings.format(), findings.notes(), now);
        columnsPresent = findings.columns().stream().map(AccountColumn::key).collect(Collectors.joining(","));
        counts = findings.counts();
        checkedAgainst = lastCommitted;
    }

    /**
     * Ends the commit.
     *
     * @param number how many imports have been committed with this one; gives their order
     */
    void finishCommit(long number) {
        endCommit();
        commitNo = number;
    }

    /** Whether the check still holds: no other import was committed after it began. */
    boolean isCheckedAgainst(@Nullable UUID lastCommitted) {
        return lastCommitted == null ? checkedAgainst == null : lastCommitted.equals(checkedAgainst);
    }

    @Override
    protected RuntimeException refused(String sentence) {
        return new AccountRuleException(sentence);
    }

    @Override
    protected void clearCounts() {
        counts = AccountImportCounts.NONE;
    }

    @Override
    protected long rowsGood() {
        return counts.rowsGood();
    }

    AccountImportOptions options() {
        return options;
    }

    Set<AccountColumn> columns() {
        Set<AccountColumn> columns = EnumSet.noneOf(AccountColumn.class);
        Arrays.stream(columnsPresent.split(","))
                .flatMap(name -> AccountColumn.ofKey(name).stream())
                .forEach(columns::add);
        return columns;
    }

    AccountImportCounts counts() {
        return counts;
    }
}
