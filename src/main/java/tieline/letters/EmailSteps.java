package tieline.letters;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions of sending e-mails; each is committed before the next step. */
@Service
class EmailSteps {

    private static final String WAITING = "mailing_id = :mailing AND channel = 'EMAIL' AND status = 'PRODUCED'";

    private final JdbcClient jdbc;
    private final LetterStore letters;
    private final Clock clock;

    EmailSteps(JdbcClient jdbc, LetterStore letters, Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.clock = clock;
    }

    /** What was being handed over when the application stopped. One job at a time sends a mailing. */
    @Transactional
    public void doubt(UUID mailingId) {
        jdbc.sql("""
                        UPDATE letters SET status = 'IN_DOUBT',
                            note = 'The application stopped while it was handed to the mail server. Look for its Message-ID in the server''s log.'
                        WHERE mailing_id = :mailing AND status = 'SENDING'
                        """).param("mailing", mailingId).update();
    }

    @Transactional(readOnly = true)
    public int waiting(UUID mailingId) {
        return jdbc.sql("SELECT count(*) FROM letters WHERE " + WAITING)
                .param("mailing", mailingId)
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<LetterContent> next(UUID mailingId, int limit) {
        return jdbc
                .sql("SELECT letter_id FROM letters WHERE " + WAITING + " ORDER BY number LIMIT :limit")
                .param("mailing", mailingId)
                .param("limit", limit)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> letters.content(id).orElseThrow())
                .toList();
    }

    @Transactional(readOnly = true)
    public byte[] document(UUID letterId) {
        return jdbc.sql("SELECT pdf FROM letter_documents WHERE letter_id = :id")
                .param("id", letterId)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /** From here on the letter may be sent, and never again by itself. */
    @Transactional
    public void intend(UUID letterId, String messageId) {
        int rows = jdbc.sql("""
                        UPDATE letters SET status = 'SENDING', message_id = :number, sending_at = :now
                        WHERE letter_id = :id AND status = 'PRODUCED'
                        """)
                .param("id", letterId)
                .param("number", messageId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows != 1) {
            throw new IllegalStateException("letter " + letterId + " is on its way already");
        }
    }

    @Transactional
    public void sent(UUID letterId) {
        jdbc.sql("UPDATE letters SET status = 'SENT', sent_at = :now WHERE letter_id = :id AND status = 'SENDING'")
                .param("id", letterId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional
    public void notSent(UUID letterId, String note) {
        end(letterId, LetterStatus.NOT_SENT, note);
    }

    @Transactional
    public void inDoubt(UUID letterId, String note) {
        end(letterId, LetterStatus.IN_DOUBT, note);
    }

    private void end(UUID letterId, LetterStatus status, String note) {
        jdbc.sql("UPDATE letters SET status = :status, note = :note WHERE letter_id = :id AND status = 'SENDING'")
                .param("id", letterId)
                .param("status", status.name())
                .param("note", note)
                .update();
    }
}
