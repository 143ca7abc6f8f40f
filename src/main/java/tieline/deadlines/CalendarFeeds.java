package tieline.deadlines;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.People;

/** The secret calendar addresses of persons. Only the SHA-256 of a token is kept: what is lost is made anew. */
@Service
public class CalendarFeeds {

    private static final int TOKEN_BYTES = 32;
    private static final int TOKEN_CHARACTERS_MOST = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    CalendarFeeds(JdbcClient jdbc, People people, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** A person's working address: since when, and whether it shows only the person's own deadlines. */
    public record Feed(boolean onlyMine, Instant createdAt) {}

    /** Whose calendar a token opens, with the roles held now. */
    public record Opened(Actor person, boolean onlyMine) {}

    /** Makes the acting person's address and answers its token, which is shown once. An older address ends now. */
    @Transactional
    @PreAuthorize(DeadlinePages.READERS)
    public String create(boolean onlyMine) {
        Actor person = CurrentActor.get();
        end(person);
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        jdbc.sql("""
                        INSERT INTO deadline_feeds (feed_id, user_id, token_sha256, only_mine, created_at)
                        VALUES (:id, :user, :hash, :onlyMine, :now)
                        """)
                .param("id", Ids.next())
                .param("user", person.personId())
                .param("hash", hash(token))
                .param("onlyMine", onlyMine)
                .param("now", now())
                .update();
        record(person, "feed.created", "Made a calendar address for the deadlines");
        return token;
    }

    /** Ends the acting person's address with immediate effect. Answers whether there was one. */
    @Transactional
    @PreAuthorize(DeadlinePages.READERS)
    public boolean revoke() {
        Actor person = CurrentActor.get();
        boolean ended = end(person) > 0;
        if (ended) {
            record(person, "feed.revoked", "Revoked the calendar address for the deadlines");
        }
        return ended;
    }

    /** The acting person's working address. */
    @Transactional(readOnly = true)
    @PreAuthorize(DeadlinePages.READERS)
    public Optional<Feed> mine() {
        return jdbc.sql("SELECT only_mine, created_at FROM deadline_feeds WHERE user_id = :user AND revoked_at IS NULL")
                .param("user", CurrentActor.get().personId())
                .query((row, n) -> new Feed(
                        row.getBoolean("only_mine"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Whose calendar it is; empty for a token that never was or is revoked, and for a person who may no longer read. */
    @Transactional(readOnly = true)
    public Optional<Opened> open(String token) {
        if (token.isBlank() || token.length() > TOKEN_CHARACTERS_MOST) {
            return Optional.empty();
        }
        record Found(UUID userId, boolean onlyMine) {}
        return jdbc.sql(
                        "SELECT user_id, only_mine FROM deadline_feeds WHERE token_sha256 = :hash AND revoked_at IS NULL")
                .param("hash", hash(token))
                .query(Found.class)
                .optional()
                .flatMap(found -> people.find(found.userId())
                        .filter(person -> person.has("ANALYST") || person.has("MANAGER") || person.has("COMPLIANCE"))
                        .map(person -> new Opened(person, found.onlyMine())));
    }

    private int end(Actor person) {
        return jdbc.sql("UPDATE deadline_feeds SET revoked_at = :now WHERE user_id = :user AND revoked_at IS NULL")
                .param("now", now())
                .param("user", person.personId())
                .update();
    }

    private void record(Actor person, String action, String summary) {
        audit.record(AuditEntry.of(action, "user", person.personId(), person.name(), summary));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
