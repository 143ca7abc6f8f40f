package tieline.accounts;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEvent;
import tieline.audit.AuditTrail;
import tieline.platform.imports.ImportError;
import tieline.platform.imports.ImportErrorGroup;
import tieline.platform.imports.ImportStatus;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The door for reading: what imports there are, what each would do or did, and its file. */
@Service
@PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
public class AccountImportReports {

    /** Imports in one answer of {@link #recent}. */
    public static final int PAGE = 50;

    private static final int HISTORY = 50;

    private final AccountImportRepository imports;
    private final AccountImportCheckQueries checks;
    private final AccountImportFindingQueries findings;
    private final AccountImportLineQueries lines;
    private final AccountImportChunks chunks;
    private final AccountImportBadRows badRows;
    private final AuditTrail audit;

    AccountImportReports(
            AccountImportRepository imports,
            AccountImportCheckQueries checks,
            AccountImportFindingQueries findings,
            AccountImportLineQueries lines,
            AccountImportChunks chunks,
            AccountImportBadRows badRows,
            AuditTrail audit) {
        this.imports = imports;
        this.checks = checks;
        this.findings = findings;
        this.lines = lines;
        this.chunks = chunks;
        this.badRows = badRows;
        this.audit = audit;
    }

    /** The latest 50 imports, the latest first, or the 50 before one of them. */
    @Transactional(readOnly = true)
    public List<AccountImportView> recent(@Nullable String before) {
        List<AccountImport> page = before == null
                ? imports.findFirst50ByOrderByImportIdDesc()
                : imports.findByReference(before)
                        .map(file -> imports.findFirst50ByImportIdLessThanOrderByImportIdDesc(file.importId()))
                        .orElse(List.of());
        return page.stream().map(AccountImportView::of).toList();
    }

    /** One import by its reference. */
    @Transactional(readOnly = true)
    public Optional<AccountImportView> find(String reference) {
        return imports.findByReference(reference).map(AccountImportView::of);
    }

    /** The import that was committed after this checked one, so that its check no longer holds. */
    @Transactional(readOnly = true)
    public Optional<AccountImportView> outdatedBy(String reference) {
        AccountImport file = imports.findByReference(reference).orElseThrow();
        UUID last = checks.lastCommitted().orElse(null);
        if (last == null || file.status() != ImportStatus.CHECKED || file.isCheckedAgainst(last)) {
            return Optional.empty();
        }
        return imports.findById(last).map(AccountImportView::of);
    }

    /** Other imports of a file with the same bytes, the latest first. */
    @Transactional(readOnly = true)
    public List<AccountImportView> ofSameFile(AccountImportView file) {
        return imports.findFirst5ByFileFileSha256OrderByImportIdDesc(file.file().fileSha256()).stream()
                .filter(other -> !other.importId().equals(file.importId()))
                .map(AccountImportView::of)
                .toList();
    }

    /** Whether the rows of a checked import can be shown; a crash of the database empties their table. */
    @Transactional(readOnly = true)
    public boolean hasLines(AccountImportView file) {
        return file.status() == ImportStatus.COMMITTED || checks.isStaged(file.importId());
    }

    /** What the import does by utility and book. */
    @Transactional(readOnly = true)
    public List<AccountImportTotal> totals(AccountImportView file) {
        return findings.totals(file.importId());
    }

    /** Customers whose name the import changes or changed, at most {@code limit}, by number. */
    @Transactional(readOnly = true)
    public List<AccountImportRenaming> renamings(AccountImportView file, int limit) {
        return file.counts().customersRenamed() == 0
                ? List.of()
                : findings.renamings(file.importId(), file.status() == ImportStatus.COMMITTED, limit);
    }

    /** The accounts with one outcome, by the file's row before the commit, else by number. */
    @Transactional(readOnly = true)
    public KeysetPage<AccountImportLine> lines(AccountImportView file, AccountImportOutcome outcome, Place place) {
        boolean committed = file.status() == ImportStatus.COMMITTED;
        return lines.page(file.importId(), outcome, committed, place);
    }

    /** Why rows are left out: equal reasons together, the most frequent first. */
    @Transactional(readOnly = true)
    public List<ImportErrorGroup> errorGroups(AccountImportView file) {
        return findings.groups(file.importId());
    }

    /** Why rows are left out, a page by row; of one column and problem where they are given. */
    @Transactional(readOnly = true)
    public KeysetPage<ImportError> errors(
            AccountImportView file, @Nullable String column, @Nullable String problem, Place place) {
        return findings.page(file.importId(), column, problem, place);
    }

    /** Who did what with the import, the latest first. */
    @Transactional(readOnly = true)
    public List<AuditEvent> history(AccountImportView file) {
        return audit.timeline(AccountImportAudit.SUBJECT, file.importId(), HISTORY);
    }

    /** The uploaded file as it came. */
    public InputStream content(AccountImportView file) {
        return chunks.open(file.importId());
    }

    /** Writes the bad rows in the file's own format, each with its row number and its reasons. */
    public void writeBadRows(AccountImportView file, OutputStream out) {
        badRows.write(file.importId(), file.file().fileName(), out);
    }
}
