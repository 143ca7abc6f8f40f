package tieline.dasr.exceptions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;

/**
 * What an exception is about; whatever is known. An account goes with its request, for a request is named by both.
 *
 * @param utility the utility
 * @param routeId the route
 * @param batchId the batch
 * @param transmissionId the sent file
 * @param inboundId the received file
 * @param accountId the account
 * @param requestId the request; needs {@code accountId}
 */
public record Subject(
        @Nullable Utility utility,
        @Nullable UUID routeId,
        @Nullable UUID batchId,
        @Nullable UUID transmissionId,
        @Nullable UUID inboundId,
        @Nullable UUID accountId,
        @Nullable UUID requestId) {

    /** Nothing known. */
    public static final Subject NONE = new Subject(null, null, null, null, null, null, null);

    /** A route and its utility. */
    public static Subject route(Utility utility, UUID routeId) {
        return new Subject(utility, routeId, null, null, null, null, null);
    }

    /** The same with a batch. */
    public Subject batch(@Nullable UUID batch) {
        return new Subject(utility, routeId, batch, transmissionId, inboundId, accountId, requestId);
    }

    /** The same with a sent file. */
    public Subject transmission(@Nullable UUID transmission) {
        return new Subject(utility, routeId, batchId, transmission, inboundId, accountId, requestId);
    }

    /** The same with a received file. */
    public Subject inbound(@Nullable UUID inbound) {
        return new Subject(utility, routeId, batchId, transmissionId, inbound, accountId, requestId);
    }

    /** The same with a request. */
    public Subject request(UUID account, UUID request) {
        return new Subject(utility, routeId, batchId, transmissionId, inboundId, account, request);
    }
}
