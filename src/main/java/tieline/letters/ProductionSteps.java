package tieline.letters;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.letters.pdf.RenderedPdf;

/** The short transactions of making letters. Rendering happens outside of them. */
@Service
class ProductionSteps {

    private final MailingRepository mailings;
    private final TemplateVersionRepository versions;
    private final LetterStore letters;
    private final LetterMaker maker;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProductionSteps(
            MailingRepository mailings,
            TemplateVersionRepository versions,
            LetterStore letters,
            LetterMaker maker,
            TransactionTemplate transaction,
            Clock clock) {
        this.mailings = mailings;
        this.versions = versions;
        this.letters = letters;
        this.maker = maker;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public LetterMaker.Ready text(UUID mailingId) {
        Mailing mailing = mailings.findById(mailingId).orElseThrow();
        TemplateVersion version = versions.findById(mailing.view().versionId()).orElseThrow();
        return LetterMaker.Ready.of(version.text());
    }

    @Transactional(readOnly = true)
    public int left(UUID mailingId) {
        return letters.count(mailingId, LetterStatus.PLANNED);
    }

    @Transactional(readOnly = true)
    public List<LetterContent> next(UUID mailingId, int after, int worker, int workers, int limit) {
        return letters.planned(mailingId, after, worker, workers, limit);
    }

    /** Renders letters and keeps them together. */
    void make(LetterMaker.Ready text, List<LetterContent> next) {
        List<RenderedPdf> documents = new ArrayList<>(next.size());
        for (LetterContent letter : next) {
            documents.add(maker.render(text, letter));
        }
        transaction.executeWithoutResult(status -> letters.produced(next, documents, clock.instant()));
    }
}
