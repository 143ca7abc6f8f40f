package tieline.crs;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.ledger.CounterAccounts;

/** What direct access customers of a class owe is what its bundled customers lent them. */
@Component
class CrsCounterAccounts implements CounterAccounts {

    @Override
    public Optional<String> counterOf(String ledger, String account) {
        boolean ours = Arrays.stream(Utility.values())
                .anyMatch(utility -> CrsPosting.ledger(utility).equals(ledger));
        return ours && CrsClass.ofWord(account).isPresent() ? Optional.of("bundled-" + account) : Optional.empty();
    }
}
