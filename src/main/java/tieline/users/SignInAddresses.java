package tieline.users;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Limits failed sign-ins from one network address, whoever they are for: the lock of a user alone does not stop somebody
 * who tries one password on every user. An attempt is counted before the password is looked at, so many at once cannot
 * slip through, and taken off again when the password was right. The counts are in the database: the same on every node.
 */
@Component
class SignInAddresses {

    /** How long failures of an address count, from the first one on. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final int failuresMax;

    SignInAddresses(JdbcClient jdbc, Clock clock, @Value("${tieline.sign-in.failures-per-address}") int failuresMax) {
        if (failuresMax < 1) {
            throw new IllegalArgumentException(
                    "tieline.sign-in.failures-per-address is at least 1, not " + failuresMax + ".");
        }
        this.jdbc = jdbc;
        this.clock = clock;
        this.failuresMax = failuresMax;
    }

    /** What an attempt may do. */
    enum Attempt {
        /** Go on. */
        FREE,
        /** Refused, and the first one that is. */
        REFUSED_FIRST,
        /** Refused like others before. */
        REFUSED
    }

    /** Counts an attempt from an address. */
    Attempt begin(String address) {
        Instant now = clock.instant();
        int tried = jdbc.sql("""
                        INSERT INTO sign_in_addresses AS a (address, began_at, tried) VALUES (:address, :now, 1)
                        ON CONFLICT (address) DO UPDATE SET
                            began_at = CASE WHEN a.began_at <= :windowStart THEN excluded.began_at ELSE a.began_at END,
                            tried = CASE WHEN a.began_at <= :windowStart THEN 1 ELSE least(a.tried, :max + 1) + 1 END
                        RETURNING tried
                        """)
                .param("address", address)
                .param("now", utc(now))
                .param("windowStart", utc(now.minus(WINDOW)))
                .param("max", failuresMax)
                .query(Integer.class)
                .single();
        if (tried == 1) {
            forgetBefore(now.minus(WINDOW));
        }
        if (tried <= failuresMax) {
            return Attempt.FREE;
        }
        return tried == failuresMax + 1 ? Attempt.REFUSED_FIRST : Attempt.REFUSED;
    }

    /** Takes an attempt off again: its password was right. */
    void succeeded(String address) {
        jdbc.sql("UPDATE sign_in_addresses SET tried = tried - 1 WHERE address = :address AND tried > 0")
                .param("address", address)
                .update();
    }

    private void forgetBefore(Instant end) {
        jdbc.sql("DELETE FROM sign_in_addresses WHERE began_at <= :end")
                .param("end", utc(end))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
