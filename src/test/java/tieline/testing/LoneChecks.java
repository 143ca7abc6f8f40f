package tieline.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks one check constraint alone: triggers and foreign keys are off for the statement, which the check must refuse. */
public final class LoneChecks {

    private LoneChecks() {}

    /** The statement is refused by the constraint of this name. */
    public static void refuse(
            PlatformTransactionManager transactions, JdbcTemplate jdbc, String constraint, String sql) {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    jdbc.execute("SET LOCAL session_replication_role = replica");
                    jdbc.update(sql);
                    status.setRollbackOnly();
                }))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }
}
