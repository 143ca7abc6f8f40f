package tieline.users;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What sign-in writes on a user. Each outcome is one statement, so attempts at the same moment count one after the other
 * in the order in which the database sees them: after the fifth wrong password nothing is admitted until the lock ends,
 * not even the right password of an attempt that began earlier.
 */
@Component
class SignInRecords {

    /** Wrong passwords in a row until the account is locked. */
    static final int FAILURES_MAX = 5;

    /** How long a lock lasts. */
    static final Duration LOCK = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of a wrong password. */
    enum Failure {
        /** Counted. */
        COUNTED,
        /** Counted as the last one: the account is locked from now on. */
        LOCKED
    }

    /** Counts a wrong password; empty where nothing is counted because the account is locked already or unknown. */
    Optional<Failure> failed(UUID userId) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        UPDATE users SET
                            failed_logins = CASE WHEN failed_logins + 1 < :max THEN failed_logins + 1 ELSE 0 END,
                            locked_until = CASE WHEN failed_logins + 1 < :max THEN NULL
                                                ELSE CAST(:lockEnd AS timestamptz) END
                        WHERE user_id = :id AND (locked_until IS NULL OR locked_until <= :now)
                        RETURNING locked_until IS NOT NULL
                        """)
                .param("id", userId)
                .param("max", FAILURES_MAX)
                .param("now", utc(now))
                .param("lockEnd", utc(now.plus(LOCK)))
                .query(Boolean.class)
                .optional()
                .map(locked -> locked ? Failure.LOCKED : Failure.COUNTED);
    }

    /**
     * Notes a right password and forgets the failures before it. False where the person may not come in after all: locked,
     * disabled, or changed since the password was looked at.
     */
    boolean succeeded(UUID userId, long sessionEpoch) {
        return jdbc.sql("""
                                UPDATE users SET failed_logins = 0, locked_until = NULL, last_login_at = :now
                                WHERE user_id = :id AND enabled AND session_epoch = :epoch
                                  AND (locked_until IS NULL OR locked_until <= :now)
                                """)
                        .param("id", userId)
                        .param("epoch", sessionEpoch)
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
    }

    /** Ends a lock before its time and forgets the failures. */
    void unlock(UUID userId) {
        jdbc.sql("UPDATE users SET failed_logins = 0, locked_until = NULL WHERE user_id = :id")
                .param("id", userId)
                .update();
    }

    /** Whether sessions made in this epoch still count: the person is enabled and nothing has ended them since. */
    boolean isCurrent(UUID userId, long sessionEpoch) {
        return jdbc.sql("SELECT 1 FROM users WHERE user_id = :id AND enabled AND session_epoch = :epoch")
                .param("id", userId)
                .param("epoch", sessionEpoch)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
