package tieline.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sends which day's e-mail. The claim commits before the mail server is spoken to: of two nodes one gets it, and one
 * that stops while sending leaves a claim that nobody takes up. Only what the mail server refused is claimed again.
 */
@Repository
class DigestClaims {

    /** Attempts for one person and day. */
    static final int ATTEMPTS_MOST = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    DigestClaims(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody whose e-mail is due today. */
    record Recipient(UUID userId, String email, boolean onlyMine) {}

    List<Recipient> due(LocalDate day, int hour) {
        return jdbc.sql("""
                        SELECT d.user_id, u.email, d.only_mine
                        FROM deadline_digests d JOIN users u ON u.user_id = d.user_id
                        LEFT JOIN deadline_digest_sendings s ON s.user_id = d.user_id AND s.on_day = :day
                        WHERE d.enabled AND u.enabled AND coalesce(u.email, '') <> '' AND d.from_hour <= :hour
                          AND (s.user_id IS NULL OR (s.status = 'FAILED' AND s.attempts < :most
                               AND s.changed_at < :patience))
                        ORDER BY d.user_id LIMIT 1000
                        """)
                .param("day", day)
                .param("hour", hour)
                .param("most", ATTEMPTS_MOST)
                .param("patience", now().minusMinutes(10))
                .query(Recipient.class)
                .list();
    }

    /** Whether the caller, and nobody else, sends it now. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean claim(UUID userId, LocalDate day) {
        return jdbc.sql("""
                        INSERT INTO deadline_digest_sendings (user_id, on_day, status, attempts, changed_at)
                        VALUES (:user, :day, 'CLAIMED', 1, :now)
                        ON CONFLICT (user_id, on_day) DO UPDATE
                        SET status = 'CLAIMED', attempts = deadline_digest_sendings.attempts + 1, changed_at = :now,
                            problem = NULL
                        WHERE deadline_digest_sendings.status = 'FAILED' AND deadline_digest_sendings.attempts < :most
                        """)
                        .param("user", userId)
                        .param("day", day)
                        .param("now", now())
                        .param("most", ATTEMPTS_MOST)
                        .update()
                == 1;
    }

    /** How it ended. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void ended(UUID userId, LocalDate day, String status, @Nullable String problem) {
        jdbc.sql("""
                        UPDATE deadline_digest_sendings SET status = :status, problem = :problem, changed_at = :now
                        WHERE user_id = :user AND on_day = :day AND status = 'CLAIMED'
                        """)
                .param("status", status)
                .param("problem", problem)
                .param("now", now())
                .param("user", userId)
                .param("day", day)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
