package tieline.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.database.NewestFirst;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.TimelineEntry;

/** Reads letters for pages and other rooms. */
@Service
public class LetterReader {

    /** Letters on a page of a list. */
    public static final int PAGE = 50;

    private static final int HISTORY_MAX = 100;

    private static final String SELECT = """
            SELECT l.*, m.reference AS mailing, m.version_id, t.reference || ', version ' || v.number AS text_version,
                d.pages, d.sha256, d.produced_at
            FROM letters l JOIN letter_mailings m ON m.mailing_id = l.mailing_id
            JOIN letter_template_versions v ON v.version_id = m.version_id
            JOIN letter_templates t ON t.template_id = v.template_id
            LEFT JOIN letter_documents d ON d.letter_id = l.letter_id
            """;

    private static final NewestFirst<LetterRow> LETTERS =
            new NewestFirst<>(SELECT, "l.letter_id", (row, n) -> row(row), LetterRow::letterId);

    private final JdbcClient jdbc;

    LetterReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, the newest letters first. */
    @Transactional(readOnly = true)
    public KeysetPage<LetterRow> page(LetterFilter filter, Place place) {
        try {
            return LETTERS.page(jdbc, filter.where(), filter.parameters(), PAGE, place);
        } catch (IllegalArgumentException e) {
            throw new LetterRefusedException(
                    "The address names no place in this list. Begin again from its first page.");
        }
    }

    /** Hands over every letter that matches, the newest first. */
    @Transactional(readOnly = true)
    public void each(LetterFilter filter, Consumer<LetterRow> taker) {
        LETTERS.each(jdbc, filter.where(), filter.parameters(), taker);
    }

    /** One letter. */
    @Transactional(readOnly = true)
    public Optional<LetterRow> find(UUID letterId) {
        return jdbc.sql(SELECT + "WHERE l.letter_id = :id")
                .param("id", letterId)
                .query((row, n) -> row(row))
                .optional();
    }

    /** The PDF of a letter as it was kept; empty before it was made. */
    @Transactional(readOnly = true)
    public Optional<byte[]> document(UUID letterId) {
        return jdbc.sql("SELECT pdf FROM letter_documents WHERE letter_id = :id")
                .param("id", letterId)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** Which letters there were about a customer or an account, the latest first. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> historyAbout(UUID subjectId) {
        return jdbc
                .sql(SELECT + """
                        JOIN letter_subjects s ON s.letter_id = l.letter_id
                        WHERE s.subject_id = :subject AND l.status IN ('SENT', 'RETURNED', 'IN_DOUBT', 'NOT_SENT')
                        ORDER BY l.letter_id DESC LIMIT %d
                        """.formatted(HISTORY_MAX))
                .param("subject", subjectId)
                .query((row, n) -> row(row))
                .list()
                .stream()
                .flatMap(letter -> LetterSteps.told(letter).stream())
                .toList();
    }

    private static LetterRow row(ResultSet row) throws SQLException {
        String mailing = row.getString("mailing");
        return new LetterRow(
                row.getObject("letter_id", UUID.class),
                "%s/%04d".formatted(mailing, row.getInt("number")),
                mailing,
                row.getObject("version_id", UUID.class),
                row.getString("text_version"),
                row.getString("recipient_name"),
                row.getString("recipient_reference"),
                String.join(", ", (String[]) row.getArray("address").getArray()),
                row.getString("zip"),
                row.getString("email"),
                Channel.valueOf(row.getString("channel")),
                LetterStatus.valueOf(row.getString("status")),
                row.getString("problem"),
                row.getString("note"),
                row.getString("message_id"),
                row.getObject("pages", Integer.class),
                row.getString("sha256"),
                instant(row, "produced_at"),
                instant(row, "sending_at"),
                instant(row, "sent_at"),
                row.getObject("returned_on", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
