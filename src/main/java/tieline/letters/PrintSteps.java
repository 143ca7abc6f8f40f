package tieline.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.letters.pdf.PrintFile;
import tieline.letters.pdf.RenderedPdf;

/** Makes one file for the mail house in one transaction with saying of its letters that they are in it. */
@Service
class PrintSteps {

    private static final String WAITING = "l.mailing_id = :mailing AND l.channel = 'PRINT' AND l.status = 'PRODUCED'";

    private final JdbcClient jdbc;
    private final LetterSettings settings;
    private final Clock clock;

    PrintSteps(JdbcClient jdbc, LetterSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** A letter on its way into a file. */
    private record Kept(
            UUID letterId, String reference, String address, String zip, int pages, String sha256, byte[] pdf) {}

    @Transactional(readOnly = true)
    public int waiting(UUID mailingId) {
        return jdbc.sql("SELECT count(*) FROM letters l WHERE " + WAITING)
                .param("mailing", mailingId)
                .query(Integer.class)
                .single();
    }

    /** Answers how many letters went into the file; 0 when none was left. */
    @Transactional
    public int nextPart(UUID mailingId) {
        List<Kept> letters = jdbc.sql("""
                        SELECT l.letter_id, m.reference || '/' || lpad(l.number::text, 4, '0') AS reference,
                            array_to_string(l.address, ', ') AS address, l.zip, d.pages, d.sha256, d.pdf
                        FROM letters l JOIN letter_mailings m ON m.mailing_id = l.mailing_id
                        JOIN letter_documents d ON d.letter_id = l.letter_id
                        WHERE %s ORDER BY l.zip, l.number LIMIT :limit
                        """.formatted(WAITING))
                .param("mailing", mailingId)
                .param("limit", settings.lettersPerPrintFile())
                .query((row, n) -> new Kept(
                        row.getObject("letter_id", UUID.class),
                        row.getString("reference"),
                        row.getString("address"),
                        row.getString("zip"),
                        row.getInt("pages"),
                        row.getString("sha256"),
                        row.getBytes("pdf")))
                .list();
        if (letters.isEmpty()) {
            return 0;
        }
        keep(mailingId, letters);
        return letters.size();
    }

    private void keep(UUID mailingId, List<Kept> letters) {
        Instant now = clock.instant();
        RenderedPdf merged = PrintFile.merge(letters.stream().map(Kept::pdf).toList());
        int part = jdbc.sql("SELECT COALESCE(max(part), 0) + 1 FROM letter_print_files WHERE mailing_id = :mailing")
                .param("mailing", mailingId)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        INSERT INTO letter_print_files (mailing_id, part, letters, pages, pdf, sha256, manifest, made_at)
                        VALUES (:mailing, :part, :letters, :pages, :pdf, :sha256, :manifest, :now)
                        """)
                .param("mailing", mailingId)
                .param("part", part)
                .param("letters", letters.size())
                .param("pages", merged.pages())
                .param("pdf", merged.bytes())
                .param("sha256", Hashes.sha256(merged.bytes()))
                .param("manifest", manifest(letters))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("UPDATE letters SET status = 'SENT', sent_at = :now, note = :note WHERE letter_id = ANY (:ids)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("note", "In part " + part + " of the file for the mail house")
                .param("ids", letters.stream().map(Kept::letterId).toArray(UUID[]::new))
                .update();
    }

    /** One row a letter, in the order of the pages. */
    private static String manifest(List<Kept> letters) {
        StringBuilder csv = new StringBuilder("sequence,letter,zip,first_page,pages,address,sha256\r\n");
        int page = 1;
        int sequence = 1;
        for (Kept letter : letters) {
            csv.append(sequence++)
                    .append(',')
                    .append(letter.reference())
                    .append(',')
                    .append(quoted(letter.zip()))
                    .append(',')
                    .append(page)
                    .append(',')
                    .append(letter.pages())
                    .append(',')
                    .append(quoted(letter.address()))
                    .append(',')
                    .append(letter.sha256())
                    .append("\r\n");
            page += letter.pages();
        }
        return csv.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
