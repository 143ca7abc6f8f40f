package tieline.crs.inputs;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditTrail;
import tieline.platform.imports.ImportError;
import tieline.platform.imports.ImportErrorGroup;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.TimelineEntry;

/** The door for reading: what imports of inputs there are, what each comes to, and its file. */
@Service
@PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
public class CrsImportReports {

    /** Imports in one answer of {@link #recent}. */
    public static final int PAGE = 50;

    private static final int HISTORY = 50;

    private final CrsImportRepository imports;
    private final CrsImportTotals totals;
    private final CrsImportErrors errors;
    private final CrsImportChunks chunks;
    private final CrsImportBadRows badRows;
    private final AuditTrail audit;

    CrsImportReports(
            CrsImportRepository imports,
            CrsImportTotals totals,
            CrsImportErrors errors,
            CrsImportChunks chunks,
            CrsImportBadRows badRows,
            AuditTrail audit) {
        this.imports = imports;
        this.totals = totals;
        this.errors = errors;
        this.chunks = chunks;
        this.badRows = badRows;
        this.audit = audit;
    }

    /** The latest 50 imports, the latest first, or the 50 before one of them. */
    @Transactional(readOnly = true)
    public List<CrsImportView> recent(@Nullable String before) {
        List<CrsImport> page = before == null
                ? imports.findFirst50ByOrderByImportIdDesc()
                : imports.findByReference(before)
                        .map(file -> imports.findFirst50ByImportIdLessThanOrderByImportIdDesc(file.importId()))
                        .orElse(List.of());
        return page.stream().map(CrsImportView::of).toList();
    }

    /** One import by its reference. */
    @Transactional(readOnly = true)
    public Optional<CrsImportView> find(String reference) {
        return imports.findByReference(reference).map(CrsImportView::of);
    }

    /** Other imports of a file with the same bytes, the latest first. */
    @Transactional(readOnly = true)
    public List<CrsImportView> ofSameFile(CrsImportView file) {
        return imports.findFirst5ByFileFileSha256OrderByImportIdDesc(file.file().fileSha256()).stream()
                .filter(other -> !other.importId().equals(file.importId()))
                .map(CrsImportView::of)
                .toList();
    }

    /** What the good rows come to by utility, month and class. */
    @Transactional(readOnly = true)
    public List<CrsImportTotal> totals(CrsImportView file) {
        return totals.found(file.importId());
    }

    /** Why rows are left out: equal reasons together, the most frequent first. */
    @Transactional(readOnly = true)
    public List<ImportErrorGroup> errorGroups(CrsImportView file) {
        return errors.groups(file.importId());
    }

    /** Why rows are left out, a page by row; of one column and problem where they are given. */
    @Transactional(readOnly = true)
    public KeysetPage<ImportError> errors(
            CrsImportView file, @Nullable String column, @Nullable String problem, Place place) {
        return errors.page(file.importId(), column, problem, place);
    }

    /** Who did what with the import, the latest first. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> history(CrsImportView file) {
        return audit.history(CrsImportAudit.SUBJECT, file.importId(), HISTORY);
    }

    /** The uploaded file as it came. */
    public InputStream content(CrsImportView file) {
        return chunks.open(file.importId());
    }

    /** Writes the bad rows in the file's own format, each with its row number and its reasons. */
    public void writeBadRows(CrsImportView file, OutputStream out) {
        badRows.write(file.importId(), file.file().fileName(), out);
    }
}
