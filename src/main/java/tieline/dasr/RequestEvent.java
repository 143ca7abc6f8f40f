package tieline.dasr;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a request.
 *
 * @param from the state before; null when the request was made
 */
public record RequestEvent(
        @Nullable RequestStatus from, RequestStatus to, Instant at, String actorName, String reason) {}
