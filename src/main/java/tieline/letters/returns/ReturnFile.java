package tieline.letters.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tieline.letters.LetterRefusedException;
import tieline.platform.files.TableFormat;
import tieline.platform.imports.ImportedFile;
import tieline.platform.imports.StoredFile;
import tieline.platform.security.Actor;

/** One uploaded file of returned mail and what became of it. */
@Entity
@Table(name = "letter_return_files")
public class ReturnFile extends ImportedFile {

    private long rowsRead;

    private long rowsBad;

    @SuppressWarnings("NullAway.Init")
    protected ReturnFile() {
        // for JPA
    }

    ReturnFile(UUID importId, String reference, StoredFile file, Actor uploader, Instant now) {
        super(importId, reference, file, uploader, now);
    }

    /** Ends a check that found so many rows, bad ones among them. */
    void finishCheck(TableFormat format, List<String> readerNotes, long read, long bad, Instant now) {
        endCheck(format, readerNotes, now);
        rowsRead = read;
        rowsBad = bad;
    }

    /** Some rows that were good are no more, for somebody recorded their letters meanwhile: a person looks again. */
    void foundBad(long bad, String reason) {
        stopCommit(reason);
        rowsBad = bad;
    }

    /** Every good row is recorded. */
    void finishCommit() {
        endCommit();
    }

    @Override
    protected RuntimeException refused(String sentence) {
        return new LetterRefusedException(sentence);
    }

    @Override
    protected void clearCounts() {
        rowsRead = 0;
        rowsBad = 0;
    }

    /** Rows with a value. */
    public long rowsRead() {
        return rowsRead;
    }

    /** Rows that are left out. */
    public long rowsBad() {
        return rowsBad;
    }

    /** Rows that a commit records. */
    @Override
    public long rowsGood() {
        return rowsRead - rowsBad;
    }

    /** The file's page. */
    public String page() {
        return "/letters/returns/" + reference();
    }
}
