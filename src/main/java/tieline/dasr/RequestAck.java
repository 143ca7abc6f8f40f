package tieline.dasr;

import java.util.Set;
import java.util.UUID;

/**
 * What a 997 says about one request.
 *
 * @param requestId the request
 * @param code AK501 as it stands: {@code A} or {@code E} accepts, anything else refuses
 */
public record RequestAck(UUID requestId, String code) {

    private static final Set<String> ACCEPTING = Set.of("A", "E");

    RequestStatus status() {
        return ACCEPTING.contains(code) ? RequestStatus.ACKED : RequestStatus.NACKED;
    }
}
