package tieline.ledger;

import java.time.YearMonth;
import java.util.Optional;

/** A question of the ledgers to the room that keeps one: is anything of the month still to come? */
public interface CloseCondition {

    /** Why the month may not close yet; empty when it may, and for a ledger that is not the room's own. */
    Optional<String> refusal(String ledger, YearMonth month);
}
