package tieline.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What rooms above accounts ask about returns to bundled service that a utility accepted; the room of the requests answers with a
 * bean. Without one, no account returned.
 */
public interface AcceptedReturns {

    /**
     * An account whose return the utility accepted.
     *
     * @param lastDay the last day under the electric service provider, from the utility's response
     * @param reference the batch that asked for it, such as PGE-2026-0007
     */
    record AcceptedReturn(UUID accountId, String accountNumber, LocalDate lastDay, String reference) {}

    /** The returns of a utility's accounts whose last day is in the period, both days included, by day and account. */
    List<AcceptedReturn> between(Utility utility, LocalDate first, LocalDate last);
}
