package tieline.accounts;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.platform.imports.ImportStatus;
import tieline.platform.imports.StoredFile;

/**
 * An import as its pages show it.
 *
 * @param notes what the reader wants the user to know
 * @param keptColumns heads of the columns that the file does not have, whose values stay; empty before the first check
 * @param refusal why the file as a whole cannot be used
 * @param notice what happened to the last check or commit, where a person should know
 * @param jobId the job that works or worked on it last
 * @param version changes whenever the import does
 */
public record AccountImportView(
        UUID importId,
        String reference,
        StoredFile file,
        AccountImportOptions options,
        ImportStatus status,
        AccountImportCounts counts,
        List<String> notes,
        List<String> keptColumns,
        @Nullable String refusal,
        @Nullable String notice,
        String uploadedByName,
        Instant uploadedAt,
        @Nullable Instant checkedAt,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable UUID jobId,
        long version) {

    static AccountImportView of(AccountImport file) {
        return new AccountImportView(
                file.importId(),
                file.reference(),
                file.file(),
                file.options(),
                file.status(),
                file.counts(),
                file.notes(),
                keptColumns(file.columns()),
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

    private static List<String> keptColumns(Set<AccountColumn> present) {
        return Arrays.stream(AccountColumn.values())
                .filter(column -> !present.isEmpty() && !present.contains(column))
                .filter(column -> column != AccountColumn.AS_OF)
                .map(AccountColumn::label)
                .toList();
    }
}
