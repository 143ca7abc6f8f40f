package tieline.crs.inputs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.platform.imports.ImportStatus;
import tieline.platform.imports.StoredFile;

/**
 * An import of inputs as its pages show it.
 *
 * @param notes what the reader wants the user to know
 * @param refusal why the file as a whole cannot be used
 * @param notice what happened to the last check or commit, where a person should know
 * @param version changes whenever the import does
 */
public record CrsImportView(
        UUID importId,
        String reference,
        CrsImportKind kind,
        StoredFile file,
        ImportStatus status,
        long rowsRead,
        long rowsBad,
        List<String> notes,
        @Nullable String refusal,
        @Nullable String notice,
        String uploadedByName,
        Instant uploadedAt,
        @Nullable Instant checkedAt,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable UUID jobId,
        long version) {

    /** Rows that a commit writes. */
    public long rowsGood() {
        return rowsRead - rowsBad;
    }

    static CrsImportView of(CrsImport file) {
        return new CrsImportView(
                file.importId(),
                file.reference(),
                file.kind(),
                file.file(),
                file.status(),
                file.rowsRead(),
                file.rowsBad(),
                file.notes(),
                file.refusal(),
                file.notice(),
                file.uploadedByName(),
                file.uploadedAt(),
                file.checkedAt(),
                file.decidedByName(),
                file.decidedAt(),
                file.jobId(),
                file.version());
    }
}
