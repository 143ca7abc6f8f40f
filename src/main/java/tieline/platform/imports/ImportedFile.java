package tieline.platform.imports;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.platform.files.TableFormat;
import tieline.platform.security.Actor;
import tieline.platform.time.Pacific;

/** An uploaded file and what became of it, as far as every room's imports go alike. */
@MappedSuperclass
public abstract class ImportedFile {

    @Id
    private UUID importId;

    private String reference;

    @Embedded
    private StoredFile file;

    @Enumerated(EnumType.STRING)
    private ImportStatus status;

    private @Nullable String refusal;
    private @Nullable String notice;

    @Enumerated(EnumType.STRING)
    private @Nullable TableFormat fileFormat;

    /** One note of the reader on each line. */
    private String notes;

    private @Nullable Instant checkedAt;
    private @Nullable UUID jobId;

    private UUID uploadedBy;
    private String uploadedByName;
    private Instant uploadedAt;
    private @Nullable String decidedByName;
    private @Nullable Instant decidedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ImportedFile() {
        // for JPA
    }

    protected ImportedFile(UUID importId, String reference, StoredFile file, Actor uploader, Instant now) {
        this.importId = importId;
        this.reference = reference;
        this.file = file;
        this.status = ImportStatus.UPLOADED;
        this.notes = "";
        this.uploadedBy = uploader.personId();
        this.uploadedByName = uploader.name();
        this.uploadedAt = now;
    }

    /** The room's own refusal of a step, with the sentence that says why. */
    protected abstract RuntimeException refused(String sentence);

    /** Forgets what an earlier check counted. */
    protected abstract void clearCounts();

    /** How many rows a commit would write. */
    protected abstract long rowsGood();

    /** Notes the job that works on the import from here on. */
    public void assignJob(UUID job) {
        jobId = job;
    }

    /** Begins the first check, or another one after a refusal. */
    public void startCheck() {
        become(ImportStatus.CHECKING);
        refusal = null;
        notice = null;
    }

    /** Begins another check of a file that was checked before, because {@code reason}. */
    public void startRecheck(String reason) {
        become(ImportStatus.CHECKING);
        decidedByName = null;
        decidedAt = null;
        refusal = null;
        notice = reason;
    }

    /** Ends a check; the room notes its own findings beside. */
    protected void endCheck(TableFormat format, List<String> readerNotes, Instant now) {
        become(ImportStatus.CHECKED);
        fileFormat = format;
        notes = String.join("\n", readerNotes);
        checkedAt = now;
    }

    /** Ends a check of a file that cannot be used, or that could not be checked, because {@code reason}. */
    public void refuse(String reason, Instant now) {
        become(ImportStatus.REFUSED);
        refusal = reason;
        clearCounts();
        checkedAt = now;
    }

    /** Begins the commit that a person decided. */
    public void startCommit(Actor decider, Instant now) {
        if (rowsGood() == 0) {
            throw refused("No row of " + reference + " is good, so there is nothing to commit.");
        }
        become(ImportStatus.COMMITTING);
        decide(decider, now);
        notice = null;
    }

    /** Ends a commit that did not happen, because {@code reason}; nothing was written. */
    public void stopCommit(String reason) {
        become(ImportStatus.CHECKED);
        decidedByName = null;
        decidedAt = null;
        notice = reason;
    }

    /** Ends the commit. */
    protected void endCommit() {
        become(ImportStatus.COMMITTED);
    }

    /** Puts the file aside. It stays stored as evidence, its rows are never used. */
    public void discard(Actor decider, Instant now) {
        become(ImportStatus.DISCARDED);
        decide(decider, now);
        notice = null;
    }

    private void decide(Actor decider, Instant now) {
        decidedByName = decider.name();
        decidedAt = now;
    }

    private void become(ImportStatus next) {
        if (!status.canBecome(next)) {
            throw refused(whyNot());
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

    public UUID importId() {
        return importId;
    }

    public String reference() {
        return reference;
    }

    public StoredFile file() {
        return file;
    }

    public ImportStatus status() {
        return status;
    }

    public @Nullable String refusal() {
        return refusal;
    }

    public @Nullable String notice() {
        return notice;
    }

    public @Nullable TableFormat fileFormat() {
        return fileFormat;
    }

    /** What the reader wants the user to know. */
    public List<String> notes() {
        return notes.isEmpty() ? List.of() : List.of(notes.split("\n"));
    }

    public @Nullable Instant checkedAt() {
        return checkedAt;
    }

    public @Nullable UUID jobId() {
        return jobId;
    }

    public UUID uploadedBy() {
        return uploadedBy;
    }

    public String uploadedByName() {
        return uploadedByName;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public @Nullable String decidedByName() {
        return decidedByName;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public long version() {
        return version;
    }
}
