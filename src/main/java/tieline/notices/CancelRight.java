package tieline.notices;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tieline.platform.time.WorkingDays;

/**
 * Until when a customer may cancel (004_9fb1843ad22871b0.txt, Notice Of Your Right To Cancel; PU Code 395): midnight of the
 * third business day after the day of signing; without a contract the later of the third business day after the
 * verification and the fifth after the notice was mailed or provided.
 *
 * @param signedOn the day of signing; null where no contract is signed
 * @param verifiedOn the day of the verification under section 366.5; null where a contract is signed
 * @param providedOn the day on which the notice was mailed or handed over
 */
public record CancelRight(
        @Nullable LocalDate signedOn, @Nullable LocalDate verifiedOn, LocalDate providedOn) {

    private static final int AFTER_SIGNING = 3;
    private static final int AFTER_VERIFICATION = 3;
    private static final int AFTER_MAILING = 5;

    /** Refuses both or neither of the two bases. */
    public CancelRight {
        if ((signedOn == null) == (verifiedOn == null)) {
            throw new IllegalArgumentException("either a contract was signed or the change was verified");
        }
    }

    /** The last day, whole, Pacific time. */
    public LocalDate lastDay(WorkingDays businessDays) {
        if (signedOn != null) {
            return businessDays.plus(signedOn, AFTER_SIGNING);
        }
        LocalDate verified = businessDays.plus(Objects.requireNonNull(verifiedOn), AFTER_VERIFICATION);
        LocalDate mailed = businessDays.plus(providedOn, AFTER_MAILING);
        return verified.isAfter(mailed) ? verified : mailed;
    }

    /** The rule in words. */
    public String rule() {
        return signedOn != null
                ? "3rd business day after the contract was signed"
                : "Later of the 3rd business day after the verification and the 5th after the notice was mailed";
    }
}
