package tieline.letters.returns;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditTrail;
import tieline.platform.imports.ImportError;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.TimelineEntry;

/** What pages show of files of returned mail. */
@Service
public class ReturnReports {

    /** Files on a page of the list. */
    public static final int PAGE = 50;

    /** Good rows that a file's page shows. */
    public static final int ROWS_SHOWN = 50;

    private static final int HISTORY = 50;

    private final ReturnFileRepository files;
    private final ReturnQueries queries;
    private final ReturnErrors errors;
    private final ReturnBadRows badRows;
    private final ReturnChunks chunks;
    private final AuditTrail audit;

    ReturnReports(
            ReturnFileRepository files,
            ReturnQueries queries,
            ReturnErrors errors,
            ReturnBadRows badRows,
            ReturnChunks chunks,
            AuditTrail audit) {
        this.files = files;
        this.queries = queries;
        this.errors = errors;
        this.badRows = badRows;
        this.chunks = chunks;
        this.audit = audit;
    }

    /** The latest files first, at most {@link #PAGE}; after the file with a reference where one is given. */
    @Transactional(readOnly = true)
    public List<ReturnFile> recent(@Nullable String after) {
        return Optional.ofNullable(after)
                .flatMap(files::findByReference)
                .map(last -> files.findFirst50ByImportIdLessThanOrderByImportIdDesc(last.importId()))
                .orElseGet(files::findFirst50ByOrderByImportIdDesc);
    }

    /** One file. */
    @Transactional(readOnly = true)
    public Optional<ReturnFile> find(String reference) {
        return files.findByReference(reference);
    }

    /** Other uploads of the very same file. */
    @Transactional(readOnly = true)
    public List<ReturnFile> sameFile(ReturnFile file) {
        return files.findFirst5ByFileFileSha256OrderByImportIdDesc(file.file().fileSha256()).stream()
                .filter(other -> !other.importId().equals(file.importId()))
                .toList();
    }

    /** The first good rows. */
    @Transactional(readOnly = true)
    public List<ReturnRow> goodRows(ReturnFile file) {
        return queries.goodRows(file.importId(), ROWS_SHOWN);
    }

    /** Why rows are left out, a page by row. */
    @Transactional(readOnly = true)
    public KeysetPage<ImportError> errors(ReturnFile file, Place place) {
        return errors.page(file.importId(), null, null, place);
    }

    /** Who did what with the file, the latest first. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> history(ReturnFile file) {
        return audit.history(ReturnedMail.SUBJECT, file.importId(), HISTORY);
    }

    /** The uploaded file as it came. */
    public InputStream content(ReturnFile file) {
        return chunks.open(file.importId());
    }

    /** Writes the bad rows in the file's own format, each with its row number and its reasons. */
    public void writeBadRows(ReturnFile file, OutputStream out) {
        badRows.write(file.importId(), file.file().fileName(), out);
    }
}
