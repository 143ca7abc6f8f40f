package tieline.dasr.x12;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An 814 response: what the utility does with one account. At least one of tracking number and original transaction
 * number is there.
 *
 * @param setControl ST02
 * @param position number of its ST in the interchange
 * @param raw the text as received
 * @param issues small departures from the standard
 * @param transactionNumber BGN02, the utility's own number
 * @param date BGN03
 * @param originalTransaction BGN06, BGN02 of our request
 * @param trackingNumber LIN01, that of our request
 * @param decision what the utility decided
 * @param actionCode ASI01 as it stands
 * @param maintenanceCode ASI02 as it stands; {@code 024} answers a drop
 * @param rejectReasons REF*7G, as many as came
 * @param statusReasons REF*1P, as many as came
 * @param espAccount REF*11
 * @param utilityAccount REF*12
 * @param customerName N1*8R
 * @param serviceEnd DTM*151, the last day under the energy service provider
 */
public record DropResponse(
        String setControl,
        int position,
        String raw,
        List<X12Issue> issues,
        String transactionNumber,
        LocalDate date,
        @Nullable String originalTransaction,
        @Nullable String trackingNumber,
        Decision decision,
        String actionCode,
        String maintenanceCode,
        List<CodedReason> rejectReasons,
        List<CodedReason> statusReasons,
        @Nullable String espAccount,
        @Nullable String utilityAccount,
        @Nullable String customerName,
        @Nullable LocalDate serviceEnd)
        implements TransactionSet {

    /** Keeps its own copies of the lists. */
    public DropResponse {
        issues = List.copyOf(issues);
        rejectReasons = List.copyOf(rejectReasons);
        statusReasons = List.copyOf(statusReasons);
    }

    @Override
    public String setType() {
        return "814";
    }

    /** What ASI01 says. */
    public enum Decision {
        /** {@code WQ}: the account will return on the service end date. */
        ACCEPTED("WQ"),
        /** {@code U}: the reject reasons say why not. */
        REJECTED("U"),
        /** {@code A4}: no decision yet. */
        PENDING("A4"),
        /** Any other code; a person must read it. */
        OTHER("");

        private final String actionCode;

        Decision(String actionCode) {
            this.actionCode = actionCode;
        }

        /** The code in ASI01; empty for {@link #OTHER}. */
        public String actionCode() {
            return actionCode;
        }

        static Decision of(String actionCode) {
            for (Decision decision : values()) {
                if (decision.actionCode.equals(actionCode) && decision != OTHER) {
                    return decision;
                }
            }
            return OTHER;
        }
    }
}
