package tieline.deadlines;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;

/** Whether the acting person gets the daily e-mail. Nobody gets it unasked. */
@Service
@PreAuthorize(DeadlinePages.READERS)
public class DigestSettings {

    /** From which hour on where a person has not chosen: seven in the morning. */
    static final int USUAL_HOUR = 7;

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    DigestSettings(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * What the person has chosen.
     *
     * @param fromHour 0 to 23, Pacific time; the e-mail leaves in this hour or later
     * @param onlyMine only deadlines that the person owns
     * @param email where it goes; null where none is known, and then nothing is sent
     * @param lastSending how the last day's e-mail ended, in a sentence; null where there was none
     */
    public record Choice(
            boolean enabled,
            int fromHour,
            boolean onlyMine,
            @Nullable String email,
            @Nullable String lastSending) {}

    /** The acting person's choice. */
    @Transactional(readOnly = true)
    public Choice mine() {
        return jdbc.sql("""
                        SELECT coalesce(d.enabled, FALSE) AS enabled, coalesce(d.from_hour, :usual) AS from_hour,
                            coalesce(d.only_mine, FALSE) AS only_mine, u.email,
                            (SELECT on_day || ': ' || CASE status WHEN 'SENT' THEN 'sent'
                                 WHEN 'NOTHING' THEN 'nothing was due, so nothing was sent'
                                 WHEN 'FAILED' THEN 'not sent: ' || problem
                                 ELSE 'stopped while sending; not sent again' END
                             FROM deadline_digest_sendings s WHERE s.user_id = u.user_id
                             ORDER BY on_day DESC LIMIT 1) AS last_sending
                        FROM users u LEFT JOIN deadline_digests d ON d.user_id = u.user_id WHERE u.user_id = :user
                        """)
                .param("usual", USUAL_HOUR)
                .param("user", CurrentActor.get().personId())
                .query(Choice.class)
                .single();
    }

    /** Chooses for the acting person. */
    @Transactional
    public void choose(boolean enabled, int fromHour, boolean onlyMine) {
        Actor person = CurrentActor.get();
        jdbc.sql("""
                        INSERT INTO deadline_digests (user_id, enabled, from_hour, only_mine)
                        VALUES (:user, :enabled, :hour, :onlyMine)
                        ON CONFLICT (user_id) DO UPDATE SET enabled = :enabled, from_hour = :hour, only_mine = :onlyMine
                        """)
                .param("user", person.personId())
                .param("enabled", enabled)
                .param("hour", fromHour)
                .param("onlyMine", onlyMine)
                .update();
        String choice =
                enabled ? "Asked for the daily e-mail from " + fromHour + ":00 Pacific" : "Ended the daily e-mail";
        audit.record(AuditEntry.of("digest.chosen", "user", person.personId(), person.name(), choice));
    }
}
