package tieline.dasr.overview;

import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;

/**
 * A route in use over which nothing can be sent now.
 *
 * @param holdReason why it is on hold; null when it is not, but no connection test has passed
 */
public record RouteTrouble(
        String code,
        Utility utility,
        String address,
        @Nullable String holdReason) {}
