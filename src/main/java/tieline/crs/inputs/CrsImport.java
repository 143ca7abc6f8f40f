package tieline.crs.inputs;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tieline.crs.CrsRefusedException;
import tieline.platform.files.TableFormat;
import tieline.platform.imports.ImportedFile;
import tieline.platform.imports.StoredFile;
import tieline.platform.security.Actor;

/** One uploaded file of inputs and what became of it. */
@Entity
@Table(name = "crs_imports")
class CrsImport extends ImportedFile {

    @Enumerated(EnumType.STRING)
    private CrsImportKind kind;

    private long rowsRead;
    private long rowsBad;

    @SuppressWarnings("NullAway.Init")
    protected CrsImport() {
        // for JPA
    }

    CrsImport(UUID importId, String reference, CrsImportKind kind, StoredFile file, Actor uploader, Instant now) {
        super(importId, reference, file, uploader, now);
        this.kind = kind;
    }

    /** Ends a check that found so many rows, bad ones among them. */
    void finishCheck(TableFormat format, List<String> readerNotes, long read, long bad, Instant now) {
        endCheck(format, readerNotes, now);
        rowsRead = read;
        rowsBad = bad;
    }

    /** Ends the commit. */
    void finishCommit() {
        endCommit();
    }

    @Override
    protected RuntimeException refused(String sentence) {
        return new CrsRefusedException(sentence);
    }

    @Override
    protected void clearCounts() {
        rowsRead = 0;
        rowsBad = 0;
    }

    @Override
    protected long rowsGood() {
        return rowsRead - rowsBad;
    }

    CrsImportKind kind() {
        return kind;
    }

    long rowsRead() {
        return rowsRead;
    }

    long rowsBad() {
        return rowsBad;
    }
}
