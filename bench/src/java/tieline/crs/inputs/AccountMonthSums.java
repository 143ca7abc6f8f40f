package tieline.crs.inputs;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.accounts.Utility;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;
import tieline.crs.CrsInputs;
import tieline.crs.InputSource;

/** The end of an import's commit, when its rows of accounts are written: they are summed and entered by class. */
public final class AccountMonthSums {

    private final CrsImportTotals totals;
    private final CrsInputs inputs;
    private final TransactionTemplate transaction;

    public AccountMonthSums(ApplicationContext tieline) {
        this.totals = tieline.getBean(CrsImportTotals.class);
        this.inputs = tieline.getBean(CrsInputs.class);
        this.transaction = new TransactionTemplate(tieline.getBean(PlatformTransactionManager.class));
    }

    /** Sums the rows of a month and enters both classes, in one transaction as a commit does. */
    public Map<CrsClass, ClassInput> enter(UUID importId, String reference, Utility utility, YearMonth month) {
        return transaction.execute(status -> {
            inputs.hold(utility, month);
            Map<CrsClass, ClassInput> sums = totals.sums(importId, utility, month);
            var file = new CrsInputs.FromFile(InputSource.ACCOUNTS, importId, reference);
            sums.forEach((crsClass, input) -> inputs.enterFromFile(utility, month, crsClass, input, 0, file));
            return sums;
        });
    }
}
