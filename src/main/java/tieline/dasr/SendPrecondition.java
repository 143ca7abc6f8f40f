package tieline.dasr;

import java.util.List;
import tieline.accounts.Utility;

/** A question that a higher room answers before a batch of this utility may be sent, such as the transition plan's gates. */
public interface SendPrecondition {

    /** What must hold, each with what was found; empty when this room has nothing against it. */
    List<Check> check(Utility utility, String batchReference);
}
