package tieline.crs.scenarios;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as it holds now.
 *
 * @param number the version of its content, from 1
 * @param copiedFrom the reference of the one it began as; null for a new one
 */
public record ScenarioView(
        String reference,
        ScenarioStatus status,
        UUID ownerId,
        String ownerName,
        @Nullable String copiedFrom,
        Instant madeAt,
        int number,
        Instant writtenAt,
        ScenarioDraft draft) {}
