package tieline.dasr;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A live decision as the page shows it. */
public record DecisionView(
        Verdict verdict,
        ContentHash contentHash,
        UUID decidedBy,
        String decidedByName,
        Instant decidedAt,
        @Nullable String reason) {}
