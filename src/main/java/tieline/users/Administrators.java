package tieline.users;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.database.SampleData;

/** Watches that somebody can administer users: changes that could take the last administrator wait for each other. */
@Component
class Administrators {

    /** Names the advisory lock; any number that nothing else uses. */
    private static final long LOCK = 0x7469_656c_6164_6d6eL;

    private final JdbcClient jdbc;
    private final SampleData sampleData;

    Administrators(JdbcClient jdbc, SampleData sampleData) {
        this.jdbc = jdbc;
        this.sampleData = sampleData;
    }

    /** Whether an enabled administrator who may sign in here exists, looked at alone until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean exist() {
        return existBeside(new UUID(0, 0));
    }

    /** Whether one exists other than this user, looked at alone until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean existBeside(UUID userId) {
        // Two statements: the second one sees what the holder of the lock before has committed.
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(:lock)) waited")
                .param("lock", LOCK)
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM users u JOIN user_roles r ON r.user_id = u.user_id
                                       WHERE r.role = 'ADMINISTRATOR' AND u.enabled AND u.user_id <> :except
                                         AND (:sample OR NOT u.sample_user))
                        """)
                .param("except", userId)
                .param("sample", sampleData.present())
                .query(Boolean.class)
                .single();
    }
}
