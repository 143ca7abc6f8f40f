package tieline.accounts;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tieline.platform.files.TableFormat;
import tieline.platform.security.Actor;
import tieline.platform.time.Pacific;

/** One uploaded account file and what became of it. */
@Entity
@Table(name = "account_imports")
class AccountImport {

    @Id
    private UUID importId;

    private String reference;

    @Embedded
    private AccountImportFile file;

    @Embedded
    private AccountImportOptions options;

    @Enumerated(EnumType.STRING)
    private AccountImportStatus status;

    private @Nullable String refusal;
    private @Nullable String notice;

    @Enumerated(EnumType.STRING)
    private @Nullable TableFormat fileFormat;

    /** Comma-separated column names; empty before the first check. */
    private String columnsPresent;

    /** One note of the reader on each line. */
    private String notes;

    @Embedded
    private AccountImportCounts counts;

    private @Nullable Instant checkedAt;
    private @Nullable UUID checkedAgainst;
    private @Nullable UUID jobId;

    private UUID uploadedBy;
    private String uploadedByName;
    private Instant uploadedAt;
    private @Nullable String decidedByName;
    private @Nullable Instant decidedAt;
    private @Nullable Long commitNo;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AccountImport() {
        // for JPA
    }

    AccountImport(
            UUID importId,
            String reference,
            AccountImportFile file,
            AccountImportOptions options,
            Actor uploader,
            Instant now) {
        this.importId = importId;
        this.reference = reference;
        this.file = file;
        this.options = options;
        this.status = AccountImportStatus.UPLOADED;
        this.columnsPresent = "";
        this.notes = "";
        this.counts = AccountImportCounts.NONE;
        this.uploadedBy = uploader.personId();
        this.uploadedByName = uploader.name();
        this.uploadedAt = now;
    }

    /** Notes the job that works on the import from here on. */
    void assignJob(UUID job) {
        jobId = job;
    }

    /** Begins the first check, or another one after a refusal. */
    void startCheck() {
        become(AccountImportStatus.CHECKING);
        refusal = null;
        notice = null;
    }

    /** Begins another check of a file that was checked before, because {@code reason}. */
    void startRecheck(String reason) {
        become(AccountImportStatus.CHECKING);
        decidedByName = null;
        decidedAt = null;
        refusal = null;
        notice = reason;
    }

    /**
     * Ends a check.
     *
     * @param lastCommitted the import that was committed last before the check began; null when none was
     */
    void finishCheck(AccountImportFindings findings, @Nullable UUID lastCommitted, Instant now) {
        become(AccountImportStatus.CHECKED);
        fileFormat = findings.format();
        columnsPresent = findings.columns().stream().map(AccountColumn::key).collect(Collectors.joining(","));
        notes = String.join("\n", findings.notes());
        counts = findings.counts();
        checkedAgainst = lastCommitted;
        checkedAt = now;
    }

    /** Ends a check of a file that cannot be used, or that could not be checked, because {@code reason}. */
    void refuse(String reason, Instant now) {
        become(AccountImportStatus.REFUSED);
        refusal = reason;
        counts = AccountImportCounts.NONE;
        checkedAt = now;
    }

    /** Begins the commit that a person decided. */
    void startCommit(Actor decider, Instant now) {
        if (counts.rowsGood() == 0) {
            throw new AccountRuleException("No row of " + reference + " is good, so there is nothing to commit.");
        }
        become(AccountImportStatus.COMMITTING);
        decide(decider, now);
        notice = null;
    }

    /** Ends a commit that did not happen, because {@code reason}; nothing was written. */
    void stopCommit(String reason) {
        become(AccountImportStatus.CHECKED);
        decidedByName = null;
        decidedAt = null;
        notice = reason;
    }

    /**
     * Ends the commit.
     *
     * @param number how many imports have been committed with this one; gives their order
     */
    void finishCommit(long number) {
        become(AccountImportStatus.COMMITTED);
        commitNo = number;
    }

    /** Puts the file aside. It stays stored as evidence, its rows are never used. */
    void discard(Actor decider, Instant now) {
        become(AccountImportStatus.DISCARDED);
        decide(decider, now);
        notice = null;
    }

    /** Whether the check still holds: no other import was committed after it began. */
    boolean isCheckedAgainst(@Nullable UUID lastCommitted) {
        return lastCommitted == null ? checkedAgainst == null : lastCommitted.equals(checkedAgainst);
    }

    private void decide(Actor decider, Instant now) {
        decidedByName = decider.name();
        decidedAt = now;
    }

    private void become(AccountImportStatus next) {
        if (!status.canBecome(next)) {
            throw new AccountRuleException(whyNot());
        }
        status = next;
    }

    private String whyNot() {
        String who = decidedByName == null || decidedAt == null
                ? ""
                : " by " + decidedByName + " on " + Pacific.moment(decidedAt);
        return switch (status) {
            case UPLOADED -> reference + " waits for its check.";
            case CHECKING -> reference + " is being checked. Wait until its check is done.";
            case CHECKED -> reference + " is checked and waits for a decision.";
            case REFUSED -> reference + " was refused: " + refusal;
            case COMMITTING -> reference + " is being committed" + who + ".";
            case COMMITTED -> reference + " was committed" + who + ".";
            case DISCARDED -> reference + " was discarded" + who + ".";
        };
    }

    UUID importId() {
        return importId;
    }

    String reference() {
        return reference;
    }

    AccountImportFile file() {
        return file;
    }

    AccountImportOptions options() {
        return options;
    }

    AccountImportStatus status() {
        return status;
    }

    @Nullable String refusal() {
        return refusal;
    }

    @Nullable String notice() {
        return notice;
    }

    @Nullable TableFormat fileFormat() {
        return fileFormat;
    }

    Set<AccountColumn> columns() {
        Set<AccountColumn> columns = EnumSet.noneOf(AccountColumn.class);
        Arrays.stream(columnsPresent.split(","))
                .flatMap(name -> AccountColumn.ofKey(name).stream())
                .forEach(columns::add);
        return columns;
    }

    List<String> notes() {
        return notes.isEmpty() ? List.of() : List.of(notes.split("\n"));
    }

    AccountImportCounts counts() {
        return counts;
    }

    @Nullable Instant checkedAt() {
        return checkedAt;
    }

    @Nullable UUID jobId() {
        return jobId;
    }

    UUID uploadedBy() {
        return uploadedBy;
    }

    String uploadedByName() {
        return uploadedByName;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    @Nullable String decidedByName() {
        return decidedByName;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    long version() {
        return version;
    }
}
