package tieline.letters.returns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.letters.LetterRefusedException;
import tieline.platform.database.Ids;
import tieline.platform.database.References;
import tieline.platform.files.TableException;
import tieline.platform.files.TableLimits;
import tieline.platform.files.TableReader;
import tieline.platform.files.TableSource;
import tieline.platform.imports.StoredFile;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;

/** The door for files of returned mail: uploaded and checked at once, committed or put aside by a person. */
@Service
public class ReturnedMail {

    /** A file has at most so many rows; a longer one is divided. */
    public static final int ROWS_MAX = 5_000;

    /** A file has at most so many bytes. */
    public static final int BYTES_MAX = 4 * 1024 * 1024;

    /** The kind of subject under which the trail keeps files of returned mail. */
    static final String SUBJECT = "letter-return-file";

    private static final TableLimits LIMITS =
            TableLimits.standard().withMaxRows(ROWS_MAX).withMaxBytes(BYTES_MAX);

    private final ReturnFileRepository files;
    private final ReturnChunks chunks;
    private final ReturnQueries queries;
    private final References references;
    private final AuditTrail audit;
    private final Clock clock;

    ReturnedMail(
            ReturnFileRepository files,
            ReturnChunks chunks,
            ReturnQueries queries,
            References references,
            AuditTrail audit,
            Clock clock) {
        this.files = files;
        this.chunks = chunks;
        this.queries = queries;
        this.references = references;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores a file as evidence and checks it. Nothing of a letter changes. A file that is no table of returned mail is kept as
     * refused.
     *
     * @return the file's public reference, such as RET-2026-0001
     * @throws LetterRefusedException when it is empty or too large; nothing is stored then
     * @throws IOException when the upload breaks off
     */
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    @Transactional(rollbackFor = IOException.class)
    public String upload(String fileName, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(BYTES_MAX + 1);
        if (bytes.length == 0 || bytes.length > BYTES_MAX) {
            throw new LetterRefusedException(
                    bytes.length == 0
                            ? "The file is empty. Its first row must hold the names of the columns."
                            : "The file is larger than 4 MB. Divide it.");
        }
        UUID importId = Ids.next();
        StoredFile stored = chunks.store(importId, fileName, new ByteArrayInputStream(bytes));
        String reference =
                references.next("RET", Pacific.dateOf(clock.instant()).getYear());
        ReturnFile file =
                files.saveAndFlush(new ReturnFile(importId, reference, stored, CurrentActor.get(), clock.instant()));
        tell(file, "uploaded", "Uploaded " + stored.fileName());
        check(file, bytes);
        return reference;
    }

    /**
     * Records every good row on its letter, all or none. Where a letter is no longer what the check found, nothing is recorded
     * and the row is bad now; the person looks again.
     *
     * @param version the version of the file that the person saw
     * @return whether the rows are recorded
     * @throws LetterRefusedException when the file's state does not allow it, or somebody else was faster
     */
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    @Transactional
    public boolean commit(String reference, long version) {
        ReturnFile file = seen(reference, version);
        file.startCommit(CurrentActor.get(), clock.instant());
        queries.findNotSent(file.importId());
        long bad = queries.badRows(file.importId());
        if (bad != file.rowsBad()) {
            file.foundBad(bad, "Letters of this file were recorded meanwhile. Nothing was committed; look again.");
            tell(file, "commit-stopped", "Not committed: letters were recorded meanwhile");
            return false;
        }
        tellLetters(file);
        int recorded = queries.record(file.importId(), reference);
        if (recorded != file.rowsGood()) {
            throw new IllegalStateException(reference + " recorded " + recorded + " of " + file.rowsGood() + " rows");
        }
        file.finishCommit();
        tell(file, "committed", "Recorded " + recorded + (recorded == 1 ? " letter" : " letters") + " that came back");
        return true;
    }

    /**
     * Puts a file aside; it stays stored as evidence.
     *
     * @throws LetterRefusedException when the file's state does not allow it, or somebody else was faster
     */
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    @Transactional
    public void discard(String reference, long version) {
        ReturnFile file = seen(reference, version);
        file.discard(CurrentActor.get(), clock.instant());
        tell(file, "discarded", "Discarded; no letter was touched");
    }

    private void check(ReturnFile file, byte[] bytes) {
        file.startCheck();
        try (TableReader table =
                TableSource.open(new ByteArrayInputStream(bytes), file.file().fileName(), LIMITS)) {
            var rows = new ReturnReader(table).rows();
            queries.keep(file.importId(), rows);
            queries.findUnknownAndDoubled(file.importId());
            queries.findImpossibleDays(file.importId(), Pacific.dateOf(clock.instant()));
            queries.findNotSent(file.importId());
            long bad = queries.badRows(file.importId());
            file.finishCheck(table.format(), table.notes(), rows.size(), bad, clock.instant());
            tell(file, "checked", "Checked %,d rows: %,d good, %,d bad".formatted(rows.size(), rows.size() - bad, bad));
        } catch (TableException refusal) {
            file.refuse(String.valueOf(refusal.getMessage()), clock.instant());
            tell(file, "refused", "Refused the file");
        }
    }

    private ReturnFile seen(String reference, long version) {
        ReturnFile file = files.findByReference(reference)
                .orElseThrow(() -> new LetterRefusedException("There is no file " + reference + "."));
        if (file.version() != version) {
            throw new LetterRefusedException("Somebody else decided about " + reference + " meanwhile; look again.");
        }
        return file;
    }

    private void tellLetters(ReturnFile file) {
        for (ReturnRow row : queries.goodRows(file.importId(), ROWS_MAX)) {
            audit.record(AuditEntry.of(
                            "letter.returned",
                            "letter",
                            String.valueOf(row.letterId()),
                            String.valueOf(row.letter()),
                            "Came back")
                    .at("/letters/" + row.letterId())
                    .because(row.reason())
                    .changed("File", "", file.reference() + ", row " + row.rowNo()));
        }
    }

    private void tell(ReturnFile file, String step, String summary) {
        audit.record(AuditEntry.of(SUBJECT + "." + step, SUBJECT, file.importId(), file.reference(), summary)
                .at(file.page()));
    }
}
