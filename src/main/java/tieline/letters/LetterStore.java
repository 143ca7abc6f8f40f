package tieline.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.approvals.SubjectRef;
import tieline.letters.pdf.RenderedPdf;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the letters of a mailing for the jobs that make and send them. */
@Component
class LetterStore {

    private static final String CONTENT = """
            SELECT l.letter_id, m.reference, l.number, l.address, l.email, l.channel, l.merge_values
            FROM letters l JOIN letter_mailings m ON m.mailing_id = l.mailing_id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    LetterStore(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** A letter as the dry run plans it. */
    record Planned(
            UUID letterId,
            int number,
            Recipient recipient,
            List<String> address,
            Channel channel,
            String values,
            @org.jspecify.annotations.Nullable String problem) {}

    String asJson(MergeValues values) {
        return json.writeValueAsString(values);
    }

    void plan(UUID mailingId, List<Planned> letters) {
        batches.batchUpdate("""
                        INSERT INTO letters (letter_id, mailing_id, number, recipient_name, recipient_reference, address,
                            zip, email, channel, merge_values, problem, status)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb), ?, ?)
                        """, letters, letters.size(), (row, letter) -> {
            row.setObject(1, letter.letterId());
            row.setObject(2, mailingId);
            row.setInt(3, letter.number());
            row.setString(4, letter.recipient().name());
            row.setString(5, letter.recipient().reference());
            row.setArray(
                    6,
                    row.getConnection().createArrayOf("text", letter.address().toArray()));
            row.setString(7, letter.recipient().zip());
            row.setString(8, letter.recipient().email());
            row.setString(9, letter.channel().name());
            row.setString(10, letter.values());
            row.setString(11, letter.problem());
            row.setString(12, letter.problem() == null ? LetterStatus.PLANNED.name() : LetterStatus.PROBLEM.name());
        });
        List<Object[]> subjects = letters.stream()
                .flatMap(letter -> letter.recipient().about().stream().map(about -> subject(letter, about)))
                .toList();
        batches.batchUpdate("INSERT INTO letter_subjects (subject_id, letter_id, kind) VALUES (?, ?, ?)", subjects);
    }

    private static Object[] subject(Planned letter, SubjectRef about) {
        return new Object[] {about.id(), letter.letterId(), about.kind()};
    }

    /** The next planned letters of a mailing after a number, for one of several workers: those whose number is its own. */
    List<LetterContent> planned(UUID mailingId, int after, int worker, int workers, int limit) {
        return jdbc.sql(CONTENT + """
                        WHERE l.mailing_id = :mailing AND l.status = 'PLANNED' AND l.number > :after
                          AND l.number % :workers = :worker
                        ORDER BY l.number LIMIT :limit
                        """)
                .param("mailing", mailingId)
                .param("after", after)
                .param("worker", worker)
                .param("workers", workers)
                .param("limit", limit)
                .query((row, n) -> content(row))
                .list();
    }

    /** One letter, whatever its state. */
    Optional<LetterContent> content(UUID letterId) {
        return jdbc.sql(CONTENT + "WHERE l.letter_id = :id")
                .param("id", letterId)
                .query((row, n) -> content(row))
                .optional();
    }

    /** Keeps the documents of letters and says so of the letters; a letter that has one keeps it. */
    void produced(List<LetterContent> letters, List<RenderedPdf> documents, Instant now) {
        List<Integer> each =
                java.util.stream.IntStream.range(0, letters.size()).boxed().toList();
        batches.batchUpdate("""
                        INSERT INTO letter_documents (letter_id, pdf, sha256, pages, produced_at)
                        VALUES (?, ?, ?, ?, ?)
                        """, each, letters.size(), (row, i) -> {
            row.setObject(1, letters.get(i).letterId());
            row.setBytes(2, documents.get(i).bytes());
            row.setString(3, Hashes.sha256(documents.get(i).bytes()));
            row.setInt(4, documents.get(i).pages());
            row.setObject(5, now.atOffset(ZoneOffset.UTC));
        });
        jdbc.sql("UPDATE letters SET status = 'PRODUCED' WHERE letter_id = ANY (:ids) AND status = 'PLANNED'")
                .param("ids", letters.stream().map(LetterContent::letterId).toArray(UUID[]::new))
                .update();
    }

    /** How many letters of a mailing have a state. */
    int count(UUID mailingId, LetterStatus... states) {
        return jdbc.sql("SELECT count(*) FROM letters WHERE mailing_id = :mailing AND status = ANY (:states)")
                .param("mailing", mailingId)
                .param("states", Arrays.stream(states).map(Enum::name).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** What of a mailing is not on its way is not sent any more. */
    void cancel(UUID mailingId) {
        jdbc.sql(
                        "UPDATE letters SET status = 'CANCELLED' WHERE mailing_id = :mailing AND status IN ('PLANNED', 'PRODUCED')")
                .param("mailing", mailingId)
                .update();
    }

    /** SHA-256 over the text of every planned letter and every problem of a mailing, in the order of their numbers. */
    String lettersHash(UUID mailingId) {
        Hashes.Running running = Hashes.running();
        try (var rows = jdbc.sql("""
                        SELECT number || E'\\t' || array_to_string(address, E'\\n') || E'\\t' || zip || E'\\t' || channel || E'\\t'
                            || COALESCE(email, '') || E'\\t' || COALESCE(problem, '') || E'\\t' || merge_values::text
                        FROM letters WHERE mailing_id = :mailing ORDER BY number
                        """).withFetchSize(500).param("mailing", mailingId).query(String.class).stream()) {
            rows.forEach(running::add);
        }
        return running.hex();
    }

    private LetterContent content(ResultSet row) throws SQLException {
        int number = row.getInt("number");
        return new LetterContent(
                row.getObject("letter_id", UUID.class),
                "%s/%04d".formatted(row.getString("reference"), number),
                number,
                List.of((String[]) row.getArray("address").getArray()),
                row.getString("email"),
                Channel.valueOf(row.getString("channel")),
                json.readValue(row.getString("merge_values"), MergeValues.class));
    }
}
