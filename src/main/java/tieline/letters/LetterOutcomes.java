package tieline.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.time.Pacific;

/** What a person found out about a letter: it came back, or an e-mail in doubt went or did not. */
@Service
public class LetterOutcomes {

    private final JdbcClient jdbc;
    private final LetterReader reader;
    private final AuditTrail audit;
    private final Clock clock;

    LetterOutcomes(JdbcClient jdbc, LetterReader reader, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** The post or a mail server brought it back. */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public void returned(UUID letterId, LocalDate day, String why) {
        Instant sent = reader.find(letterId)
                .orElseThrow(() -> new LetterRefusedException("There is no such letter."))
                .sentAt();
        if (day.isAfter(Pacific.dateOf(clock.instant()))) {
            throw new LetterRefusedException("The day is still to come. Enter the day on which it came back.");
        }
        if (sent != null && day.isBefore(Pacific.dateOf(sent))) {
            throw new LetterRefusedException(
                    "It was sent on " + Pacific.day(Pacific.dateOf(sent)) + " and cannot have come back before.");
        }
        change(letterId, LetterStatus.SENT, """
                UPDATE letters SET status = 'RETURNED', returned_on = :day, note = :note
                WHERE letter_id = :id AND status = 'SENT'
                """, day, why);
        tell(letterId, "letter.returned", "Came back", why);
    }

    /** The mail server's log shows that it went. */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public void went(UUID letterId, String evidence) {
        change(letterId, LetterStatus.IN_DOUBT, """
                UPDATE letters SET status = 'SENT', sent_at = :now, note = :note
                WHERE letter_id = :id AND status = 'IN_DOUBT' AND CAST(:day AS date) IS NULL
                """, null, evidence);
        tell(letterId, "letter.went", "Found to have gone", evidence);
    }

    /** The mail server's log shows that it did not go. */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public void didNotGo(UUID letterId, String evidence) {
        change(letterId, LetterStatus.IN_DOUBT, """
                UPDATE letters SET status = 'NOT_SENT', note = :note
                WHERE letter_id = :id AND status = 'IN_DOUBT' AND CAST(:day AS date) IS NULL
                  AND CAST(:now AS timestamptz) IS NOT NULL
                """, null, evidence);
        tell(letterId, "letter.not-gone", "Found not to have gone", evidence);
    }

    /** Somebody printed it and mailed it by hand, after it could not be sent by e-mail. */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public void mailedByHand(UUID letterId, String how) {
        change(letterId, LetterStatus.NOT_SENT, """
                UPDATE letters SET status = 'SENT', sent_at = :now, note = :note
                WHERE letter_id = :id AND status = 'NOT_SENT' AND CAST(:day AS date) IS NULL
                """, null, how);
        tell(letterId, "letter.mailed", "Printed and mailed", how);
    }

    private void change(
            UUID letterId,
            LetterStatus needed,
            String sql,
            @org.jspecify.annotations.Nullable LocalDate day,
            String note) {
        var statement = jdbc.sql(sql).param("id", letterId).param("day", day).param("note", note);
        if (sql.contains(":now")) {
            statement = statement.param("now", clock.instant().atOffset(ZoneOffset.UTC));
        }
        if (statement.update() != 1) {
            throw new LetterRefusedException("That is possible for a letter whose state is: " + needed.label() + ".");
        }
    }

    private void tell(UUID letterId, String action, String summary, String reason) {
        LetterRow letter = reader.find(letterId).orElseThrow();
        audit.record(AuditEntry.of(action, "letter", letterId, letter.reference(), summary)
                .at(letter.page())
                .because(reason));
    }
}
