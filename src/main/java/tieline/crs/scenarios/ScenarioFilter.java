package tieline.crs.scenarios;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which scenarios a list shows; null means all.
 *
 * @param text words in the name or the reference
 */
public record ScenarioFilter(
        @Nullable ScenarioStatus status,
        @Nullable String text,
        @Nullable UUID owner) {}
