package tieline.users;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of one-time links that make the first administrator. Only the SHA-256 of a link's token is kept. */
@Component
class SetupLinks {

    /** How long a link opens. */
    static final Duration LIFE = Duration.ofHours(24);

    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    SetupLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Voids every link not used yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void voidAll() {
        jdbc.sql("DELETE FROM setup_links WHERE used_at IS NULL").update();
    }

    /** Makes a link and answers its token. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String make() {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        jdbc.sql("INSERT INTO setup_links (token_sha256, created_at, expires_at) VALUES (:hash, :now, :end)")
                .param("hash", hash(token))
                .param("now", utc(now))
                .param("end", utc(now.plus(LIFE)))
                .update();
        return token;
    }

    /** Whether a link still opens. */
    boolean isOpen(String token) {
        return jdbc.sql(
                        "SELECT 1 FROM setup_links WHERE token_sha256 = :hash AND used_at IS NULL AND expires_at > :now")
                .param("hash", hash(token))
                .param("now", utc(clock.instant()))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Uses a link up; true for one caller only, however many try at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(String token) {
        return jdbc.sql("""
                                UPDATE setup_links SET used_at = :now
                                WHERE token_sha256 = :hash AND used_at IS NULL AND expires_at > :now
                                """)
                        .param("hash", hash(token))
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
