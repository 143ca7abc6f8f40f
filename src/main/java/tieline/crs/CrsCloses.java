package tieline.crs;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.Utility;
import tieline.ledger.LedgerMonth;
import tieline.ledger.LedgerPermissions;
import tieline.ledger.Ledgers;
import tieline.ledger.MonthStatus;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;

/** What the closes of tracking accounts ask of the acting person. */
@Service
public class CrsCloses {

    private final CrsPosting posting;
    private final Ledgers ledgers;

    CrsCloses(CrsPosting posting, Ledgers ledgers) {
        this.posting = posting;
        this.ledgers = ledgers;
    }

    /**
     * A month whose close is the person's to prepare or to confirm.
     *
     * @param preparedBy who prepared what is to be confirmed; null where it is still to be prepared
     */
    public record Duty(
            Utility utility, YearMonth month, @Nullable String preparedBy) {

        /** The address of the month. */
        public String address() {
            return "/crs/months/" + month + "?utility=" + utility;
        }
    }

    /** At most one month of each utility, as months close in order. */
    @Transactional(readOnly = true)
    public List<Duty> ofViewer() {
        Actor viewer = CurrentActor.get();
        return Arrays.stream(Utility.values())
                .filter(posting::isOpen)
                .flatMap(utility -> duty(viewer, utility).stream())
                .toList();
    }

    private Optional<Duty> duty(Actor viewer, Utility utility) {
        return ledgers.months(CrsPosting.ledger(utility)).stream()
                .filter(month -> month.status() != MonthStatus.CLOSED)
                .findFirst()
                .filter(month -> isFor(viewer, month) && month.month().isBefore(posting.next(utility)))
                .map(month -> new Duty(utility, month.month(), month.preparedByName()));
    }

    private static boolean isFor(Actor viewer, LedgerMonth month) {
        return month.status() == MonthStatus.OPEN
                ? LedgerPermissions.prepare(viewer, month).granted()
                : LedgerPermissions.confirm(viewer, month).granted();
    }
}
