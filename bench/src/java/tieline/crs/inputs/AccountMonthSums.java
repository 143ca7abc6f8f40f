package tieline.crs.inputs;

import java.time.YearMonth;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.accounts.Utility;
import tieline.crs.CrsInputs;
import tieline.crs.InputSource;

/** The set work of an import's commit: rows of accounts are written, summed and entered by class, in one transaction. */
public final class AccountMonthSums {

    private final CrsImportTotals totals;
    private final CrsInputs inputs;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public AccountMonthSums(ApplicationContext tieline) {
        this.totals = tieline.getBean(CrsImportTotals.class);
        this.inputs = tieline.getBean(CrsInputs.class);
        this.jdbc = tieline.getBean(JdbcTemplate.class);
        this.transaction = new TransactionTemplate(tieline.getBean(PlatformTransactionManager.class));
    }

    /**
     * Writes the staged rows of a month, whose keys nobody needs to look up, then sums and enters them.
     *
     * @return nanoseconds from the last written row to the inputs of both classes
     */
    public long enter(UUID importId, String reference, Utility utility, YearMonth month) {
        Long took = transaction.execute(status -> {
            inputs.hold(utility, month);
            jdbc.execute("SET LOCAL session_replication_role = replica");
            totals.writeAccountMonths(importId);
            jdbc.execute("SET LOCAL session_replication_role = origin");
            long start = System.nanoTime();
            var file = new CrsInputs.FromFile(InputSource.ACCOUNTS, importId, reference);
            totals.sums(importId, utility, month)
                    .forEach((crsClass, input) -> inputs.enterFromFile(utility, month, crsClass, input, 0, file));
            return System.nanoTime() - start;
        });
        return took == null ? 0 : took;
    }
}
