package tieline.crs.inputs;

import java.time.LocalDate;
import java.util.UUID;
import tieline.crs.CrsClass;

/**
 * An account that returned to bundled service and has no make-up charge in any month since.
 *
 * @param lastDay its last day under the electric service provider
 * @param batch the reference of the batch that returned it
 */
public record UnchargedReturn(
        UUID accountId, String accountNumber, CrsClass crsClass, LocalDate lastDay, String batch) {}
