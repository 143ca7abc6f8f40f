package tieline.crs;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;

/**
 * One version of the input of a class, with who entered it. Versions are never changed; the latest one counts.
 *
 * @param versionNo 1 for the first
 * @param importId the import that it comes from; null for one that was typed in
 * @param reason why it replaced the version before; null for a first one
 */
public record EnteredInput(
        Utility utility,
        YearMonth month,
        CrsClass crsClass,
        int versionNo,
        ClassInput input,
        InputSource source,
        @Nullable UUID importId,
        @Nullable String importReference,
        @Nullable String reason,
        String enteredByName,
        Instant enteredAt) {}
