package tieline.crs;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.ledger.CloseCondition;

/** A month of the tracking account closes only after it is posted. */
@Component
class CrsCloseCondition implements CloseCondition {

    private final CrsMonthStore months;

    CrsCloseCondition(CrsMonthStore months) {
        this.months = months;
    }

    @Override
    public Optional<String> refusal(String ledger, YearMonth month) {
        return Arrays.stream(Utility.values())
                .filter(each -> CrsPosting.ledger(each).equals(ledger))
                .filter(each -> !months.isPosted(each, month))
                .map(each -> month + " is not posted yet, so it cannot close.")
                .findFirst();
    }
}
