package tieline.letters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.letters.pdf.PaperContent;
import tieline.letters.pdf.RenderedPdf;

/** Reads mailings, their proofs and their files for the mail house. */
@Service
public class Mailings {

    private final MailingRepository mailings;
    private final Templates templates;
    private final LetterStore letters;
    private final LetterMaker maker;
    private final JdbcClient jdbc;

    Mailings(MailingRepository mailings, Templates templates, LetterStore letters, LetterMaker maker, JdbcClient jdbc) {
        this.mailings = mailings;
        this.templates = templates;
        this.letters = letters;
        this.maker = maker;
        this.jdbc = jdbc;
    }

    /** The mailing with this reference. */
    @Transactional(readOnly = true)
    public Optional<MailingView> find(String reference) {
        return mailings.findByReference(reference).map(Mailing::view);
    }

    /** How many letters have each state; states without a letter are absent. */
    @Transactional(readOnly = true)
    public Map<LetterStatus, Integer> counts(UUID mailingId) {
        Map<LetterStatus, Integer> counts = new LinkedHashMap<>();
        jdbc.sql(
                        "SELECT status, count(*) AS n FROM letters WHERE mailing_id = :mailing GROUP BY status ORDER BY status")
                .param("mailing", mailingId)
                .query((row, n) -> counts.put(LetterStatus.valueOf(row.getString("status")), row.getInt("n")))
                .list();
        return counts;
    }

    /**
     * A recipient who gets no letter.
     *
     * @param problem why, in a sentence
     */
    public record Problem(String recipientName, String recipientReference, String problem) {}

    /** The first recipients who get no letter. */
    @Transactional(readOnly = true)
    public List<Problem> problems(UUID mailingId, int limit) {
        return jdbc.sql("""
                        SELECT recipient_name, recipient_reference, problem FROM letters
                        WHERE mailing_id = :mailing AND status = 'PROBLEM' ORDER BY number LIMIT :limit
                        """)
                .param("mailing", mailingId)
                .param("limit", limit)
                .query(Problem.class)
                .list();
    }

    /**
     * One letter as it would be made.
     *
     * @param position which letter of the mailing, from 1, those with problems not counted
     * @param previous whether there is one before it
     * @param next whether there is one after it
     */
    public record Proof(int position, UUID letterId, PaperContent paper, boolean previous, boolean next) {}

    /** The letter at a position; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Proof> proof(MailingView mailing, int position) {
        if (position < 1 || position > mailing.letters()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        SELECT letter_id FROM letters WHERE mailing_id = :mailing AND status <> 'PROBLEM'
                        ORDER BY number OFFSET :offset LIMIT 1
                        """)
                .param("mailing", mailing.mailingId())
                .param("offset", position - 1)
                .query(UUID.class)
                .optional()
                .map(id -> new Proof(
                        position,
                        id,
                        maker.paper(
                                ready(mailing.versionId()), letters.content(id).orElseThrow()),
                        position > 1,
                        position < mailing.letters()));
    }

    /** The letter as a file, made anew for the proof; not kept. */
    public Optional<RenderedPdf> proofPdf(MailingView mailing, int position) {
        return proof(mailing, position)
                .map(proof -> maker.render(
                        ready(mailing.versionId()),
                        letters.content(proof.letterId()).orElseThrow()));
    }

    /**
     * A file for the mail house.
     *
     * @param sha256 the hash of the PDF
     */
    public record PrintPart(int part, int letters, int pages, String sha256) {}

    /** The files for the mail house, in order. */
    @Transactional(readOnly = true)
    public List<PrintPart> printParts(UUID mailingId) {
        return jdbc.sql(
                        "SELECT part, letters, pages, sha256 FROM letter_print_files WHERE mailing_id = :mailing ORDER BY part")
                .param("mailing", mailingId)
                .query(PrintPart.class)
                .list();
    }

    /** The PDF of a part. */
    @Transactional(readOnly = true)
    public Optional<byte[]> printPdf(UUID mailingId, int part) {
        return jdbc.sql("SELECT pdf FROM letter_print_files WHERE mailing_id = :mailing AND part = :part")
                .param("mailing", mailingId)
                .param("part", part)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** The list of a part's letters as CSV: sequence, letter, ZIP, first page, pages, address, hash. */
    @Transactional(readOnly = true)
    public Optional<String> manifest(UUID mailingId, int part) {
        return jdbc.sql("SELECT manifest FROM letter_print_files WHERE mailing_id = :mailing AND part = :part")
                .param("mailing", mailingId)
                .param("part", part)
                .query(String.class)
                .optional();
    }

    private LetterMaker.Ready ready(UUID versionId) {
        return LetterMaker.Ready.of(templates.text(versionId).orElseThrow());
    }
}
